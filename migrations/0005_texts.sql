-- The texts themselves, where they are at hand. They belong to no release: a text is known by the hash of its canonical form, and a
-- release's witness finds it by that hash. All of it can be emptied again; nothing else refers to it.

create table indicators.text (
  sha256      text not null constraint text_pkey primary key constraint text_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  normaliser  text not null,
  segmenter   text not null,
  loaded_at   timestamptz not null default now()
);

create table indicators.text_paragraph (
  text     text not null constraint text_paragraph_text_fkey references indicators.text on delete cascade,
  ordinal  integer not null constraint text_paragraph_ordinal_positive check (ordinal >= 1),
  body     text not null,
  sha256   text not null constraint text_paragraph_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint text_paragraph_pkey primary key (text, ordinal)
);

create table indicators.text_sentence (
  text           text not null,
  paragraph      integer not null,
  ordinal        integer not null constraint text_sentence_ordinal_positive check (ordinal >= 1),
  span           int4range not null constraint text_sentence_span_not_empty check (not isempty(span) and lower(span) >= 0),
  sha256         text not null constraint text_sentence_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  folded_sha256  text not null constraint text_sentence_folded_sha256_form check (folded_sha256 ~ '^[0-9a-f]{64}$'),
  constraint text_sentence_pkey primary key (text, paragraph, ordinal),
  constraint text_sentence_paragraph_fkey foreign key (text, paragraph) references indicators.text_paragraph on delete cascade
);

comment on column indicators.text_sentence.span is 'Code points within the paragraph; the sentences of a paragraph partition it';

create index text_sentence_folded_idx on indicators.text_sentence using hash (folded_sha256);

-- What was wrong with a text when it was last looked for: the document then says so.
create table indicators.text_problem (
  file      text not null,
  lines     int4range not null,
  status    text not null constraint text_problem_status_code check (status in ('not-loaded', 'changed')),
  message   text not null,
  found_at  timestamptz not null default now(),
  constraint text_problem_pkey primary key (file, lines)
);

-- Counts every change of the texts: answers that show sentences depend on it as they depend on the release.
create table indicators.text_generation (
  only_row    boolean not null default true constraint text_generation_pkey primary key constraint text_generation_single check (only_row),
  generation  bigint not null
);

insert into indicators.text_generation (generation) values (0);
