using Npgsql;

namespace Indicators.Database;

/// <summary>What PostgreSQL's refusals mean to an operator, by SQLSTATE (PostgreSQL documentation, appendix A).</summary>
internal static class ServerFailures
{
    public static DatabaseFailure Of(PostgresException refusal)
    {
        var said = refusal.MessageText.ReplaceLineEndings(" ");
        return refusal.SqlState switch
        {
            "28P01" => new(
                "database-password",
                $"the database did not accept the password: {said}",
                "check user name and password in INDICATORS_DB"
            ),
            "28000" => new(
                "database-login",
                $"the database did not accept the login: {said}",
                "check the user name in INDICATORS_DB and the server's pg_hba.conf"
            ),
            "3D000" => new("database-missing", $"the database is not there: {said}", "create it, or name another in INDICATORS_DB"),
            "22023" when said.Contains("role", StringComparison.Ordinal) => new(
                "role-missing",
                $"a database role is not there: {said}",
                "run 'indicators migrate' as the owner"
            ),
            "42704" when said.StartsWith("role ", StringComparison.Ordinal) => new(
                "role-missing",
                $"a database role is not there: {said}",
                "run 'indicators migrate' as the owner"
            ),
            "42501" => new("database-permission", $"the database role may not do this: {said}"),
            "42P01" or "3F000" or "42703" or "42883" => new(
                "not-migrated",
                $"the database is not migrated to this version: {said}",
                "run 'indicators migrate'"
            ),
            "25006" => new("read-only", $"the connection or the server is read-only: {said}", "connect to the primary, as the owner"),
            "53100" => new("disk-full", $"the database's disk is full: {said}", "free space and try again"),
            "53200" => new("database-memory", $"the database is out of memory: {said}", null, true),
            "53300" => new("too-many-connections", $"the database has no connection left: {said}", null, true),
            "55P03" => new("lock-timeout", $"something else holds the lock for too long: {said}", null, true),
            "57014" => new("statement-timeout", $"the query was cancelled: {said}", null, true),
            "25P03" or "57P05" => new("idle-timeout", $"the database closed an idle connection: {said}", null, true),
            "57P01" or "57P02" or "57P03" => new("database-away", $"the database is stopping or starting: {said}", null, true),
            "40001" or "40P01" => new("conflict", $"another transaction was in the way: {said}", null, true),
            var state => new("database-error", $"the database refused: {said} (SQLSTATE {state})", null, refusal.IsTransient),
        };
    }
}
