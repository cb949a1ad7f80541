using System.Globalization;
using System.Runtime.InteropServices;

namespace Indicators.Bench.Http;

/// <summary>The figures as a table, and where they stand in the documentation.</summary>
internal static class HttpReport
{
    private const string Begin = "<!-- http -->";
    private const string End = "<!-- /http -->";

    public static async Task<string> OfAsync(
        BenchServer served,
        IReadOnlyList<Contest> kept,
        Contest computed,
        IReadOnlyList<double> statements,
        int rounds,
        int seconds
    )
    {
        string[] lines =
        [
            $"{Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, "
                + $"PostgreSQL {await ServerVersionAsync(served)}, wrk {await Wrk.VersionAsync()}, {DateTime.UtcNow:yyyy-MM-dd}. "
                + $"{rounds} rounds of {seconds} s each, {Wrk.Connections} connections.",
            "",
            "| kept answer | service, requests/s | bare Kestrel | ratio (least–most) | p99 ms, service | bare | ratio of p99 |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            .. kept.Select(Row),
            "",
            "| computed answer | service, requests/s | bare Kestrel with one statement | ratio (least–most) | p99 ms, service | bare "
                + "| ratio of p99 |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            Row(computed),
            "",
            statements.Count == 0
                ? "`pgbench` was not there."
                : Text($"`pgbench` runs the same statement {Middle(statements):F0} times a second over 10 connections."),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Puts the figures between their marks in the page.</summary>
    public static void Write(string report)
    {
        var path = Path.Combine(BenchServer.Root, "docs", "performance.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{path} has no place for the figures: {Begin} … {End}");
        File.WriteAllText(path, $"{page[..(from + Begin.Length)]}\n{report}\n{page[to..]}");
    }

    private static string Row(Contest contest)
    {
        var ratios = contest.RateRatios.ToArray();
        return Text($"| {contest.Name} | {Middle(contest.Rates(true)):F0} | {Middle(contest.Rates(false)):F0} ")
            + Text($"| {Middle(ratios):F2} ({ratios.Min():F2}–{ratios.Max():F2}) ")
            + Text($"| {Middle(contest.Lasts(true)):F2} | {Middle(contest.Lasts(false)):F2} | {Middle(contest.LastRatios):F2} |");
    }

    private static double Middle(IEnumerable<double> all)
    {
        var sorted = all.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static async Task<string> ServerVersionAsync(BenchServer served)
    {
        await using var command = served.Owner.CreateCommand("select split_part(current_setting('server_version'), ' ', 1) order by 1");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
                ?? "unknown processor"
            : "unknown processor";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
