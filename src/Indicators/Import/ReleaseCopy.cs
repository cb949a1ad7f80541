using Indicators.Model;
using Indicators.Releases;
using Npgsql;

namespace Indicators.Import;

/// <summary>Writes the rows of one release, table after table in the order that the foreign keys ask for.</summary>
internal sealed class ReleaseCopy(NpgsqlConnection connection, int id, Action<string>? report)
{
    public async Task WriteAsync(Release release, CancellationToken cancel)
    {
        var registries = new RegistryTables(id);
        await CopyAsync("topics", registries.Topics, release.Topics, cancel);
        await CopyAsync("units", registries.Units, release.Units, cancel);
        await CopyAsync("indicators", registries.Indicators, release.Indicators, cancel);
        await CopyAsync("areas", registries.Areas, release.Areas, cancel);
        await CopyAsync(
            "members of areas",
            registries.AreaMembers,
            release.Areas.SelectMany(a => a.Members.Select(m => (a.Code, m))),
            cancel
        );
        await CopyAsync("items", registries.Items, release.Items, cancel);

        var documents = new DocumentTables(id);
        var witnesses = release.Documents.SelectMany(d => d.Witnesses.Select((w, i) => (d, Ordinal: i + 1, w))).ToList();
        await CopyAsync("documents", documents.Documents, release.Documents, cancel);
        await CopyAsync("witnesses", documents.Witnesses, witnesses, cancel);
        await CopyAsync(
            "paragraph outlines",
            documents.Outlines,
            witnesses.SelectMany(w => w.w.Paragraphs.Select(p => (w.d, w.Ordinal, p))),
            cancel
        );

        var observations = new ObservationTables(id);
        await CopyAsync("series", observations.Series, release.Observations.Select(o => o.Series).Distinct(), cancel);
        var stage = new ObservationStage(id, new SearchText(release));
        Tell("observations", await stage.WriteAsync(connection, release.Observations, release.Published, cancel));
        await CountLexemesAsync(cancel);
        await CopyAsync(
            "anchors",
            observations.Anchors,
            release.Observations.SelectMany(o => o.Anchors.Select((a, i) => (o, a, i + 1))),
            cancel
        );
        await CopyAsync("credits", observations.Credits, release.Observations.SelectMany(o => o.Credits.Select(c => (o, c))), cancel);
        await CopyAsync("relations", observations.Relations, release.Observations.SelectMany(o => o.Relations.Select(r => (o, r))), cancel);
        await CopyAsync("totals of the ledger", new LedgerTables(id).Totals, release.LedgerTotals, cancel);
        await CopyAsync("withdrawals", new WithdrawalTables(id).Withdrawals, release.Withdrawals, cancel);
        await AnalyzeAsync(cancel);
    }

    private async Task CopyAsync<T>(string name, CopyTable<T> table, IEnumerable<T> rows, CancellationToken cancel) =>
        Tell(name, await table.WriteAsync(connection, rows, cancel));

    private void Tell(string name, ulong rows) => report?.Invoke($"{name}: {rows}");

    /// <summary>How many observations have each word: the trace weighs words by it.</summary>
    private async Task CountLexemesAsync(CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand(
            """
            insert into indicators.lexeme (release_id, lexeme, observations)
            select $1, word, ndoc from ts_stat(format('select search from indicators.observation where release_id = %s', $1::integer))
            """,
            connection
        )
        {
            Parameters = { new() { Value = id } },
        };
        await count.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Before the switch, so that the planner knows the release from its first query on.</summary>
    private async Task AnalyzeAsync(CancellationToken cancel)
    {
        await using var analyze = new NpgsqlCommand(
            """
            analyze indicators.topic, indicators.unit, indicators.indicator, indicators.area, indicators.area_member, indicators.item,
              indicators.document, indicators.witness, indicators.paragraph_outline, indicators.series, indicators.observation,
              indicators.anchor, indicators.credit, indicators.relation, indicators.ledger_total, indicators.withdrawal, indicators.lexeme
            """,
            connection
        );
        await analyze.ExecuteNonQueryAsync(cancel);
    }
}
