-- The two figures of each pair with what pairs are filtered by: a filtered list of pairs must not look at every pair of a release.

create table indicators.relation_figure (
  release_id   integer not null,
  observation  text not null,
  kind         text not null,
  other        text not null,
  figure       text not null,
  document     text not null,
  series       text not null,
  indicator    text not null,
  area         text not null,
  counterpart  text not null,
  item         text not null,
  unit         text not null,
  constraint relation_figure_pkey primary key (release_id, observation, kind, other, figure),
  constraint relation_figure_relation_fkey foreign key (release_id, observation, kind, other)
    references indicators.relation_summary on delete cascade
);

comment on column indicators.relation_figure.figure is 'One of the two figures, of which the columns that follow tell';

create index relation_figure_document_idx on indicators.relation_figure (release_id, document);
create index relation_figure_series_idx on indicators.relation_figure (release_id, series);
create index relation_figure_indicator_idx on indicators.relation_figure (release_id, indicator);
create index relation_figure_area_idx on indicators.relation_figure (release_id, area);
create index relation_figure_counterpart_idx on indicators.relation_figure (release_id, counterpart);
create index relation_figure_item_idx on indicators.relation_figure (release_id, item);
create index relation_figure_unit_idx on indicators.relation_figure (release_id, unit);

create function indicators.list_relation_figures(which integer) returns void language sql as $$
  delete from indicators.relation_figure where release_id = which;
  insert into indicators.relation_figure
    (release_id, observation, kind, other, figure, document, series, indicator, area, counterpart, item, unit)
  select which, r.observation, r.kind, r.other, o.id, o.document, o.series, o.indicator, o.area, o.counterpart, o.item, o.unit
  from indicators.relation_summary r
  join indicators.observation o on o.release_id = r.release_id and o.id in (r.observation, r.other)
  where r.release_id = which;
$$;

alter function indicators.summarise_release(integer) rename to summarise_choices;

-- Fills the tables of summaries for one release whose rows are all there. The import calls it; a later migration may replace it.
create function indicators.summarise_release(which integer) returns void language plpgsql as $$
begin
  perform indicators.summarise_choices(which);
  perform indicators.list_relation_figures(which);
end
$$;

revoke execute on function indicators.summarise_release(integer), indicators.list_relation_figures(integer) from public;

select indicators.list_relation_figures(release_id) from indicators.release;
