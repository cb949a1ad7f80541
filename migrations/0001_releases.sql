-- Releases: everything published at one time. All content below carries its release, so a pinned release is a where-clause
-- and switching to a new one is the update of one row.

create table indicators.release (
  release_id    integer generated always as identity constraint release_pkey primary key,
  version       text not null constraint release_version_key unique
                constraint release_version_form check (version ~ '^[0-9]{4}\.[0-9]+(-draft)?$'),
  content_hash  text not null constraint release_content_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
  published     date not null,
  notes         text not null,
  imported_at   timestamptz not null default now()
);

comment on column indicators.release.content_hash is 'SHA-256 of the canonical form of all rows: same seeds, same hash';
comment on column indicators.release.published is 'The day named in the seeds; imported_at is the day of this database';

create table indicators.current_release (
  only_row    boolean not null default true constraint current_release_pkey primary key
              constraint current_release_single check (only_row),
  release_id  integer not null constraint current_release_release_fkey references indicators.release on delete restrict
);
