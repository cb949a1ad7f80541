namespace Indicators.Database;

/// <summary>What PostgreSQL lets every role do in a database and the API never does. Only a superuser can take it away.</summary>
internal static class ReaderRestrictions
{
    /// <summary>
    /// Large objects can be made in read-only transactions (until version 16), and an advisory lock can keep imports waiting. The owner
    /// keeps both.
    /// </summary>
    public const string Sql = """
        DO $$
        DECLARE routine regprocedure;
        BEGIN
          FOR routine IN
            SELECT oid FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
              AND (left(proname, 3) = 'lo_' OR proname IN ('loread', 'lowrite') OR proname ~ '^pg_(try_)?advisory_')
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
