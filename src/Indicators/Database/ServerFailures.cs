using Npgsql;

namespace Indicators.Database;

/// <summary>Explains errors of PostgreSQL by SQLSTATE (PostgreSQL documentation, appendix A).</summary>
internal static class ServerFailures
{
    public static DatabaseFailure Of(PostgresException refusal)
    {
        var said = refusal.MessageText.ReplaceLineEndings(" ");
        return refusal.SqlState switch
        {
            "28P01" => new(
                "database-password",
                $"the database rejected the password: {said}",
                "check Username and Password in INDICATORS_DB"
            ),
            "28000" => new(
                "database-login",
                $"the database rejected the login: {said}",
                "check Username in INDICATORS_DB and the server's pg_hba.conf"
            ),
            "3D000" => new("database-missing", $"the database does not exist: {said}", "create it, or name another in INDICATORS_DB"),
            "22023" when said.Contains("role", StringComparison.Ordinal) => new(
                "role-missing",
                $"a database role does not exist: {said}",
                "run 'indicators migrate' as the owner"
            ),
            "42704" when said.StartsWith("role ", StringComparison.Ordinal) => new(
                "role-missing",
                $"a database role does not exist: {said}",
                "run 'indicators migrate' as the owner"
            ),
            "42501" => new("database-permission", $"the database role lacks a right: {said}"),
            "42P01" or "3F000" or "42703" or "42883" => new(
                "not-migrated",
                $"the database schema is not the one of this version: {said}",
                "run 'indicators migrate'"
            ),
            "25006" => new("read-only", $"the connection or the server is read-only: {said}", "connect to the primary, as the owner"),
            "53100" => new("disk-full", $"the database's disk is full: {said}", "free disk space and try again"),
            "53200" => new("database-memory", $"the database is out of memory: {said}", null, true),
            "53300" => new("too-many-connections", $"the database has no free connection: {said}", null, true),
            "55P03" => new("lock-timeout", $"another transaction held a lock for too long: {said}", null, true),
            "57014" => new("statement-timeout", $"the query was cancelled: {said}", null, true),
            "25P03" or "57P05" => new("idle-timeout", $"the database closed an idle connection: {said}", null, true),
            "57P01" or "57P02" or "57P03" => new("database-away", $"the database is stopping or starting: {said}", null, true),
            "40001" or "40P01" => new("conflict", $"the transaction conflicted with another one: {said}", null, true),
            var state => new("database-error", $"the database reported an error: {said} (SQLSTATE {state})", null, refusal.IsTransient),
        };
    }
}
