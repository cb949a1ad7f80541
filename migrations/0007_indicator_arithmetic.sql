-- What an indicator is computed of, so that figures which belong together by arithmetic can be held against each other.
alter table indicators.indicator
  add column numerator   text,
  add column denominator text,
  add column whole_over  text constraint indicator_whole_over_code check (whole_over in ('area', 'counterpart', 'item')),
  add column change_of   text,
  add constraint indicator_quotient_whole check ((numerator is null) = (denominator is null)),
  add constraint indicator_numerator_fkey foreign key (release_id, numerator) references indicators.indicator,
  add constraint indicator_denominator_fkey foreign key (release_id, denominator) references indicators.indicator,
  add constraint indicator_change_of_fkey foreign key (release_id, change_of) references indicators.indicator;

comment on column indicators.indicator.whole_over is 'The dimension that the denominator takes whole where it is the numerator''s own indicator';
