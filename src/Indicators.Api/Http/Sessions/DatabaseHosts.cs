using Npgsql;

namespace Indicators.Api.Http.Sessions;

/// <summary>
/// The servers of the database: one, or a primary with standbys that follow it. A standby may lag: it may lack a release or a text that the
/// service knows of, and then another server is asked.
/// </summary>
internal sealed class DatabaseHosts(NpgsqlDataSource database)
{
    private readonly NpgsqlMultiHostDataSource? _several = database as NpgsqlMultiHostDataSource;

    /// <summary>Whether there are standbys, so that the state of each session's server has to be compared.</summary>
    public bool AreSeveral => _several is not null;

    /// <summary>How many servers an answer may try before its release counts as changed.</summary>
    public int Attempts { get; } =
        database is NpgsqlMultiHostDataSource
            ? 1 + new NpgsqlConnectionStringBuilder(database.ConnectionString).Host!.Split(',').Length
            : 1;

    /// <summary>A connection to read answers: first where the connection string wants them, then the primary, then any other.</summary>
    /// <param name="attempt">From 1.</param>
    public ValueTask<NpgsqlConnection> OpenAsync(int attempt) =>
        attempt == 1 || _several is null ? database.OpenConnectionAsync(CancellationToken.None)
        : attempt == 2 ? OpenPrimaryAsync()
        : _several.OpenConnectionAsync(TargetSessionAttributes.Any, CancellationToken.None);

    /// <summary>A connection to the primary, or to a standby while no primary answers.</summary>
    public ValueTask<NpgsqlConnection> OpenPrimaryAsync() =>
        _several is null
            ? database.OpenConnectionAsync(CancellationToken.None)
            : _several.OpenConnectionAsync(TargetSessionAttributes.PreferPrimary, CancellationToken.None);
}
