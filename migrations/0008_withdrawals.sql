-- What was published once and is not any more. The list is part of each release, so that a database with the current release alone still
-- knows what became of the ids of earlier ones. There is no reference to the observations: they are in other releases, or nowhere.

create table indicators.withdrawal (
  release_id    integer not null constraint withdrawal_release_fkey references indicators.release on delete cascade,
  id            text not null constraint withdrawal_id_form check (id ~ '^o1-[0-9a-f]{20}$'),
  document      text not null constraint withdrawal_document_form check (document ~ '^[a-z0-9][a-z0-9-]{0,95}$'),
  key           text not null constraint withdrawal_key_form check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  last_release  text not null constraint withdrawal_last_release_form check (last_release ~ '^[0-9]{4}\.[0-9]+$'),
  reason        text not null constraint withdrawal_reason_length check (char_length(reason) between 10 and 600),
  successor     text constraint withdrawal_successor_form check (successor ~ '^o1-[0-9a-f]{20}$'),
  constraint withdrawal_pkey primary key (release_id, id),
  constraint withdrawal_not_by_itself check (successor <> id)
);

comment on table indicators.withdrawal is 'Ids of earlier releases that this release does not publish, with the reason';
comment on column indicators.withdrawal.last_release is 'The last release that had the observation';
comment on column indicators.withdrawal.successor is 'What stands in its place: an observation of this release, or another id of this list';

create index withdrawal_place_idx on indicators.withdrawal (release_id, document, key);
create index observation_id_idx on indicators.observation (id);
