using System.Net.Sockets;
using Npgsql;

namespace Indicators.Database;

/// <summary>Explains failures in which the server could not be reached or did not answer.</summary>
internal static class ConnectionFailures
{
    public static DatabaseFailure Of(NpgsqlException talk)
    {
        var said = talk.Message.ReplaceLineEndings(" ");
        for (Exception? cause = talk; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new("database-host", $"the host of the database is unknown: {said}", "check Host in INDICATORS_DB");
                case SocketException socket:
                    return new(
                        "database-refused",
                        $"the database does not answer: {said} ({socket.Message})",
                        "check that PostgreSQL runs, and Host and Port in INDICATORS_DB",
                        true
                    );
                case TimeoutException:
                    return new("database-timeout", "the database did not answer in time", null, true);
                case System.Security.Authentication.AuthenticationException:
                    return new(
                        "database-tls",
                        $"cannot open a secure connection to the database: {cause.Message.ReplaceLineEndings(" ")}",
                        "check SSL Mode and the certificates in INDICATORS_DB"
                    );
            }
        }
        return said.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? new("database-password", $"the database requires a password: {said}", "set Password in INDICATORS_DB")
            : new("database-lost", $"the connection to the database broke: {said}", null, talk.IsTransient);
    }
}
