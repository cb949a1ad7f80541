-- What pairs of figures imply: no request may read every figure of a release to find it. The program computes it, when it imports a release
-- and for those that are there when it applies this file.

create table indicators.tension (
  release_id       integer not null constraint tension_release_fkey references indicators.release on delete cascade,
  position         integer not null,
  id               text not null,
  is_contradicted  boolean not null,
  said_by          date,
  asserted_by      date,
  contradicted_said_by      date,
  contradicted_asserted_by  date,
  constraint tension_pkey primary key (release_id, position),
  constraint tension_id_key unique (release_id, id)
);

comment on column indicators.tension.position is 'Its place in the list, from 1 and without gaps: the last one is their number';
comment on column indicators.tension.said_by is
  'The day by which both operands had been said; empty if unknown. asserted_by: the day by which their documents were published';
comment on column indicators.tension.contradicted_said_by is 'The first such day of a figure or of another tension that contradicts it';

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
  said_by     date,
  asserted_by date,
  constraint tension_pair_pkey primary key (release_id, position),
  constraint tension_pair_tension_fkey foreign key (release_id, tension) references indicators.tension on delete cascade
);

create index tension_pair_tension_idx on indicators.tension_pair (release_id, tension);

comment on table indicators.tension_pair is 'A tension and what contradicts it, as a pair of figures';
comment on column indicators.tension_pair.position is 'Its place in the list, from 1 and without gaps';
comment on column indicators.tension_pair.other is 'The other tension that contradicts it; empty if a stated figure does, which is then a';

-- Fills in by which days tensions and what contradicts them were known. A day of an observation that is unknown is empty.
create function indicators.date_tensions(which integer) returns void language sql as $$
  with operands as (
    select f.tension, max(coalesce(least(o.said_by, o.asserted_by), 'infinity')) as said, max(coalesce(o.asserted_by, 'infinity')) as asserted
    from indicators.tension_figure f
    join indicators.observation o on o.release_id = f.release_id and o.id = f.observation
    where f.release_id = which and f.role = 'operand'
    group by f.tension
  )
  update indicators.tension t set said_by = nullif(k.said, 'infinity'), asserted_by = nullif(k.asserted, 'infinity')
  from operands k where t.release_id = which and t.position = k.tension;

  with contradictions as (
    select f.tension, least(o.said_by, o.asserted_by) as said, o.asserted_by as asserted
    from indicators.tension_figure f
    join indicators.observation o on o.release_id = f.release_id and o.id = f.observation
    where f.release_id = which and f.role = 'against'
    union all
    select x.tension, least(t.said_by, t.asserted_by), t.asserted_by
    from indicators.tension_other x
    join indicators.tension t on t.release_id = x.release_id and t.position = x.other
    where x.release_id = which
  ), first as (
    select tension, min(said) as said, min(asserted) as asserted from contradictions group by tension
  )
  update indicators.tension t set contradicted_said_by = first.said, contradicted_asserted_by = first.asserted
  from first where t.release_id = which and t.position = first.tension;

  with days as (
    select p.position, coalesce(least(t.said_by, t.asserted_by), 'infinity') as said, coalesce(t.asserted_by, 'infinity') as asserted,
      coalesce(least(c.said_by, c.asserted_by), 'infinity') as other_said, coalesce(c.asserted_by, 'infinity') as other_asserted
    from indicators.tension_pair p
    join indicators.tension t on t.release_id = p.release_id and t.position = p.tension
    cross join lateral (
      select other.said_by, other.asserted_by from indicators.tension other
      where other.release_id = p.release_id and other.position = p.other
      union all
      select o.said_by, o.asserted_by from indicators.observation o where p.other is null and o.release_id = p.release_id and o.id = p.a
    ) as c
    where p.release_id = which
  )
  update indicators.tension_pair p
  set said_by = nullif(greatest(d.said, d.other_said), 'infinity'), asserted_by = nullif(greatest(d.asserted, d.other_asserted), 'infinity')
  from days d where p.release_id = which and p.position = d.position;
$$;

alter function indicators.summarise_release(integer) rename to summarise_all_but_tensions;

-- Fills the tables of summaries for one release whose rows are all there. The import calls it; a later migration may replace it.
create function indicators.summarise_release(which integer) returns void language plpgsql as $$
begin
  perform indicators.summarise_all_but_tensions(which);
  perform indicators.date_tensions(which);
end
$$;

revoke execute on function indicators.summarise_release(integer), indicators.date_tensions(integer) from public;
