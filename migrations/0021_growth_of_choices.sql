-- What a choice among many figures, a list by date and the feed of releases must not compute over a whole release.

create table indicators.observation_place (
  release_id  integer not null constraint observation_place_release_fkey references indicators.release on delete cascade,
  series      text not null,
  place       integer not null,
  id          text not null,
  constraint observation_place_pkey primary key (release_id, series, place, id)
);

comment on column indicators.observation_place.place is 'Place of its period in its series, the latest first; figures without a number come last';

create table indicators.document_doubt (
  release_id  integer not null,
  clock       text not null constraint document_doubt_clock_code check (clock in ('asserted', 'said')),
  document    text not null,
  within      daterange,
  constraint document_doubt_document_fkey foreign key (release_id, document) references indicators.document on delete cascade
);

comment on table indicators.document_doubt is 'Documents with figures of which no day tells, by each clock, when they became known';
comment on column indicators.document_doubt.within is 'The days on which such figures may not have been known yet; null if no date is known';

create index document_doubt_document_idx on indicators.document_doubt (release_id, document);
create index document_doubt_undated_idx on indicators.document_doubt (release_id, clock, document collate "C") where within is null;
create index document_doubt_within_idx on indicators.document_doubt using gist (within);

-- In the order of lists with asOf that name no other.
create index observation_said_idx on indicators.observation (release_id, (coalesce(least(said_by, asserted_by), 'infinity')));

create table indicators.release_change (
  release_id  integer not null constraint release_change_release_fkey references indicators.release on delete cascade,
  before      integer constraint release_change_before_fkey references indicators.release on delete cascade,
  added       bigint not null,
  changed     bigint not null,
  corrected   bigint not null,
  withdrawn   bigint not null,
  constraint release_change_key unique nulls not distinct (release_id, before)
);

comment on table indicators.release_change is 'How many observations a release changed since the one before; null is before the first';

-- Counts the changes of a release since the one before it. The rule is that of ReleaseComparison.
create function indicators.count_changes(which integer) returns void language plpgsql as $$
declare
  earlier integer;
begin
  select b.release_id into earlier
  from indicators.release r
  join indicators.release b on b.version not like '%-draft' and b.release_id <> r.release_id
    and (b.published, string_to_array(b.version, '.')::numeric[])
      < (r.published, string_to_array(replace(r.version, '-draft', ''), '.')::numeric[])
  where r.release_id = which
  order by b.published desc, string_to_array(b.version, '.')::numeric[] desc limit 1;

  delete from indicators.release_change where release_id = which;
  insert into indicators.release_change (release_id, before, added, changed, corrected, withdrawn)
  with now as (
    select id, document, key, row_hash from indicators.observation where release_id = which
  ), old as (
    select id, document, key, row_hash from indicators.observation where release_id = earlier
  ), fresh as (
    select document, key from now where not exists (select from old where old.id = now.id)
  ), gone as (
    select document, key from old where not exists (select from now where now.id = old.id)
  ), corrected as (
    select count(*) as n from fresh join gone using (document, key)
  )
  select which, earlier, (select count(*) from fresh) - corrected.n,
    (select count(*) from now join old using (id) where now.row_hash <> old.row_hash), corrected.n,
    (select count(*) from gone) - corrected.n
  from corrected;
end
$$;

alter function indicators.summarise_release(integer) rename to summarise_figures;

-- Fills the tables of summaries for one release whose rows are all there. The import calls it; a later migration may replace it.
create function indicators.summarise_release(which integer) returns void language plpgsql as $$
declare
  later integer;
begin
  perform indicators.summarise_figures(which);

  delete from indicators.observation_place where release_id = which;
  insert into indicators.observation_place (release_id, series, place, id)
  select which, series, dense_rank() over (
      partition by series
      order by shape = 'change_only', case when period is null then '-infinity' else coalesce(upper(period), 'infinity') end desc,
        coalesce(lower(period), '-infinity') desc), id
  from indicators.observation
  where release_id = which
  order by 2, 3, 4;

  delete from indicators.document_doubt where release_id = which;
  insert into indicators.document_doubt (release_id, clock, document, within)
  select distinct which, clock, o.document,
    case when known_by is not null then daterange(known_from, known_by) end
  from indicators.observation o
  cross join lateral (values
    ('asserted', o.asserted_from, o.asserted_by),
    ('said', coalesce(o.said_from, o.asserted_from), least(o.said_by, o.asserted_by))
  ) as days (clock, known_from, known_by)
  where o.release_id = which and (known_by is null or (known_from >= known_by) is not true);

  insert into indicators.release_count (release_id, list, code, figures)
  select which, 'chosen ' || stated.list, stated.code, count(*)
  from indicators.observation_choice k
  join indicators.observation o on o.release_id = which and o.id = k.id
  join indicators.indicator i on i.release_id = which and i.code = o.indicator
  cross join lateral (values ('release', ''), ('indicator', o.indicator), ('area', o.area), ('counterpart', o.counterpart),
    ('item', o.item), ('unit', o.unit), ('topic', i.topic)) as stated (list, code)
  where k.release_id = which and k.chosen
  group by stated.list, stated.code;

  -- The release that follows has another one before it now.
  perform indicators.count_changes(which);
  select r.release_id into later
  from indicators.release r
  join indicators.release m on m.release_id = which and m.version not like '%-draft'
  where r.release_id <> which
    and (r.published, string_to_array(replace(r.version, '-draft', ''), '.')::numeric[])
      > (m.published, string_to_array(m.version, '.')::numeric[])
  order by r.published, string_to_array(replace(r.version, '-draft', ''), '.')::numeric[] limit 1;
  if later is not null then
    perform indicators.count_changes(later);
  end if;
end
$$;

revoke execute on function indicators.summarise_release(integer), indicators.count_changes(integer) from public;

do $$
declare
  one integer;
begin
  delete from indicators.release_count;
  delete from indicators.document_summary;
  delete from indicators.series_summary;
  delete from indicators.relation_summary;
  delete from indicators.observation_choice;
  delete from indicators.left_out_choice;
  for one in select release_id from indicators.release loop
    perform indicators.summarise_release(one);
  end loop;
end
$$;
