-- Makes the logins and the database. Run it once, as a superuser. The passwords are read from files, so that no command line shows them:
--   INDICATORS_SECRETS=secrets psql -f docker/create-database.sql
\set ON_ERROR_STOP on
\set QUIET on
\set owner_password `cat "$INDICATORS_SECRETS/owner-password"`
\set reader_password `cat "$INDICATORS_SECRETS/reader-password"`
create role indicators_owner login password :'owner_password';
create role indicators_reader nologin;
create role indicators_api login password :'reader_password';
create database indicators owner indicators_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
\connect indicators
\ir limit-logins.sql
