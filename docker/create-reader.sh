#!/usr/bin/env bash
# Runs once, when the database is made: the API's login, which is a member of the role that may only read.
set -euo pipefail

reader_password="$(cat /run/secrets/reader_password)"
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$reader_password" <<'SQL'
create role indicators_reader nologin;
create role indicators_api login password :'password' connection limit 90 in role indicators_reader;
-- Only a superuser can lift it, so that a large sort cannot fill the disk.
alter role indicators_api set temp_file_limit = '1GB';
SQL
# The login has no business in other databases, where PostgreSQL would let it make temporary tables.
access="host $POSTGRES_DB indicators_api all scram-sha-256
host all indicators_api all reject"
printf '%s\n%s\n' "$access" "$(cat "$PGDATA/pg_hba.conf")" >"$PGDATA/pg_hba.conf"
