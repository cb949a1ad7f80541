-- What codes mean: topics, indicators, areas, items, units.

create table indicators.topic (
  release_id  integer not null constraint topic_release_fkey references indicators.release on delete cascade,
  code        text not null constraint topic_code_form check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  name        text not null,
  definition  text not null,
  constraint topic_pkey primary key (release_id, code)
);

create table indicators.unit (
  release_id  integer not null constraint unit_release_fkey references indicators.release on delete cascade,
  code        text not null constraint unit_code_form check (code ~ '^[A-Za-z0-9_-]{1,64}$'),
  name        text not null,
  symbol      text not null,
  dimension   text not null,
  currency    text constraint unit_currency_form check (currency ~ '^[A-Z]{3}$'),
  ucum        text,
  constraint unit_pkey primary key (release_id, code),
  constraint unit_money_has_currency check ((dimension in ('currency', 'currency_per_person')) = (currency is not null))
);

create table indicators.indicator (
  release_id        integer not null constraint indicator_release_fkey references indicators.release on delete cascade,
  code              text not null constraint indicator_code_form check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  name              text not null,
  definition        text not null,
  topic             text not null,
  kind              text not null constraint indicator_kind_code
                    check (kind in ('stock', 'flow', 'share', 'change', 'ratio', 'index', 'count', 'measure')),
  measure           text not null constraint indicator_measure_code
                    check (measure in ('level', 'share', 'rel_change', 'pp_change', 'abs_change', 'ratio', 'multiple', 'index')),
  dimension         text not null,
  frequency         text not null constraint indicator_frequency_form check (frequency ~ '^(_[A-Z]|[A-Z][A-Z0-9]?)$'),
  area_role         text not null,
  counterpart_role  text,
  constraint indicator_pkey primary key (release_id, code),
  constraint indicator_topic_fkey foreign key (release_id, topic) references indicators.topic
);

create table indicators.area (
  release_id  integer not null constraint area_release_fkey references indicators.release on delete cascade,
  code        text not null constraint area_code_form check (code ~ '^[A-Za-z0-9_-]{1,64}$'),
  name        text not null,
  kind        text not null constraint area_kind_code check (kind in ('country', 'subnational', 'group', 'special')),
  iso2        text constraint area_iso2_form check (iso2 ~ '^[A-Z]{2}$'),
  m49         text constraint area_m49_form check (m49 ~ '^[0-9]{3}$'),
  definition  text,
  aliases     text[] not null default '{}',
  constraint area_pkey primary key (release_id, code),
  constraint area_country_has_iso check (kind <> 'country' or (code ~ '^[A-Z]{3}$' and iso2 is not null))
);

create table indicators.area_member (
  release_id  integer not null,
  area        text not null,
  member      text not null,
  constraint area_member_pkey primary key (release_id, area, member),
  constraint area_member_area_fkey foreign key (release_id, area) references indicators.area on delete cascade,
  constraint area_member_member_fkey foreign key (release_id, member) references indicators.area on delete cascade,
  constraint area_member_not_itself check (area <> member)
);

create table indicators.item (
  release_id  integer not null constraint item_release_fkey references indicators.release on delete cascade,
  code        text not null constraint item_code_form check (code ~ '^[A-Za-z0-9_-]{1,64}$'),
  name        text not null,
  definition  text not null,
  aliases     text[] not null default '{}',
  constraint item_pkey primary key (release_id, code)
);
