-- Takes from all roles but the owner what PostgreSQL gives to everyone and the API never uses: large objects, advisory locks, ending other
-- sessions, and messages in the write-ahead log.
-- Needs a superuser. 'migrate' does the same where its login is one.
do $$
declare routine regprocedure;
begin
  for routine in
    select oid from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace
      and (left(proname, 3) = 'lo_' or proname ~ '^pg_(try_)?advisory_' or proname in
        ('loread', 'lowrite', 'pg_cancel_backend', 'pg_terminate_backend', 'pg_logical_emit_message'))
  loop
    execute format('revoke execute on function %s from public', routine);
    execute format('grant execute on function %s to %I', routine,
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()));
  end loop;
end
$$;
