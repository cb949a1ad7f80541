using System.Data;
using Indicators.Model;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Import;

/// <summary>A release as stored, with the hash with which it was imported.</summary>
public sealed record StoredRelease(Release Release, string ContentHash);

/// <summary>
/// Reads releases back from the database: registries sorted by code, documents by slug, observations in reading order of their documents.
/// </summary>
/// <param name="database">Connects as owner or reader.</param>
public sealed class ReleaseReader(NpgsqlDataSource database)
{
    /// <summary>Versions in the database, newest first.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.SelectAsync(
            "select version from indicators.release order by published desc, release_id desc",
            row => row.GetString(0),
            null,
            cancel
        );
    }

    /// <summary>Version of the served release; null if there is none.</summary>
    public async Task<string?> CurrentVersionAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var current = await connection.SelectAsync(
            "select version from indicators.current_release join indicators.release using (release_id)",
            row => row.GetString(0),
            null,
            cancel
        );
        return current.SingleOrDefault();
    }

    /// <summary>Reads a release.</summary>
    /// <param name="version">Version to read; null for the served release.</param>
    /// <returns>Null if the database has no such version or serves none.</returns>
    public async Task<StoredRelease?> ReadAsync(string? version = null, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One snapshot for all tables: a draft may be replaced while it is read.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var found = await connection.SelectAsync(
            """
            select release_id, version, content_hash, published, notes, clock from indicators.release
            where version = $1 or ($1 is null and release_id = (select release_id from indicators.current_release))
            """,
            row =>
                (
                    row.GetInt32(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetFieldValue<DateOnly>(3),
                    row.GetString(4),
                    Codes.Parse<Clock>(row.GetString(5))
                ),
            new NpgsqlParameter { Value = (object?)version ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            cancel
        );
        if (found.Count == 0)
            return null;
        var (id, name, hash, published, notes, clock) = found[0];
        var content = new ReleaseContent(connection, id, cancel);
        return new(
            new Release
            {
                Version = name,
                Published = published,
                Notes = notes,
                Clock = clock,
                Topics = await content.ReadAsync(RegistryTables.Topics),
                Indicators = await content.ReadAsync(RegistryTables.Indicators),
                Areas = await content.AreasAsync(),
                Items = await content.ReadAsync(RegistryTables.Items),
                Units = await content.ReadAsync(RegistryTables.Units),
                Documents = await content.DocumentsAsync(),
                Withdrawals = await content.ReadAsync(AccountTables.Withdrawals),
                LedgerTotals = LedgerTotal.Sort(await content.ReadAsync(AccountTables.LedgerTotals)),
                Observations = await content.ObservationsAsync(),
            },
            hash
        );
    }
}
