namespace Indicators.Database;

/// <summary>What PostgreSQL lets every role do in a database and the API never does. Only a superuser can take it away.</summary>
internal static class ReaderRestrictions
{
    /// <summary>
    /// Large objects can be made in read-only transactions (until version 16), an advisory lock can keep imports waiting, a session can
    /// end the others of its login, and messages fill the log of the database. The owner keeps all of it.
    /// </summary>
    public const string Sql = """
        DO $$
        DECLARE routine regprocedure;
        BEGIN
          FOR routine IN
            SELECT oid FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
              AND (left(proname, 3) = 'lo_' OR proname ~ '^pg_(try_)?advisory_' OR proname IN
                ('loread', 'lowrite', 'pg_cancel_backend', 'pg_terminate_backend', 'pg_logical_emit_message'))
          LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', routine,
              (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()));
          END LOOP;
        END
        $$;
        """;

    /// <summary>The same where the login is a superuser; nothing for others.</summary>
    public const string IfSuperuser = $"""
        DO $outer$
        BEGIN
          IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
            EXECUTE $inner$ {Sql} $inner$;
          END IF;
        END
        $outer$;
        """;

    /// <summary>In one line, as single-user mode reads it.</summary>
    public static string Line { get; } =
        string.Join(' ', Sql.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).TrimEnd(';');
}
