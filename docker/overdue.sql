-- Ends sessions of the API that run for too long although they lifted their own time limits. Run it every minute as the owner, for example
-- from a systemd timer. 'up' does the same by itself for its private database.
select count(*) filter (where pg_terminate_backend(pid)) as ended
from pg_stat_activity
where datname = current_database() and usename <> current_user and pg_has_role(usesysid, 'indicators_reader', 'member')
  and (state = 'active' and query_start < clock_timestamp() - interval '1 minute'
    or xact_start < clock_timestamp() - interval '15 minutes');
