-- Makes the logins and the database. Run it once, as a superuser. The passwords are read from files, so that no command line shows them:
--   INDICATORS_SECRETS=secrets psql -f docker/create-database.sql
\set ON_ERROR_STOP on
\set QUIET on
\set owner_password `cat "$INDICATORS_SECRETS/owner-password"`
\set reader_password `cat "$INDICATORS_SECRETS/reader-password"`
create role indicators_owner login password :'owner_password';
create role indicators_reader nologin;
create role indicators_api login password :'reader_password' connection limit 90;
-- Only a superuser can lift it, so that a large sort cannot fill the disk.
alter role indicators_api set temp_file_limit = '1GB';
grant indicators_reader to indicators_owner, indicators_api;
-- So that the owner may end sessions of the API that run for too long.
grant indicators_api to indicators_owner;
create database indicators owner indicators_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
\connect indicators
\ir restrict.sql
