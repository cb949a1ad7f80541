-- What a request must not compute over a whole release: counts, summaries of series and documents, the latest figures. A release never
-- changes, so the import computes them once. Lists read their page from an index in the order they are sorted by.

-- The parts of the series' key, and the days of the document: conditions and orders then need no other table.
alter table indicators.observation
  add column indicator      text generated always as (split_part(series, '.', 1)) stored,
  add column area           text generated always as (split_part(series, '.', 2)) stored,
  add column counterpart    text generated always as (split_part(series, '.', 3)) stored,
  add column item           text generated always as (split_part(series, '.', 4)) stored,
  add column unit           text generated always as (split_part(series, '.', 5)) stored,
  add column asserted_from  date,
  add column asserted_by    date;

comment on column indicators.observation.asserted_from is 'document.said_from, repeated; written by the import';
comment on column indicators.observation.asserted_by is 'document.said_by, repeated; written by the import';

update indicators.observation o set asserted_from = d.said_from, asserted_by = d.said_by
from indicators.document d
where d.release_id = o.release_id and d.slug = o.document and d.said_by is not null;

-- Nothing searches by it: the trace finds numbers in the memory of the server.
drop index indicators.observation_comparison_idx;

-- One for each order of lists.
create index observation_by_series_idx on indicators.observation
  (release_id, series collate "C", (coalesce(lower(period), 'infinity')), (coalesce(asserted_by, 'infinity')), id collate "C");
create index observation_by_period_idx on indicators.observation
  (release_id, (coalesce(lower(period), 'infinity')), series collate "C", (coalesce(asserted_by, 'infinity')), id collate "C");
create index observation_by_asserted_idx on indicators.observation
  (release_id, (coalesce(asserted_by, 'infinity')), document collate "C", position, id collate "C");
create index observation_by_value_idx on indicators.observation
  (release_id, (coalesce(value, low, high, -1e20)), series collate "C", id collate "C");
create index observation_by_updated_idx on indicators.observation (release_id, updated, document collate "C", position, id collate "C");
create index observation_by_document_idx on indicators.observation (release_id, document collate "C", position, id collate "C");

-- One for each dimension, in the order of lists that name no other. That of indicators is the order itself.
create index observation_area_idx on indicators.observation (release_id, area, series collate "C");
create index observation_counterpart_idx on indicators.observation (release_id, counterpart, series collate "C");
create index observation_item_idx on indicators.observation (release_id, item, series collate "C");
create index observation_unit_idx on indicators.observation (release_id, unit, series collate "C");
create index observation_indicator_idx on indicators.observation (release_id, indicator);

create index document_by_published_idx on indicators.document (release_id, (coalesce(said_by, 'infinity')), slug collate "C");
create index document_by_slug_idx on indicators.document (release_id, slug collate "C");
create index document_by_title_idx on indicators.document
  (release_id, (title is null), (lower(coalesce(title, '')) collate "C"), slug collate "C");

create table indicators.release_count (
  release_id  integer not null constraint release_count_release_fkey references indicators.release on delete cascade,
  list        text not null,
  code        text not null,
  figures     bigint not null,
  series      bigint not null default 0,
  documents   bigint not null default 0,
  constraint release_count_pkey primary key (release_id, list, code)
);

comment on table indicators.release_count is 'How many figures, series and documents of a release have a value: a code, a form, a decade';

create index release_count_by_figures_idx on indicators.release_count (release_id, list, figures desc, code collate "C");
create index release_count_by_series_idx on indicators.release_count (release_id, list, series desc, code collate "C");

create table indicators.document_summary (
  release_id  integer not null,
  slug        text not null,
  figures     bigint not null,
  series      bigint not null,
  english     tsvector not null,
  simple      tsvector not null,
  constraint document_summary_pkey primary key (release_id, slug),
  constraint document_summary_document_fkey foreign key (release_id, slug) references indicators.document on delete cascade
);

comment on column indicators.document_summary.english is 'Words of slug, title, authors, outlet and publisher in any form';
comment on column indicators.document_summary.simple is 'The same words as written, for beginnings of words';

create index document_summary_by_figures_idx on indicators.document_summary (release_id, figures, slug collate "C");
create index document_summary_english_idx on indicators.document_summary using gin (english) with (fastupdate = off);
create index document_summary_simple_idx on indicators.document_summary using gin (simple) with (fastupdate = off);

