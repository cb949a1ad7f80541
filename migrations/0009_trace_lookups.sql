-- What the trace looks up instead of computing it for each question: how common a word is in a release, the words of the sentences, and
-- the figures of a unit (and of an area) in the order of their numbers.

create table indicators.lexeme (
  release_id    integer not null constraint lexeme_release_fkey references indicators.release on delete cascade,
  lexeme        text not null,
  observations  integer not null constraint lexeme_observations_positive check (observations >= 1),
  constraint lexeme_pkey primary key (release_id, lexeme)
);

comment on column indicators.lexeme.observations is 'Observations of the release whose search vector has the lexeme; written by the import';

do $$
declare
  one integer;
begin
  for one in select release_id from indicators.release loop
    insert into indicators.lexeme (release_id, lexeme, observations)
      select one, word, ndoc from ts_stat(format('select search from indicators.observation where release_id = %s', one));
  end loop;
end
$$;

alter table indicators.text_sentence add column search tsvector;
comment on column indicators.text_sentence.search is 'Lexemes of the sentence; written when the text is loaded';
update indicators.text_sentence s
  set search = to_tsvector('english', substring(p.body from lower(s.span) + 1 for upper(s.span) - lower(s.span)))
  from indicators.text_paragraph p
  where p.text = s.text and p.ordinal = s.paragraph;

-- A series' key is its parts with points between them: area the second, unit the fifth. A range or bound stands where its first end is.
create index observation_number_idx on indicators.observation (release_id, split_part(series, '.', 5), coalesce(value, low, high), id);
create index observation_area_number_idx
  on indicators.observation (release_id, split_part(series, '.', 2), split_part(series, '.', 5), coalesce(value, low, high), id);

-- A release is written at once and then only read: words waiting to be sorted in would be gone through by every search.
alter index indicators.observation_search_idx set (fastupdate = off);
select gin_clean_pending_list('indicators.observation_search_idx');
