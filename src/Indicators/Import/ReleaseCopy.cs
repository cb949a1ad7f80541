using Indicators.Model;
using Indicators.Releases;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Import;

/// <summary>Writes the rows of one release, table by table, in the order that foreign keys require.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="id">The row of the release, which is there.</param>
/// <param name="report">Called with one line per step.</param>
/// <param name="defersIndexes">Whether to build indexes last; see <see cref="DeferredIndexes"/>.</param>
internal sealed class ReleaseCopy(NpgsqlConnection connection, int id, Action<string>? report, bool defersIndexes)
{
    private const int ChunkSize = 20_000;

    private static readonly string[] Rows = [.. ReleaseTables.All.Select(table => table.Name), "lexeme"];

    private static readonly string[] Summaries =
    [
        "release_count",
        "document_summary",
        "series_summary",
        "relation_summary",
        "relation_figure",
        "observation_choice",
        "left_out_choice",
        "observation_place",
        "document_doubt",
        "release_change",
        "release_extent",
        .. StoredTensions.Tables,
    ];

    public async Task WriteAsync(Release release, CancellationToken cancel)
    {
        await AllowMemoryAsync(cancel);
        var deferred = defersIndexes ? await DeferredIndexes.DropAsync(connection, [.. Rows, .. Summaries], cancel) : null;
        await CopyAsync("topics", RegistryTables.Topics, release.Topics, cancel);
        await CopyAsync("units", RegistryTables.Units, release.Units, cancel);
        await CopyAsync("indicators", RegistryTables.Indicators, release.Indicators, cancel);
        await CopyAsync("areas", RegistryTables.Areas, release.Areas, cancel);
        await CopyAsync(
            "members of areas",
            RegistryTables.AreaMembers,
            release.Areas.SelectMany(a => a.Members.Select(m => new AreaMember(a.Code, m))),
            cancel
        );
        await CopyAsync("items", RegistryTables.Items, release.Items, cancel);

        var witnesses = release.Documents.SelectMany(d => d.Witnesses.Select((w, i) => new WitnessRow(d.Slug, i + 1, w))).ToList();
        await CopyAsync("documents", DocumentTables.Documents, release.Documents, cancel);
        await CopyAsync("witnesses", DocumentTables.Witnesses, witnesses, cancel);
        await CopyAsync(
            "paragraph outlines",
            DocumentTables.Outlines,
            witnesses.SelectMany(w => w.Witness.Paragraphs.Select(p => new OutlineRow(w.Document, w.Ordinal, p))),
            cancel
        );

        var observations = release.Observations;
        var order = SeriesOrder.Of(observations);
        await CopyAsync("series", ObservationTables.Series, order.Series, cancel);
        var stage = new ObservationStage(id, new SearchText(release));
        ReportRows("observations", await stage.WriteAsync(connection, observations, order, release.Published, cancel));
        await CountLexemesAsync(cancel);
        await CopyPartsAsync(order.Positions.Select(at => observations[at]), cancel);
        await CopyAsync("totals of the ledger", AccountTables.LedgerTotals, release.LedgerTotals, cancel);
        await CopyAsync("withdrawals", AccountTables.Withdrawals, release.Withdrawals, cancel);
        await BuildAsync(deferred, Rows, cancel);
        await AnalyzeAsync(Rows, cancel);
        ReportRows("tensions", await StoredTensions.WriteAsync(connection, id, cancel));
        await SummariseAsync(cancel);
        await BuildAsync(deferred, Summaries, cancel);
        await PendingEntries.SortInAsync(connection, cancel);
        await AnalyzeAsync(Summaries, cancel);
    }

    private async Task BuildAsync(DeferredIndexes? deferred, string[] tables, CancellationToken cancel)
    {
        if (deferred is null)
            return;
        report?.Invoke("building indexes");
        await deferred.BuildAsync(tables, cancel);
    }

    private async Task CopyAsync<T>(string name, Table<T> table, IEnumerable<T> rows, CancellationToken cancel)
        where T : class => ReportRows(name, await table.WriteAsync(connection, id, rows, cancel));

    /// <summary>
    /// Writes what belongs to observations, some thousand at a time: a large release is read once, and what is read together lies together.
    /// </summary>
    private async Task CopyPartsAsync(IEnumerable<Observation> observations, CancellationToken cancel)
    {
        var (anchors, credits, relations) = (0UL, 0UL, 0UL);
        foreach (var some in observations.Chunk(ChunkSize))
        {
            anchors += await ObservationTables.Anchors.WriteAsync(
                connection,
                id,
                some.SelectMany(o => o.Anchors.Select((a, i) => new AnchorRow(o.Id, i + 1, o.Document, a))),
                cancel
            );
            credits += await ObservationTables.Credits.WriteAsync(
                connection,
                id,
                some.SelectMany(o => o.Credits.Select(c => new CreditRow(o.Id, c))),
                cancel
            );
            relations += await ObservationTables.Relations.WriteAsync(
                connection,
                id,
                some.SelectMany(o => o.Relations.Select(r => new RelationRow(o.Id, r))),
                cancel
            );
        }

        ReportRows("anchors", anchors);
        ReportRows("credits", credits);
        ReportRows("relations", relations);
    }

    private void ReportRows(string name, ulong rows) => report?.Invoke($"{name}: {rows}");

    /// <summary>Counts the observations that contain each word. The trace weights words by these counts.</summary>
    private async Task CountLexemesAsync(CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand(
            """
            insert into indicators.lexeme (release_id, lexeme, observations)
            select $1, word, ndoc
            from ts_stat(format(
              'select search from indicators.observation where release_id = %s and shape <> ''change_only''', $1::integer))
            """,
            connection
        )
        {
            Parameters = { new() { Value = id } },
        };
        await count.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The sorts of a large release need more than the default allows; they end with the transaction.</summary>
    private async Task AllowMemoryAsync(CancellationToken cancel)
    {
        await using var allow = new NpgsqlCommand("set local work_mem = '64MB'; set local maintenance_work_mem = '256MB'", connection);
        await allow.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Computes what no request may compute over a whole release; see <c>migrations/0018_growth.sql</c> and later ones.</summary>
    private async Task SummariseAsync(CancellationToken cancel)
    {
        report?.Invoke("counting");
        await using var summarise = new NpgsqlCommand("select indicators.summarise_release($1)", connection)
        {
            Parameters = { new() { Value = id } },
        };
        await summarise.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Updates statistics before the switch, so that the planner knows the release from the first query on.</summary>
    private async Task AnalyzeAsync(IEnumerable<string> tables, CancellationToken cancel)
    {
        await using var analyze = new NpgsqlCommand(
            $"analyze {string.Join(", ", tables.Select(table => $"indicators.{table}"))}",
            connection
        );
        await analyze.ExecuteNonQueryAsync(cancel);
    }
}
