using Indicators.Database;
using Indicators.Ledger;
using Indicators.Seeds;
using Indicators.Texts;
using Npgsql;

namespace Indicators.Import;

/// <summary>
/// Loads the texts of the current release into the database, and removes them. After loading, the database has exactly those texts that the
/// folder contains unchanged, and the reason why each of the others is missing. Each run is one transaction.
/// </summary>
/// <param name="database">As the owner; see <see cref="DatabaseConnection.Owner"/>.</param>
public sealed class TextsImport(NpgsqlDataSource database)
{
    /// <summary>How long to wait for another importer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Called with one line per step.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>The ledgers, which say why numerals are no figures; null leaves what is stored of them.</summary>
    public IReadOnlyList<SeedLedger>? Ledgers { get; init; }

    /// <summary>Loads the texts of the current release.</summary>
    /// <param name="folder">Folder of the files. If it does not exist, every text is a problem.</param>
    /// <exception cref="DatabaseFailureException">
    /// The database is not available, full, busy or not migrated; nothing was changed.
    /// </exception>
    public Task<TextsImportResult> LoadAsync(string folder, CancellationToken cancel = default) =>
        InTransactionAsync(
            "loaded",
            async connection =>
            {
                var (release, places) = await TextPlaces.ReadAsync(connection, cancel);
                var reading = new TextReading(folder);
                var read = places.Select(reading.Read).ToList();
                var texts = read.Select(r => r.Text).OfType<CanonicalText>().DistinctBy(t => t.Sha256).ToDictionary(t => t.Sha256);
                var problems = read.Select(r => r.Problem).OfType<TextProblem>().ToList();

                var rows = new TextRows(connection);
                var removed = await rows.RemoveAsync(places.Select(p => p.Sha256).Except(texts.Keys), cancel);
                var present = await rows.PresentAsync(cancel);
                var added = texts.Values.Where(t => !present.Contains(t.Sha256)).ToList();
                if (added.Count > 0)
                    Report?.Invoke($"loading {added.Count} texts");
                await rows.AddAsync(added, cancel);
                var masked = await MaskedSentences.WriteAsync(connection, cancel);
                var explained =
                    Ledgers is not null && await TextNumerals.ReplaceAsync(connection, NumeralsOf(places, read, Ledgers), cancel);
                var renamed = await TextProblems.ReplaceAsync(connection, problems, cancel);
                var changed = added.Count > 0 || removed > 0 || masked > 0 || renamed || explained;
                if (changed)
                    await rows.CountChangeAsync(cancel);
                return new TextsImportResult(release, texts.Count, added.Count, removed, problems, changed);
            },
            cancel
        );

    /// <summary>Removes all texts and all stored problems.</summary>
    /// <returns>The number of texts removed.</returns>
    /// <exception cref="DatabaseFailureException">The database is not available, busy or not migrated; nothing was changed.</exception>
    public Task<int> RemoveAsync(CancellationToken cancel = default) =>
        InTransactionAsync(
            "removed",
            async connection =>
            {
                var rows = new TextRows(connection);
                var removed = await rows.RemoveAllAsync(cancel);
                if (await TextProblems.ReplaceAsync(connection, [], cancel) || removed > 0)
                    await rows.CountChangeAsync(cancel);
                return removed;
            },
            cancel
        );

    private static IReadOnlyList<TextNumeral> NumeralsOf(
        IReadOnlyList<TextPlace> places,
        List<(CanonicalText? Text, TextProblem? Problem)> read,
        IReadOnlyList<SeedLedger> ledgers
    ) =>
        [
            .. from pair in places.Zip(read)
            where pair.Second.Text is not null
            group pair by pair.Second.Text!.Sha256 into same
            let ledger = ledgers.FirstOrDefault(one => one.Text == same.First().First.File)
            where ledger is not null
            from place in LedgerPlaces.Find(same.First().Second.Text!, ledger)
            select new TextNumeral(same.Key, place),
        ];

    private async Task<T> InTransactionAsync<T>(string what, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await ImportLock.TakeAsync(connection, Patience, Report, cancel);
            var result = await work(connection);
            await transaction.CommitAsync(cancel);
            return result;
        }
        catch (Exception e) when (DatabaseFailure.Of(e) is { } failure)
        {
            throw new DatabaseFailureException(
                failure with
                {
                    Message = $"the texts were not {what}, nothing was changed: {failure.Message}",
                },
                e
            );
        }
    }
}
