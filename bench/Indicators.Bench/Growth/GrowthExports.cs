using System.Diagnostics;
using Npgsql;

namespace Indicators.Bench.Growth;

/// <summary>Exports beside COPY TO, and how long it takes to drop a release.</summary>
internal static class GrowthExports
{
    public static async Task RunAsync(GrowthServer served, CancellationToken cancel)
    {
        const string Columns =
            "id, document, key, position, series, measure, status, shape, value, low, high, low_inclusive, high_inclusive, hedge, "
            + "decimals, direction, currency_basis, period_edtf, period, period_basis, claim, note, updated";
        var copy = await TimeAsync(async () => await CopyAsync(served.Owner, Columns, cancel));
        GrowthServer.Say($"COPY TO of the observations: {copy:0.0} s, {served.Figures / copy:N0} rows a second");
        foreach (var format in new[] { "csv", "ndjson" })
        {
            var peak = Environment.WorkingSet;
            var export = await TimeAsync(async () => await DownloadAsync(served.Client, $"/v1/observations?format={format}", cancel));
            GrowthServer.Say(
                $"export as {format}: {export:0.0} s, {served.Figures / export:N0} rows a second, {copy / export:0.00} of COPY TO"
            );
            GrowthServer.Say($"  working set before {peak / 1048576} MB, after {Environment.WorkingSet / 1048576} MB");
        }

        var drop = await TimeAsync(async () =>
            await GrowthServer.ExecuteAsync(
                served.Owner,
                "delete from indicators.current_release; delete from indicators.release where version = '2030.1'",
                cancel
            )
        );
        GrowthServer.Say($"release dropped in {drop:0.0} s");
    }

    private static async Task CopyAsync(NpgsqlDataSource owner, string columns, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {columns} from indicators.observation) to stdout (format binary)",
            cancel
        );
        await copy.CopyToAsync(Stream.Null, cancel);
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
