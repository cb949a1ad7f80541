using System.Globalization;

namespace Indicators.Bench.Growth;

/// <summary>The figures of all sizes as two tables: what the routes take, and the rest.</summary>
internal sealed class GrowthReport
{
    private readonly List<int> _sizes = [];
    private readonly OrderedDictionary<string, Dictionary<int, string>> _routes = [];
    private readonly OrderedDictionary<string, Dictionary<int, string>> _notes = [];

    /// <summary>Notes the milliseconds of a route.</summary>
    public void Add(int size, string route, double median, double slowest) =>
        Add(_routes, size, route, string.Create(CultureInfo.InvariantCulture, $"{median:0.0} | {slowest:0.0}"));

    /// <summary>Notes anything else.</summary>
    public void Note(int size, string what, double value) =>
        Add(_notes, size, what, value.ToString(value < 20 ? "0.##" : "N0", CultureInfo.InvariantCulture));

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"{Machine.Processor()}, {Environment.ProcessorCount} processors, {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
                "",
                $"| route | {string.Join(" | ", _sizes.Select(size => $"{Named(size)}: p50 ms | p99 ms"))} |",
                $"| --- |{string.Concat(_sizes.Select(_ => " --- | --- |"))}",
                .. Rows(_routes, " | "),
                "",
                $"| | {string.Join(" | ", _sizes.Select(Named))} |",
                $"| --- |{string.Concat(_sizes.Select(_ => " --- |"))}",
                .. Rows(_notes, ""),
            ]
        );

    private void Add(OrderedDictionary<string, Dictionary<int, string>> table, int size, string name, string value)
    {
        if (!_sizes.Contains(size))
            _sizes.Add(size);
        if (!table.TryGetValue(name, out var row))
            table[name] = row = [];
        row[size] = value;
    }

    private IEnumerable<string> Rows(OrderedDictionary<string, Dictionary<int, string>> table, string empty) =>
        table.Select(row => $"| {row.Key} | {string.Join(" | ", _sizes.Select(size => row.Value.GetValueOrDefault(size, empty)))} |");

    private static string Named(int size) => size.ToString("N0", CultureInfo.InvariantCulture);
}
