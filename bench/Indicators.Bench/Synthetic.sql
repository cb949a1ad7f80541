-- Observations :first to :last, made up by hashing their numbers: series of real indicators with random areas, values spread evenly over
-- the powers of ten with one to four digits, one in five hedged, a bound or a range, claims of names and of rarer and rarer words.
create temporary table draw as
  select n, r[1] as r1, r[2] as r2, r[3] as r3, r[4] as r4, r[5] as r5, r[6] as r6, r[7] as r7
  from generate_series(:first, :last) n
  cross join lateral (
    select array_agg((('x' || substr(md5(n || '/' || k), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0 order by k) as r from generate_series(1, 7) k) as hashed;

analyze draw;
create temporary table code as
  select 'indicator' as list, i.code, i.name || ' ' || t.name as name, i.dimension, row_number() over (order by i.code) - 1 as k
  from indicators.indicator i join indicators.topic t using (release_id) where t.code = i.topic
  union all
  select 'area', code, concat_ws(' ', name, array_to_string(aliases, ' ')), null, row_number() over (order by code) - 1 from indicators.area where kind <> 'special';

analyze code;

-- Few areas have most of the figures, and most have few.
create temporary table made as
  select d.*, i.code as indicator, i.name as indicator_name, a.code as area, a.name as area_name, c.code as counterpart, c.name as counterpart_name, u.code as unit,
    i.dimension, 'o1-' || substr(md5('synthetic ' || d.n), 1, 20) as id, 'synthetic-' || d.n / 50 as document,
    round((1 + 8.999 * d.r4)::numeric, (d.r5 * 4)::integer) as digits,
    case when i.dimension in ('percent', 'percentage_point') then 1
      when i.dimension in ('currency', 'currency_per_person') then 5 + (5 * d.r6)::integer
      else (6 * d.r6)::integer end as power
  from draw d
  join code i on i.list = 'indicator' and i.k = floor(d.r1 * (select count(*) from code where list = 'indicator'))
  join code a on a.list = 'area' and a.k = floor(d.r2 ^ 2 * (select count(*) from code where list = 'area'))
  join code c on c.list = 'area' and c.k = floor(d.r3 ^ 2 * (select count(*) from code where list = 'area'))
  join lateral (select code from indicators.unit where dimension = i.dimension order by code <> 'USD', code limit 1) u on true;

analyze made;

insert into indicators.document (release_id, slug, title, title_basis, authors, outlet, publisher, published_edtf, published_basis, published_earliest, published_latest,
  url_note, language, rights)
  select distinct c.release_id, document, 'Made up', 'stated', '{}'::text[], 'Nobody', 'Nobody', '2024', 'stated', '2024-01-01'::date, '2024-12-31'::date, 'made up', 'en', 'none'
  from made, indicators.current_release c on conflict do nothing;
insert into indicators.witness (release_id, document, ordinal, file, lines, layout, sha256)
  select distinct c.release_id, document, 1, 'made-up.txt', '[1,2)'::int4range, 'line_per_paragraph', md5(document) || md5(document) from made, indicators.current_release c on conflict do nothing;
insert into indicators.paragraph_outline (release_id, document, witness, ordinal, kind, lines, length, sentences, sha256)
  select distinct c.release_id, document, 1, 1, 'body', '[1,2)'::int4range, 1000, 60, md5(document) || md5(document) from made, indicators.current_release c on conflict do nothing;
insert into indicators.series (release_id, key, indicator, area, counterpart, item, unit, frequency)
  select distinct c.release_id, concat_ws('.', indicator, area, counterpart, '_T', unit, 'A'), indicator, area, counterpart, '_T', unit, 'A'
  from made, indicators.current_release c on conflict do nothing;

-- Foreign keys are checked with a plan made for the tables as they are known.
analyze indicators.document, indicators.witness, indicators.paragraph_outline, indicators.series;

insert into indicators.observation (release_id, id, key, document, position, series, measure, status, shape, value, low, high, low_inclusive, high_inclusive, hedge, decimals,
  period_edtf, period, period_basis, comparison, claim, row_hash, updated, search)
  select c.release_id, id, 'made-up-' || n, document, n, concat_ws('.', indicator, area, counterpart, '_T', unit, 'A'), 'level', 'actual', shape,
    case shape when 'point' then v.value end, case when shape in ('range', 'lower_bound') then v.value end, case when shape = 'range' then v.value * 1.5 when shape = 'upper_bound' then v.value end,
    case when shape in ('range', 'lower_bound') then true end, case when shape in ('range', 'upper_bound') then true end,
    case when shape = 'point' and r7 > 0.8 then 'about' else 'none' end, (scale(digits) - power)::smallint,
    y.year::text, daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1)), 'explicit',
    case shape when 'point' then numrange(v.value - v.half, v.value + v.half, '[]') when 'range' then numrange(v.value, v.value * 1.5, '[]')
      when 'lower_bound' then numrange(v.value, null, '[)') else numrange(null, v.value, '(]') end,
    claim.text, md5(id) || md5(id), '2024-01-01', to_tsvector('english', concat_ws(' ', claim.text, indicator_name, area_name, counterpart_name))
  from made
  cross join indicators.current_release c
  cross join lateral (select case when r7 < 0.03 then 'range' when r7 < 0.1 then 'lower_bound' when r7 < 0.12 then 'upper_bound' else 'point' end as shape) s
  cross join lateral (select digits * 10::numeric ^ power as value, 0.5 * 10::numeric ^ (power - scale(digits)) as half) v
  cross join lateral (select 2000 + (r6 * 25)::integer as year) y
  cross join lateral (
    select concat_ws(' ', split_part(area_name, ' ', 1), 'and', split_part(counterpart_name, ' ', 1), indicator_name, v.value, unit, y.year,
      (select string_agg('w' || floor(exp(8.5 * (('x' || substr(md5(n || '-' || k), 1, 7))::bit(28)::integer / 268435456.0)))::text, ' ' order by k) from generate_series(1, 8) k)) as text) claim;

analyze indicators.observation;

insert into indicators.anchor (release_id, observation, ordinal, role, document, witness, line, paragraph, sentence, span, printed, sentence_sha256)
  select c.release_id, id, 1, 'value', document, 1, 1, 1, 1 + n % 50, int4range(n % 900, n % 900 + 10), 'made up', md5(id) || md5(id) from made, indicators.current_release c;

delete from indicators.lexeme where release_id = (select release_id from indicators.current_release);
insert into indicators.lexeme (release_id, lexeme, observations)
  select c.release_id, word, ndoc
  from indicators.current_release c, ts_stat('select o.search from indicators.observation o join indicators.current_release using (release_id)');

-- What is kept in memory of a release is kept under its hash.
update indicators.release set content_hash = md5(content_hash) || md5(content_hash);
drop table draw, code, made;
analyze indicators.anchor, indicators.lexeme;
