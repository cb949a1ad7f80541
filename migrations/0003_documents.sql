-- Works, and where their texts stand. No sentence of a text is in these tables; see 0005.

create table indicators.document (
  release_id          integer not null constraint document_release_fkey references indicators.release on delete cascade,
  slug                text not null constraint document_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,95}$'),
  title               text,
  title_basis         text not null constraint document_title_basis_code
                      check (title_basis in ('stated', 'page', 'inferred', 'unknown')),
  title_note          text,
  authors             text[] not null,
  outlet              text not null,
  publisher           text not null,
  published_edtf      text,
  published_basis     text not null constraint document_published_basis_code
                      check (published_basis in ('stated', 'page', 'inferred', 'unknown')),
  published_note      text,
  published_earliest  date,
  published_latest    date,
  url                 text constraint document_url_form check (url ~ '^https?://'),
  url_note            text,
  language            text not null,
  rights              text not null,
  constraint document_pkey primary key (release_id, slug),
  constraint document_title_or_reason check ((title is null) = (title_basis = 'unknown') and (title is not null or title_note is not null)),
  constraint document_published_or_reason
    check ((published_edtf is null) = (published_basis = 'unknown') and (published_edtf is not null or published_note is not null)),
  constraint document_published_in_order check (published_earliest <= published_latest)
);

create table indicators.witness (
  release_id  integer not null,
  document    text not null,
  ordinal     smallint not null constraint witness_ordinal_positive check (ordinal >= 1),
  file        text not null constraint witness_file_form check (file ~ '^[A-Za-z0-9._-]{1,120}$'),
  lines       int4range not null constraint witness_lines_not_empty check (not isempty(lines) and lower(lines) >= 1),
  omit        int4multirange not null default '{}',
  layout      text not null constraint witness_layout_code check (layout in ('line_per_paragraph', 'hard_wrapped')),
  sha256      text not null constraint witness_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint witness_pkey primary key (release_id, document, ordinal),
  constraint witness_document_fkey foreign key (release_id, document) references indicators.document on delete cascade,
  constraint witness_omits_own_lines check (omit <@ lines)
);

create index witness_sha256_idx on indicators.witness (sha256);

create table indicators.paragraph_outline (
  release_id  integer not null,
  document    text not null,
  witness     smallint not null,
  ordinal     integer not null constraint paragraph_outline_ordinal_positive check (ordinal >= 1),
  kind        text not null,
  section     text,
  lines       int4range not null constraint paragraph_outline_lines_not_empty check (not isempty(lines)),
  length      integer not null constraint paragraph_outline_length_positive check (length >= 1),
  sentences   integer not null constraint paragraph_outline_sentences_positive check (sentences >= 1),
  sha256      text not null constraint paragraph_outline_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint paragraph_outline_pkey primary key (release_id, document, witness, ordinal),
  constraint paragraph_outline_witness_fkey foreign key (release_id, document, witness) references indicators.witness on delete cascade
);

comment on table indicators.paragraph_outline is 'What is known of each paragraph without its text: place, length in code points, hash';
