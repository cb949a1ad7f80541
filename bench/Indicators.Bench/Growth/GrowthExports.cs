using System.Diagnostics;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Bench.Growth;

/// <summary>Exports beside COPY TO, and how long it takes to drop a release.</summary>
internal static class GrowthExports
{
    private const string Columns =
        "o.id, o.document, o.key, o.position, o.series, o.measure, o.status, o.shape, o.value, o.low, o.high, o.low_inclusive, "
        + "o.high_inclusive, o.hedge, o.decimals, o.direction, o.currency_basis, o.period_edtf, o.period, o.period_basis, o.claim, o.note, "
        + "o.updated";

    /// <summary>What an export holds: the figure, its series and document, credits, other witnesses and relations.</summary>
    private const string SameContent = $"""
        select row_to_json(figure) from (
          select {Columns}, s.indicator, s.area, s.counterpart, s.item, s.unit, d.title, d.url, a.paragraph, a.sentence,
            a.line, a.span, a.printed, w.file,
            (select json_agg(c order by c.hop) from indicators.credit c
              where c.release_id = o.release_id and c.observation = o.id) as credits,
            (select json_agg(b) from indicators.anchor b
              where b.release_id = o.release_id and b.observation = o.id and b.role = 'value' and b.ordinal > 1) as witnesses,
            (select json_agg(r) from indicators.relation r
              where r.release_id = o.release_id and r.observation = o.id) as relations,
            (select json_agg(r) from indicators.relation r
              where r.release_id = o.release_id and r.other = o.id) as related_by
          from indicators.observation o
          join indicators.series s on s.release_id = o.release_id and s.key = o.series
          join indicators.document d on d.release_id = o.release_id and d.slug = o.document
          join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.role = 'value' and a.ordinal = 1
          join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
          order by o.series, o.id
        ) figure
        """;

    public static async Task RunAsync(GrowthServer served, GrowthReport report, CancellationToken cancel)
    {
        var bare = await TimeAsync(() => CopyAsync(served.Owner, $"select {Columns} from indicators.observation o", cancel));
        GrowthServer.Say($"COPY TO of the table of observations alone: {bare:0.0} s, {served.Figures / bare:N0} rows a second");
        var copy = await TimeAsync(() => CopyAsync(served.Owner, SameContent, cancel));
        GrowthServer.Say($"COPY TO of the same content as JSON: {copy:0.0} s, {served.Figures / copy:N0} rows a second");
        report.Note(served.Figures, "COPY TO of the table of observations, rows a second", served.Figures / bare);
        report.Note(served.Figures, "COPY TO of the content of an export as JSON, rows a second", served.Figures / copy);
        foreach (var format in new[] { "csv", "ndjson" })
        {
            var peak = Environment.WorkingSet;
            var export = await TimeAsync(async () => await DownloadAsync(served.Client, $"/v1/observations?format={format}", cancel));
            GrowthServer.Say(
                $"export as {format}: {export:0.0} s, {served.Figures / export:N0} rows a second, {copy / export:0.00} of COPY TO of the same content, {bare / export:0.00} of the table alone"
            );
            report.Note(served.Figures, $"export as {format}, rows a second", served.Figures / export);
            report.Note(served.Figures, $"export as {format}, of COPY TO of its content", copy / export);
            GrowthServer.Say($"  working set before {peak / 1048576} MB, after {Environment.WorkingSet / 1048576} MB");
        }

        var load = await LoadAsync(served.Owner, cancel);
        GrowthServer.Say($"COPY FROM into tables with the same indexes: {load:0.0} s, {served.Figures / load:N0} rows a second");
        GrowthServer.Say($"  import of everything {served.ImportSeconds:0.0} s, {load / served.ImportSeconds:0.00} of COPY FROM");
        report.Note(served.Figures, "COPY FROM into tables with the same indexes, figures a second", served.Figures / load);
        report.Note(served.Figures, "import, of COPY FROM", load / served.ImportSeconds);
        var drop = await TimeAsync(async () =>
            await GrowthServer.ExecuteAsync(
                served.Owner,
                "delete from indicators.current_release; delete from indicators.release where version = '2030.1'",
                cancel
            )
        );
        report.Note(served.Figures, "dropping the release, s", drop);
        GrowthServer.Say($"release dropped in {drop:0.0} s");
    }

    private static async Task CopyAsync(NpgsqlDataSource owner, string query, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy ({query}) to stdout (format binary)", cancel);
        await copy.CopyToAsync(Stream.Null, cancel);
    }

    /// <summary>Seconds that COPY FROM takes for the tables that the import fills, with all their indexes and without foreign keys.</summary>
    private static async Task<double> LoadAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        var seconds = 0.0;
        foreach (var table in ReleaseTables.All.Select(one => one.Name))
            seconds += await LoadAsync(owner, table, cancel);
        return seconds;
    }

    private static async Task<double> LoadAsync(NpgsqlDataSource owner, string table, CancellationToken cancel)
    {
        await GrowthServer.ExecuteAsync(owner, $"create table indicators.loaded (like indicators.{table} including all)", cancel);
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var names = new NpgsqlCommand(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute "
                + "where attrelid = 'indicators.loaded'::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
            connection
        );
        var columns = (string)(await names.ExecuteScalarAsync(cancel))!;
        await using var rows = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        var query = $"copy (select {columns} from indicators.{table}) to stdout (format binary)";
        await using (var copy = await connection.BeginRawBinaryCopyAsync(query, cancel))
            await copy.CopyToAsync(rows, cancel);
        rows.Position = 0;
        var seconds = await TimeAsync(async () =>
        {
            var command = $"copy indicators.loaded ({columns}) from stdin (format binary)";
            await using var load = await connection.BeginRawBinaryCopyAsync(command, cancel);
            await rows.CopyToAsync(load, cancel);
        });
        await GrowthServer.ExecuteAsync(owner, "drop table indicators.loaded", cancel);
        return seconds;
    }

    private static async Task DownloadAsync(HttpClient client, string path, CancellationToken cancel)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null, cancel);
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var clock = Stopwatch.StartNew();
        await run();
        return clock.Elapsed.TotalSeconds;
    }
}
