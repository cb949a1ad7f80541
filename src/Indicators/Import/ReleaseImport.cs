using Indicators.Database;
using Indicators.Model;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Import;

/// <summary>
/// Imports a release and serves it, in one transaction. Readers see the complete previous release until the transaction ends, even if the
/// import fails.
/// </summary>
/// <param name="database">As the owner; see <see cref="DatabaseConnection.Owner"/>.</param>
public sealed class ReleaseImport(NpgsqlDataSource database)
{
    /// <summary>How long to wait for another importer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// From this many observations on, the first release of a database gets its indexes last. Below, that takes longer than it saves.
    /// </summary>
    public int IndexesLastFrom { get; init; } = 20_000;

    /// <summary>Called with one line per step, on the importing thread and inside the transaction.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Imports a release.</summary>
    /// <param name="release">A release without problems. Table constraints reject others, with less helpful messages.</param>
    /// <exception cref="DatabaseFailureException">
    /// The database is not available, full, busy or not migrated; nothing was changed.
    /// </exception>
    public async Task<ReleaseImportResult> RunAsync(Release release, CancellationToken cancel = default)
    {
        var hash = ContentHash.Of(release);
        var committing = false;
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await ClientCheck.EnableAsync(connection, cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await ImportLock.TakeAsync(connection, Patience, Report, cancel);
            var indexesLast = release.Observations.Count >= IndexesLastFrom && await IsFirstAsync(connection, cancel);
            var (verdict, draft) = await CompareAsync(connection, release, hash, cancel);
            if (verdict is not null)
                return verdict;
            if (!release.IsDraft && await Unaccounted.InAsync(connection, release, cancel) is { } unaccounted)
                return new(ImportOutcome.Refused, release.Version, unaccounted);
            if (draft is { } replaced)
                await RemoveAsync(connection, replaced, cancel);
            await WriteAsync(connection, release, hash, indexesLast, cancel);
            committing = true;
            await transaction.CommitAsync(cancel);
            var what = $"{release.Observations.Count} observations of {release.Documents.Count} documents";
            return draft is null
                ? new(ImportOutcome.Imported, release.Version, $"release {release.Version} imported: {what}")
                : new(ImportOutcome.Replaced, release.Version, $"draft {release.Version} replaced: {what}");
        }
        catch (Exception e) when (DatabaseFailure.Of(e) is { } failure)
        {
            throw new DatabaseFailureException(Explain(failure, release.Version, committing), e);
        }
    }

    /// <summary>Whether nobody has anything to read: until now there is no release, not even a draft.</summary>
    private static async Task<bool> IsFirstAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var any = new NpgsqlCommand("select not exists (select from indicators.release)", connection);
        return (bool)(await any.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>
    /// Compares the release with what the database has under this version. Returns a result if there is nothing to do, or else the draft to
    /// replace.
    /// </summary>
    private static async Task<(ReleaseImportResult? Verdict, int? Draft)> CompareAsync(
        NpgsqlConnection connection,
        Release release,
        string hash,
        CancellationToken cancel
    )
    {
        var version = release.Version;
        await using var find = new NpgsqlCommand(
            """
            select r.release_id, r.content_hash,
              (select c.version from indicators.current_release join indicators.release c using (release_id))
            from indicators.release r where r.version = $1
            """,
            connection
        )
        {
            Parameters = { new() { Value = version } },
        };
        await using var found = await find.ExecuteReaderAsync(cancel);
        if (!await found.ReadAsync(cancel))
            return (null, null);
        var (id, stored, served) = (
            found.GetInt32(0),
            found.GetString(1),
            await found.IsDBNullAsync(2, cancel) ? null : found.GetString(2)
        );
        if (stored == hash)
        {
            var note = served == version ? "" : $"; the database serves {served ?? "no release"}";
            return (new(ImportOutcome.AlreadyImported, version, $"release {version} is already imported{note}", served != version), null);
        }

        return release.IsDraft
            ? (null, id)
            : (
                new(
                    ImportOutcome.Refused,
                    version,
                    $"release {version} is already imported with other content (hash {stored[..12]}, seeds {hash[..12]}): "
                        + "a release never changes; set a new version in release.yaml"
                ),
                null
            );
    }

    private async Task RemoveAsync(NpgsqlConnection connection, int release, CancellationToken cancel)
    {
        Report?.Invoke("removing the draft of the same version");
        await using var remove = new NpgsqlCommand("delete from indicators.current_release where release_id = $1", connection)
        {
            Parameters = { new() { Value = release } },
        };
        await remove.ExecuteNonQueryAsync(cancel);
        remove.CommandText = "delete from indicators.release where release_id = $1";
        await remove.ExecuteNonQueryAsync(cancel);
    }

    private async Task WriteAsync(NpgsqlConnection connection, Release release, string hash, bool indexesLast, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into indicators.release (version, content_hash, published, notes, clock) values ($1, $2, $3, $4, $5) returning release_id
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = release.Version },
                new() { Value = hash },
                new() { Value = release.Published },
                new() { Value = release.Notes },
                new() { Value = Codes.Of(release.Clock) },
            },
        };
        var id = (int)(await insert.ExecuteScalarAsync(cancel))!;
        await new ReleaseCopy(connection, id, Report, indexesLast).WriteAsync(release, cancel);

        await using var serve = new NpgsqlCommand(
            """
            insert into indicators.current_release (release_id) values ($1)
            on conflict (only_row) do update set release_id = excluded.release_id
            """,
            connection
        )
        {
            Parameters = { new() { Value = id } },
        };
        await serve.ExecuteNonQueryAsync(cancel);
        Report?.Invoke("committing the release");
    }

    private static DatabaseFailure Explain(DatabaseFailure failure, string version, bool committing) =>
        committing
            ? failure with
            {
                Message = $"the connection broke while release {version} was committed: {failure.Message}",
                Hint = "import it again; a release that is there already is not imported twice",
            }
            : failure with
            {
                Message = $"release {version} was not imported, nothing was changed: {failure.Message}",
            };
}
