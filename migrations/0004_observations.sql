-- The figures: what is asserted, for which series and period, by which document, and where it stands.

create table indicators.series (
  release_id   integer not null constraint series_release_fkey references indicators.release on delete cascade,
  key          text not null,
  indicator    text not null,
  area         text not null,
  counterpart  text not null,
  item         text not null,
  unit         text not null,
  frequency    text not null,
  constraint series_pkey primary key (release_id, key),
  constraint series_key_is_its_parts
    check (key = indicator || '.' || area || '.' || counterpart || '.' || item || '.' || unit || '.' || frequency),
  constraint series_indicator_fkey foreign key (release_id, indicator) references indicators.indicator,
  constraint series_area_fkey foreign key (release_id, area) references indicators.area,
  constraint series_counterpart_fkey foreign key (release_id, counterpart) references indicators.area,
  constraint series_item_fkey foreign key (release_id, item) references indicators.item,
  constraint series_unit_fkey foreign key (release_id, unit) references indicators.unit
);

create table indicators.observation (
  release_id      integer not null,
  id              text not null constraint observation_id_form check (id ~ '^o1-[0-9a-f]{20}$'),
  key             text not null constraint observation_key_form check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  document        text not null,
  position        integer not null constraint observation_position_positive check (position >= 1),
  series          text not null,
  measure         text not null constraint observation_measure_code
                  check (measure in ('level', 'share', 'rel_change', 'pp_change', 'abs_change', 'ratio', 'multiple', 'index')),
  status          text not null constraint observation_status_code
                  check (status in ('actual', 'estimate', 'forecast', 'target', 'pledge')),
  shape           text not null constraint observation_shape_code
                  check (shape in ('point', 'range', 'lower_bound', 'upper_bound')),
  value           numeric(28, 8),
  low             numeric(28, 8),
  high            numeric(28, 8),
  low_inclusive   boolean,
  high_inclusive  boolean,
  hedge           text not null constraint observation_hedge_code
                  check (hedge in ('none', 'about', 'nearly', 'just_over', 'estimated')),
  decimals        smallint not null constraint observation_decimals_bounds check (decimals between -18 and 8),
  direction       text constraint observation_direction_code check (direction in ('increase', 'decrease', 'unchanged')),
  currency_basis  text constraint observation_currency_basis_code check (currency_basis in ('explicit', 'inferred', 'ambiguous')),
  period_edtf     text,
  period          daterange,
  period_basis    text not null constraint observation_period_basis_code
                  check (period_basis in ('explicit', 'relative', 'inherited', 'publication', 'unknown')),
  comparison      numrange not null constraint observation_comparison_not_empty check (not isempty(comparison)),
  claim           text not null constraint observation_claim_length check (char_length(claim) between 10 and 600),
  note            text,
  row_hash        text not null constraint observation_row_hash_form check (row_hash ~ '^[0-9a-f]{64}$'),
  updated         date not null,
  search          tsvector not null,
  constraint observation_pkey primary key (release_id, id),
  constraint observation_key_key unique (release_id, document, key),
  constraint observation_position_key unique (release_id, document, position),
  constraint observation_series_fkey foreign key (release_id, series) references indicators.series on delete cascade,
  constraint observation_document_fkey foreign key (release_id, document) references indicators.document on delete cascade,
  constraint observation_not_nan
    check (value is distinct from 'NaN' and low is distinct from 'NaN' and high is distinct from 'NaN'),
  constraint observation_value_by_shape check ((shape = 'point') = (value is not null)),
  constraint observation_low_by_shape check ((shape in ('range', 'lower_bound')) = (low is not null)),
  constraint observation_high_by_shape check ((shape in ('range', 'upper_bound')) = (high is not null)),
  constraint observation_low_inclusive_with_low check ((low is null) = (low_inclusive is null)),
  constraint observation_high_inclusive_with_high check ((high is null) = (high_inclusive is null)),
  constraint observation_range_not_empty check (shape <> 'range' or low < high),
  constraint observation_share_within_whole check (measure <> 'share' or
    (coalesce(value, 0) between 0 and 100 and coalesce(low, 0) between 0 and 100 and coalesce(high, 0) between 0 and 100)),
  constraint observation_period_by_basis
    check ((period_basis = 'unknown') = (period is null) and (period is null) = (period_edtf is null)),
  constraint observation_period_not_empty check (not isempty(period)),
  constraint observation_direction_of_changes check (direction is null or measure in ('rel_change', 'pp_change', 'abs_change', 'multiple'))
);

