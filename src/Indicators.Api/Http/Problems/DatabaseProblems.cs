using System.Net.Sockets;
using Indicators.Api.Http.Sessions;
using Npgsql;

namespace Indicators.Api.Http.Problems;

/// <summary>Maps a database failure (SQLSTATE) to the problem that the client sees.</summary>
internal static class DatabaseProblems
{
    /// <summary>The problem, or null if the failure is a bug of this service.</summary>
    public static ProblemType? Of(Exception failure) =>
        failure switch
        {
            PostgresException postgres => OfState(postgres),
            NpgsqlException { InnerException: TimeoutException } timeout when !timeout.Message.Contains("pool", StringComparison.Ordinal) =>
                ProblemTypes.Timeout,
            NpgsqlException { InnerException: null or IOException or SocketException or TimeoutException } npgsql =>
                npgsql.Message.Contains("pool", StringComparison.Ordinal) ? ProblemTypes.Overloaded : ProblemTypes.DatabaseUnavailable,
            NpgsqlException => ProblemTypes.DatabaseUnavailable,
            SocketException or DatabaseLostException => ProblemTypes.DatabaseUnavailable,
            IOException { HResult: DiskFull } => ProblemTypes.DatabaseUnavailable,
            _ => null,
        };

    /// <summary>
    /// Whether the connection broke under a statement, or was out of step, so that the same statement may succeed on another one.
    /// </summary>
    public static bool IsBrokenConnection(Exception failure) =>
        failure switch
        {
            PostgresException postgres => postgres.SqlState is "57P01" or "57P02" or "57P03" or "08006" or "08003" or "26000" or "08P01",
            NpgsqlException { InnerException: TimeoutException } => false,
            NpgsqlException npgsql => !npgsql.Message.Contains("pool", StringComparison.Ordinal),
            // Npgsql reports so that the server's messages are not those that it expects.
            InvalidOperationException or NullReferenceException or InvalidCastException => failure.Source == "Npgsql",
            IOException { HResult: not DiskFull } or SocketException => failure.Source == "Npgsql",
            _ => false,
        };

    /// <summary>ENOSPC.</summary>
    private const int DiskFull = 28;

    private static ProblemType? OfState(PostgresException failure)
    {
        var state = failure.SqlState;
        return state switch
        {
            _ when failure.MessageText.Contains("No space left on device", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable,
            "57014" => ProblemTypes.Timeout, // query_canceled: the statement timeout
            "25P03" => ProblemTypes.Timeout, // idle_in_transaction_session_timeout
            "55P03" => ProblemTypes.Timeout, // lock_not_available
            "53300" => ProblemTypes.Overloaded, // too_many_connections
            "53400" => ProblemTypes.Overloaded, // configuration_limit_exceeded
            "3F000" or "42P01" => ProblemTypes.NoRelease, // no schema, no table: not migrated yet
            "42501" => ProblemTypes.MissingRight, // insufficient_privilege
            "3D000" => ProblemTypes.DatabaseUnavailable, // the database does not exist
            "22021" or "22P05" => ProblemTypes.BadEncoding, // a character that the database cannot store
            "22003" or "22007" or "22008" or "22P02" => ProblemTypes.InvalidCursor, // only cursor keys are sent untyped
            _ when state.StartsWith("08", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable, // connection exceptions
            _ when state.StartsWith("28", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable, // authentication failed
            _ when state.StartsWith("53", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable, // out of disk or memory
            _ when state.StartsWith("57P", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable, // stopping, starting, dropped
            _ when state.StartsWith("58", StringComparison.Ordinal) => ProblemTypes.DatabaseUnavailable, // disk failure
            "XX001" or "XX002" => ProblemTypes.DatabaseUnavailable, // data_corrupted, index_corrupted
            _ => null,
        };
    }
}