create table indicators.series_summary (
  release_id   integer not null,
  key          text not null,
  first_day    date,
  last_day     date,
  points       bigint not null,
  periods      bigint not null,
  change_only  bigint not null,
  documents    bigint not null,
  updated      date,
  name_order   text not null,
  search       tsvector not null,
  title        tsvector not null,
  subject      tsvector not null,
  names        tsvector not null,
  indicator    text generated always as (split_part(key, '.', 1)) stored,
  area         text generated always as (split_part(key, '.', 2)) stored,
  counterpart  text generated always as (split_part(key, '.', 3)) stored,
  item         text generated always as (split_part(key, '.', 4)) stored,
  unit         text generated always as (split_part(key, '.', 5)) stored,
  frequency    text generated always as (split_part(key, '.', 6)) stored,
  constraint series_summary_pkey primary key (release_id, key),
  constraint series_summary_series_fkey foreign key (release_id, key) references indicators.series on delete cascade
);

comment on column indicators.series_summary.name_order is 'The names in lower case, with U+0001 between them: sorts as the names do one after another';
comment on column indicators.series_summary.search is 'Words under which the series is found';
comment on column indicators.series_summary.title is 'Words of what a title is made of, and of what it may be called instead';
comment on column indicators.series_summary.subject is 'The same with topic and unit';
comment on column indicators.series_summary.names is 'Words of the names of indicator, area and counterpart: how well they fit ranks series';

create index series_summary_by_key_idx on indicators.series_summary (release_id, key collate "C");
create index series_summary_by_name_idx on indicators.series_summary (release_id, name_order collate "C", key collate "C");
create index series_summary_by_points_idx on indicators.series_summary (release_id, points, key collate "C");
create index series_summary_by_latest_idx on indicators.series_summary (release_id, (coalesce(last_day, '-infinity')), key collate "C");
create index series_summary_by_updated_idx on indicators.series_summary (release_id, (coalesce(updated, '-infinity')), key collate "C");
create index series_summary_indicator_idx on indicators.series_summary (release_id, indicator, key collate "C");
create index series_summary_area_idx on indicators.series_summary (release_id, area, key collate "C");
create index series_summary_counterpart_idx on indicators.series_summary (release_id, counterpart, key collate "C");
create index series_summary_item_idx on indicators.series_summary (release_id, item, key collate "C");
create index series_summary_unit_idx on indicators.series_summary (release_id, unit, key collate "C");
create index series_summary_search_idx on indicators.series_summary using gin (search) with (fastupdate = off);

create table indicators.relation_summary (
  release_id   integer not null,
  observation  text not null,
  kind         text not null,
  other        text not null,
  document     text not null,
  position     integer not null,
  computed     boolean not null,
  constraint relation_summary_pkey primary key (release_id, observation, kind, other),
  constraint relation_summary_relation_fkey foreign key (release_id, observation, kind, other) references indicators.relation on delete cascade
);

comment on table indicators.relation_summary is 'Relations as pairs: a symmetric one that is recorded on both sides is one';
comment on column indicators.relation_summary.computed is 'Whether the two exclude each other by computation alone';

create index relation_summary_order_idx on indicators.relation_summary
  (release_id, document collate "C", position, kind collate "C", other collate "C");

create table indicators.observation_choice (
  release_id       integer not null,
  id               text not null,
  latest_asserted  integer not null,
  latest_said      integer not null,
  period_place     integer,
  chosen           boolean not null,
  constraint observation_choice_pkey primary key (release_id, id),
  constraint observation_choice_observation_fkey foreign key (release_id, id) references indicators.observation on delete cascade
);

comment on column indicators.observation_choice.latest_asserted is 'Place in its series, the latest first, by the publication of the texts';
comment on column indicators.observation_choice.latest_said is 'The same by when the figures were said';
comment on column indicators.observation_choice.period_place is 'Place of its period in its series, the latest first; null where it does not compete for a period';
comment on column indicators.observation_choice.chosen is 'Whether it is the preferred figure of its period, or else the only one';

create table indicators.left_out_choice (
  release_id    integer not null constraint left_out_choice_release_fkey references indicators.release on delete cascade,
  series        text not null,
  period_place  integer not null,
  period_edtf   text,
  observations  text[] not null,
  constraint left_out_choice_pkey primary key (release_id, series, period_place)
);

comment on table indicators.left_out_choice is 'Periods with several competing figures of which none is chosen';

create index left_out_choice_order_idx on indicators.left_out_choice (release_id, series collate "C", period_place);

