-- What pairs of figures imply: no request may read every figure of a release to find it. The program computes it, when it imports a release
-- and for those that are there when it applies this file.

create table indicators.tension (
  release_id       integer not null constraint tension_release_fkey references indicators.release on delete cascade,
  position         integer not null,
  id               text not null,
  is_contradicted  boolean not null,
  constraint tension_pkey primary key (release_id, position),
  constraint tension_id_key unique (release_id, id)
);

comment on column indicators.tension.position is 'Its place in the list, from 1 and without gaps: the last one is their number';

create table indicators.tension_figure (
  release_id   integer not null,
  tension      integer not null,
  observation  text not null,
  role         text not null constraint tension_figure_role check (role in ('operand', 'against', 'agrees')),
  document     text not null,
  series       text not null,
  indicator    text not null,
  area         text not null,
  counterpart  text not null,
  item         text not null,
  unit         text not null,
  constraint tension_figure_pkey primary key (release_id, tension, observation),
  constraint tension_figure_tension_fkey foreign key (release_id, tension) references indicators.tension on delete cascade
);

comment on table indicators.tension_figure is 'The figures of a tension with what tensions are filtered by';

create index tension_figure_observation_idx on indicators.tension_figure (release_id, observation);
create index tension_figure_document_idx on indicators.tension_figure (release_id, document);
create index tension_figure_series_idx on indicators.tension_figure (release_id, series);
create index tension_figure_indicator_idx on indicators.tension_figure (release_id, indicator);
create index tension_figure_area_idx on indicators.tension_figure (release_id, area);
create index tension_figure_counterpart_idx on indicators.tension_figure (release_id, counterpart);
create index tension_figure_item_idx on indicators.tension_figure (release_id, item);
create index tension_figure_unit_idx on indicators.tension_figure (release_id, unit);

create table indicators.tension_other (
  release_id  integer not null,
  tension     integer not null,
  other       integer not null,
  constraint tension_other_pkey primary key (release_id, tension, other),
  constraint tension_other_tension_fkey foreign key (release_id, tension) references indicators.tension on delete cascade
);

comment on table indicators.tension_other is 'Tensions about the same quantity and period that contradict a tension';

create table indicators.tension_pair (
  release_id  integer not null,
  position    integer not null,
  tension     integer not null,
  other       integer,
  a           text not null,
  b           text not null,
  rationale   text not null,
  constraint tension_pair_pkey primary key (release_id, position),
  constraint tension_pair_tension_fkey foreign key (release_id, tension) references indicators.tension on delete cascade
);

create index tension_pair_tension_idx on indicators.tension_pair (release_id, tension);

comment on table indicators.tension_pair is 'A tension and what contradicts it, as a pair of figures';
comment on column indicators.tension_pair.position is 'Its place in the list, from 1 and without gaps';
comment on column indicators.tension_pair.other is 'The other tension that contradicts it; empty if a stated figure does, which is then a';