comment on column indicators.observation.value is 'In full units; null unless shape is point. No midpoint ever stands for a range';
comment on column indicators.observation.comparison is 'Derived by policy cmp/1 from value, bounds, hedge and decimals; what search compares';
comment on column indicators.observation.row_hash is 'SHA-256 of all that is published of the observation, editorial fields included';
comment on column indicators.observation.updated is 'Day of the release in which the published row last changed';

create index observation_series_idx on indicators.observation (release_id, series);
create index observation_search_idx on indicators.observation using gin (search);
create index observation_comparison_idx on indicators.observation using gist (comparison);
create index observation_period_idx on indicators.observation using gist (period);

create table indicators.anchor (
  release_id       integer not null,
  observation      text not null,
  ordinal          smallint not null constraint anchor_ordinal_positive check (ordinal >= 1),
  role             text not null constraint anchor_role_code check (role in ('value', 'unit', 'period', 'subject', 'credit')),
  document         text not null,
  witness          smallint not null,
  line             integer not null constraint anchor_line_positive check (line >= 1),
  paragraph        integer not null constraint anchor_paragraph_positive check (paragraph >= 1),
  sentence         integer not null constraint anchor_sentence_positive check (sentence >= 1),
  span             int4range not null constraint anchor_span_not_empty check (not isempty(span) and lower(span) >= 0),
  printed          text not null constraint anchor_printed_length check (char_length(printed) between 1 and 80),
  sentence_sha256  text not null constraint anchor_sentence_sha256_form check (sentence_sha256 ~ '^[0-9a-f]{64}$'),
  constraint anchor_pkey primary key (release_id, observation, ordinal),
  constraint anchor_observation_fkey foreign key (release_id, observation) references indicators.observation on delete cascade,
  constraint anchor_paragraph_fkey foreign key (release_id, document, witness, paragraph)
    references indicators.paragraph_outline (release_id, document, witness, ordinal) on delete cascade,
  constraint anchor_first_is_value check (ordinal > 1 or role = 'value')
);

create index anchor_place_idx on indicators.anchor (release_id, document, witness, paragraph);

create table indicators.credit (
  release_id   integer not null,
  observation  text not null,
  hop          smallint not null constraint credit_hop_not_negative check (hop >= 0),
  agent        text not null,
  printed      text constraint credit_printed_length check (char_length(printed) between 1 and 80),
  relation     text not null constraint credit_relation_code
               check (relation in ('publishes', 'quotes', 'reports_data', 'cites_estimate', 'cites_forecast', 'own_calculation')),
  specificity  text not null constraint credit_specificity_code
               check (specificity in ('named_dataset', 'named_agent', 'generic_agent', 'anonymous')),
  constraint credit_pkey primary key (release_id, observation, hop),
  constraint credit_observation_fkey foreign key (release_id, observation) references indicators.observation on delete cascade,
  constraint credit_hop_zero_publishes check ((hop = 0) = (relation = 'publishes'))
);

create table indicators.relation (
  release_id   integer not null,
  observation  text not null,
  kind         text not null constraint relation_kind_code
               check (kind in ('restates', 'rounds', 'revises', 'contradicts', 'scope_differs', 'derived_from')),
  other        text not null,
  rationale    text not null,
  constraint relation_pkey primary key (release_id, observation, kind, other),
  constraint relation_observation_fkey foreign key (release_id, observation) references indicators.observation on delete cascade,
  constraint relation_other_fkey foreign key (release_id, other) references indicators.observation on delete cascade,
  constraint relation_not_to_itself check (observation <> other)
);

create index relation_other_idx on indicators.relation (release_id, other);