-- Fills these tables for one release whose rows are all there. The import calls it; a later migration may replace it.
create function indicators.summarise_release(which integer) returns void language plpgsql as $$
begin
  insert into indicators.document_summary (release_id, slug, figures, series, english, simple)
  select which, d.slug, coalesce(n.figures, 0), coalesce(n.series, 0), to_tsvector('english', w.words), to_tsvector('simple', w.words)
  from indicators.document d
  left join (
    select o.document, count(*) as figures, count(distinct o.series) as series
    from indicators.observation o where o.release_id = which group by o.document
  ) n on n.document = d.slug
  cross join lateral (
    select concat_ws(' ', replace(d.slug, '-', ' '), d.title, array_to_string(d.authors, ' '), d.outlet, d.publisher) as words
  ) w
  where d.release_id = which;

  insert into indicators.series_summary (release_id, key, first_day, last_day, points, periods, change_only, documents, updated, name_order,
    search, title, subject, names)
  select which, s.key, n.first_day, n.last_day, coalesce(n.points, 0), coalesce(n.periods, 0), coalesce(n.change_only, 0),
    coalesce(n.documents, 0), n.updated, concat_ws(E'\x01', lower(i.name), lower(a.name), lower(c.name), lower(t.name), lower(u.name)),
    to_tsvector('english', concat_ws(' ', i.name, replace(i.code, '-', ' '), i.definition, p.name,
      a.name, array_to_string(a.aliases, ' '), c.name, array_to_string(c.aliases, ' '), t.name, array_to_string(t.aliases, ' '), u.name)),
    to_tsvector('english', w.titled), to_tsvector('english', concat_ws(' ', w.titled, p.name, u.name)),
    to_tsvector('english', concat_ws(' ', i.name, a.name, c.name))
  from indicators.series s
  join indicators.indicator i on i.release_id = which and i.code = s.indicator
  join indicators.topic p on p.release_id = which and p.code = i.topic
  join indicators.area a on a.release_id = which and a.code = s.area
  join indicators.area c on c.release_id = which and c.code = s.counterpart
  join indicators.item t on t.release_id = which and t.code = s.item
  join indicators.unit u on u.release_id = which and u.code = s.unit
  cross join lateral (
    select concat_ws(' ', i.name, replace(i.code, '-', ' '), a.name, array_to_string(a.aliases, ' '), c.name,
      array_to_string(c.aliases, ' '), t.name, array_to_string(t.aliases, ' ')) as titled
  ) w
  left join (
    select o.series, min(lower(o.period)) as first_day, max(upper(o.period)) - 1 as last_day,
      count(*) filter (where o.shape <> 'change_only') as points,
      count(distinct o.period) filter (where o.shape <> 'change_only') as periods,
      count(*) filter (where o.shape = 'change_only') as change_only, count(distinct o.document) as documents, max(o.updated) as updated
    from indicators.observation o where o.release_id = which group by o.series
  ) n on n.series = s.key
  where s.release_id = which;

  insert into indicators.relation_summary (release_id, observation, kind, other, document, position, computed)
  select which, r.observation, r.kind, r.other, o.document, o.position,
    coalesce(o.series = p.series and o.period && p.period and not o.comparison && p.comparison
      and o.period_basis not in ('publication', 'unknown') and p.period_basis not in ('publication', 'unknown'), false)
  from indicators.relation r
  join indicators.observation o on o.release_id = r.release_id and o.id = r.observation
  join indicators.observation p on p.release_id = r.release_id and p.id = r.other
  where r.release_id = which
    and not (r.kind in ('restates', 'contradicts', 'scope_differs') and r.observation > r.other and exists (
      select from indicators.relation back
      where back.release_id = r.release_id and back.observation = r.other and back.kind = r.kind and back.other = r.observation));

  -- Within a period, an observation that another one revises, directly or indirectly, comes after all that are not revised.
  insert into indicators.observation_choice (release_id, id, latest_asserted, latest_said, period_place, chosen)
  with recursive step as (
    select older.id as older, newer.id as newer
    from indicators.relation r
    join indicators.observation older on older.release_id = which and older.id = r.other
    join indicators.observation newer on newer.release_id = which and newer.id = r.observation and newer.series = older.series
      and newer.period is not distinct from older.period
    where r.release_id = which and r.kind = 'revises'
  ), revised as (
    select older, newer from step
    union
    select revised.older, step.newer from revised join step on step.older = revised.newer
  ), passing as (
    select o.id, o.series, o.period, o.document, o.position, o.rank, o.shape = 'change_only' as numberless,
      case when o.period is null then '-infinity' else coalesce(upper(o.period), 'infinity') end as ends,
      coalesce(lower(o.period), '-infinity') as starts, coalesce(times.revised, 0) as revised,
      coalesce(o.asserted_by, '-infinity') as asserted, coalesce(least(o.said_by, o.asserted_by), '-infinity') as said
    from indicators.observation o
    left join (select older, count(*) as revised from revised group by older) times on times.older = o.id
    where o.release_id = which
  ), competing as (
    select id, series, period, numberless, ends, starts, rank,
      bool_and(numberless) over (partition by series, period) as all_numberless
    from passing where rank <> 'deprecated'
  ), placed as (
    select id, dense_rank() over (partition by series order by numberless, ends desc, starts desc) as place,
      count(*) over period_of as all_of_period, count(*) filter (where rank = 'preferred') over period_of as preferred, rank
    from competing where numberless = all_numberless
    window period_of as (partition by series, period, numberless)
  )
  select which, passing.id,
    row_number() over (partition by passing.series order by numberless, ends desc, starts desc, revised, asserted desc,
      document collate "C" desc, position desc),
    row_number() over (partition by passing.series order by numberless, ends desc, starts desc, revised, said desc,
      document collate "C" desc, position desc),
    placed.place,
    coalesce(case when preferred > 0 then preferred = 1 and placed.rank = 'preferred' else all_of_period = 1 end, false)
  from passing
  left join placed on placed.id = passing.id;

  insert into indicators.left_out_choice (release_id, series, period_place, period_edtf, observations)
  select which, o.series, k.period_place, min(o.period_edtf),
    coalesce(array_agg(o.id order by o.id collate "C") filter (where o.rank = 'preferred'), array_agg(o.id order by o.id collate "C"))
  from indicators.observation_choice k
  join indicators.observation o on o.release_id = which and o.id = k.id
  where k.release_id = which and k.period_place is not null
  group by o.series, k.period_place
  having not bool_or(k.chosen);

  insert into indicators.release_count (release_id, list, code, figures)
  select which, list, code, count(*)
  from indicators.observation o
  cross join lateral (values ('indicator', o.indicator), ('area', o.area), ('counterpart', o.counterpart), ('item', o.item), ('unit', o.unit),
    ('document', o.document), ('status', o.status), ('shape', o.shape), ('direction', o.direction), ('periodBasis', o.period_basis),
    ('hedge', o.hedge), ('place', o.area), ('place', case when o.counterpart <> o.area then o.counterpart end),
    ('without', case when o.period is null then 'period' end)) as stated (list, code)
  where o.release_id = which and code is not null
  group by list, code;

  insert into indicators.release_count (release_id, list, code, figures, series)
  select which, list, code, 0, count(*)
  from indicators.series s
  cross join lateral (values ('indicator', s.indicator), ('area', s.area), ('counterpart', s.counterpart), ('item', s.item),
    ('unit', s.unit)) as stated (list, code)
  where s.release_id = which
  group by list, code
  on conflict (release_id, list, code) do update set series = excluded.series;

  insert into indicators.release_count (release_id, list, code, figures, series, documents)
  select which, 'topic', i.topic, sum(n.figures), sum(n.series),
    (select count(distinct o.document) from indicators.observation o
     join indicators.indicator j on j.release_id = which and j.code = o.indicator and j.topic = i.topic
     where o.release_id = which)
  from indicators.indicator i
  join indicators.release_count n on n.release_id = which and n.list = 'indicator' and n.code = i.code
  where i.release_id = which
  group by i.topic;

  -- A period with an open end counts only in the decade of its other end; otherwise it would count in infinitely many.
  insert into indicators.release_count (release_id, list, code, figures)
  select which, 'decade', decade::text, count(*)
  from indicators.observation o
  cross join lateral generate_series(
    floor(extract(year from coalesce(lower(o.period), upper(o.period) - 1)) / 10)::integer * 10,
    extract(year from coalesce(upper(o.period) - 1, lower(o.period)))::integer, 10) decade
  where o.release_id = which
  group by decade;

  -- Open ends of periods add no years; otherwise there would be no last year. Periods that are alike are counted together.
  insert into indicators.release_count (release_id, list, code, figures)
  with named as (
    select period, count(*) as figures from indicators.observation where release_id = which and period is not null group by period
  ), ends as (
    select min(least(lower(period), upper(period) - 1)) as first, max(greatest(lower(period), upper(period) - 1)) as last from named
  ), spans as (
    select list, year::integer, daterange(make_date(year::integer, 1, 1), make_date(year::integer + length, 1, 1)) as span
    from ends
    cross join (values ('years of decades', 10), ('years', 1)) as lengths (list, length)
    cross join lateral generate_series(floor(extract(year from first) / length) * length, extract(year from last), length) as year
  )
  select which, s.list, s.year::text, sum(n.figures)
  from spans s
  join named n on n.period && s.span
  group by s.list, s.year;

  insert into indicators.release_count (release_id, list, code, figures)
  select which, 'relation', kind, count(*) from indicators.relation_summary where release_id = which group by kind;

  insert into indicators.release_count (release_id, list, code, figures)
  select which, 'values', list, count(*) from indicators.release_count where release_id = which and figures > 0 group by list;

  insert into indicators.release_count (release_id, list, code, figures, series, documents)
  select which, 'release', '', (select count(*) from indicators.observation where release_id = which),
    (select count(*) from indicators.series where release_id = which), (select count(*) from indicators.document where release_id = which);
end
$$;

revoke execute on function indicators.summarise_release(integer) from public;

do $$
declare
  one integer;
begin
  for one in select release_id from indicators.release loop
    perform indicators.summarise_release(one);
  end loop;
end
$$;
