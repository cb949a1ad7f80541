namespace Indicators.Trace;

/// <summary>The table that determines labels, see <c>labels.txt</c>.</summary>
internal static class LabelTable
{
    private const string Resource = "Indicators.Trace.labels.txt";

    /// <summary>The rows in order.</summary>
    public static IReadOnlyList<LabelRow> Rows { get; } = Read();

    /// <summary>The label of the first row that fits; null if the reader states no number.</summary>
    public static TraceLabel? Of(Evidence evidence) => Rows.First(row => row.Fits(evidence)).Label;

    private static LabelRow[] Read()
    {
        using var reader = new StreamReader(typeof(LabelTable).Assembly.GetManifestResourceStream(Resource)!);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(line => Row(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }

    private static LabelRow Row(string[] cells) =>
        new(
            cells[0] == "none" ? null : Model.Codes.Parse<TraceLabel>(cells[0]),
            [.. cells[1..].Select(cell => cell.Split('=')).Select(parts => Condition(parts[0], parts[1]))]
        );

    private static LabelCondition Condition(string comparison, string levels)
    {
        if (comparison == "enough")
            return new(-1, [levels]);
        var at = Comparisons.IndexOf(comparison);
        string[] names = levels == "agrees" ? NumberFit.Agreeing : levels.Split(',');
        // A misspelt level would never fit.
        foreach (var name in names)
            _ = Comparisons.All[at].LevelOf(name);
        return new(at, names);
    }
}

/// <summary>A row of the table.</summary>
/// <param name="Label">The label; null for none.</param>
/// <param name="Conditions">All of them have to hold.</param>
internal sealed record LabelRow(TraceLabel? Label, IReadOnlyList<LabelCondition> Conditions)
{
    public bool Fits(Evidence evidence) => Conditions.All(condition => condition.Holds(evidence));
}

/// <summary>The levels at which a row fits.</summary>
/// <param name="Comparison">Place of the comparison in <see cref="Comparisons.All"/>; -1 for whether there is enough evidence.</param>
/// <param name="Levels">Names of levels.</param>
internal sealed record LabelCondition(int Comparison, IReadOnlyList<string> Levels)
{
    public bool Holds(Evidence evidence) =>
        Comparison < 0
            ? Levels.Contains(Relevance.IsEnough(evidence) ? "yes" : "no")
            : Levels.Contains(evidence.Findings[Comparison].Level);
}
