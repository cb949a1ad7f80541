using System.Globalization;
using System.Runtime.InteropServices;

namespace Indicators.Bench.Http;

/// <summary>The figures as a table.</summary>
internal static class HttpReport
{
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
            $"{Machine.Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, "
                + $"PostgreSQL {await ServerVersionAsync(served)}, wrk {await Wrk.VersionAsync()}, {DateTime.UtcNow:yyyy-MM-dd}. "
                + $"{rounds} rounds of {seconds} s each, {Wrk.Connections} connections.",
            "",
            .. TableOf("kept answer", kept),
            "",
            .. TableOf("computed answer", [computed]),
            "",
            statements.Count == 0
                ? "`pgbench` was not there."
                : Text($"`pgbench` runs the same statement {Middle(statements):F0} times a second over 10 connections."),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>A line for each other server that a contest has.</summary>
    private static IEnumerable<string> TableOf(string what, IReadOnlyList<Contest> contests) =>
        [
            $"| {what} | service, requests/s | p99 ms | beside | requests/s | p99 ms | ratio of requests/s (least–most) | ratio of p99 |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            .. contests.SelectMany(contest => Enumerable.Range(1, contest.Subjects.Length - 1).Select(other => Row(contest, other))),
        ];

    private static string Row(Contest contest, int other)
    {
        var ratios = contest.RateRatios(other).ToArray();
        return Text($"| {contest.Name} | {Middle(contest.Rates(0)):F0} | {Middle(contest.Lasts(0)):F2} | {contest.Subjects[other].Name} ")
            + Text($"| {Middle(contest.Rates(other)):F0} | {Middle(contest.Lasts(other)):F2} ")
            + Text($"| {Middle(ratios):F2} ({ratios.Min():F2}–{ratios.Max():F2}) | {Middle(contest.LastRatios(other)):F2} |");
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
