-- Sentences with their numbers masked, and how alike two of them are: the trace finds a sentence by them in which a number was changed.

do $$
declare
  place text;
begin
  begin
    create extension if not exists pg_trgm with schema indicators;
  exception when others then
    raise exception 'the extension pg_trgm cannot be created (%); it comes with PostgreSQL, in some packages as "contrib": install it, or have a superuser run once in this database: create extension pg_trgm with schema indicators', sqlerrm
      using errcode = sqlstate;
  end;
  -- It may have been there before, for others too: then it stays where it is.
  select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  if place not in ('indicators', 'public') then
    raise exception 'the extension pg_trgm stands in schema %, where the API does not look; move it: alter extension pg_trgm set schema public', place;
  end if;
  if place = 'public' and exists (select from pg_namespace where nspname = place and pg_has_role(current_user, nspowner, 'MEMBER')) then
    grant usage on schema public to indicators_reader;
  end if;
end
$$;

alter table indicators.text add column masking text;
comment on column indicators.text.masking is 'Version of the rules by which its sentences are masked; null before they are';

alter table indicators.text_sentence
  add column masked text,
  add column masked_keys text[];
comment on column indicators.text_sentence.masked is 'Folded, each number one mask; written when the text is loaded, null where no number stands';
comment on column indicators.text_sentence.masked_keys is 'The longest pairs of neighbouring words of the masked sentence';

-- A trigram index on whole sentences is gone through from end to end by each search: most trigrams of a long sentence are in most signatures. Few
-- sentences share a pair of long words, and trigrams tell how alike these few are.
create index text_sentence_masked_idx on indicators.text_sentence using gin (masked_keys) with (fastupdate = off);
