-- What the API's login must not do, and what the owner may do to it. create-database.sql includes this; after an upgrade, run it on the
-- database that there is, as a superuser, because a new version may limit more:
--   psql -d indicators -f docker/limit-logins.sql
\set ON_ERROR_STOP on
set client_min_messages = warning;
alter role indicators_api connection limit 90;
-- Only a superuser can lift it, so that a large sort cannot fill the disk.
alter role indicators_api set temp_file_limit = '1GB';
grant indicators_reader to indicators_owner, indicators_api;
-- So that the owner may end sessions of the API that run for too long.
grant indicators_api to indicators_owner;
\ir restrict.sql
