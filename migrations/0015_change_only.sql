-- Statements that give the direction of a change and no number. Their comparison interval is all that lies on that side of zero.
alter table indicators.observation
  drop constraint observation_shape_code,
  add constraint observation_shape_code check (shape in ('point', 'range', 'lower_bound', 'upper_bound', 'change_only')),
  add constraint observation_change_only_has_no_number check (shape <> 'change_only' or
    (direction is not null and measure in ('rel_change', 'pp_change', 'abs_change') and hedge = 'none' and decimals = 0
      and value is null and low is null and high is null));

comment on column indicators.observation.value is 'In full units; null unless shape is point. No midpoint ever stands for a range';
comment on column indicators.observation.comparison is 'Derived by policy cmp/4 from value, bounds, hedge and decimals, or from the direction where there is no number; what search compares';

comment on column indicators.lexeme.observations is 'Observations of the release that have a number and whose search vector has the lexeme; written by the import';

-- The days between which the one who is credited said it. Null where only the date of the document tells.
alter table indicators.observation
  add column said_from date,
  add column said_by date;

comment on column indicators.observation.said_from is 'First day on which it may have been said, where more than the date of the document tells; written by the import';
comment on column indicators.observation.said_by is 'Day by which it was said, where more than the date of the document tells; written by the import';

update indicators.observation o
set said_from = (
      select case
        when plain ~ '^[0-9]{4}$' then make_date(plain::integer, 1, 1)
        when plain ~ '^[0-9]{4}-[0-9]{2}$' then to_date(plain, 'YYYY-MM')
        when plain ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then plain::date
      end
      from regexp_replace(o.said_edtf, '/.*$|[~?%]', '', 'g') plain),
    said_by = (
      select case
        when plain ~ '^[0-9]{4}$' then make_date(plain::integer, 12, 31)
        when plain ~ '^[0-9]{4}-[0-9]{2}$' then (to_date(plain, 'YYYY-MM') + interval '1 month' - interval '1 day')::date
        when plain ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then plain::date
      end
      from regexp_replace(o.said_edtf, '^.*/|[~?%]', '', 'g') plain)
where o.said_basis in ('explicit', 'relative', 'inherited');

-- Which clock questions count by that name none: that of the texts, where a release does not say otherwise.
alter table indicators.release
  add column clock text not null default 'asserted' constraint release_clock_code check (clock in ('asserted', 'said'));

comment on column indicators.release.clock is 'What asOf counts by where the request does not say: the publication of the texts, or when each figure was said';
