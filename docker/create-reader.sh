#!/usr/bin/env bash
# Runs once, when the database is made: the API's login, which is a member of the role that may only read.
set -euo pipefail

reader_password="$(cat /run/secrets/reader_password)"
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$reader_password" <<'SQL'
create role indicators_reader nologin;
create role indicators_api login password :'password' connection limit 90 in role indicators_reader;
SQL
