using System.Globalization;
using Indicators.Candidates;

namespace Indicators.Trace;

/// <summary>Compares the years and months that a reader names with the period of the figure and the day on which it was said.</summary>
internal static class PeriodComparison
{
    public static Finding Evaluate(Pair pair)
    {
        var level = FigurePeriod.Level(pair.Statement, pair.Figure);
        if (level != "other" && !SummedPeriod.IsOther(pair.Statement, pair.Figure, pair.Kind))
            return level;
        if (pair.IsQuoted || (pair.IsSameSentence && pair.Alike!.HasSameYears))
            return "same";
        if ((pair.Statement.SinceWhen ?? (pair.Statement.Years.Count == 0 ? pair.Statement.Month?.Name : null)) is { } beginning)
            return new("other", beginning);
        return new("other", string.Join(", ", pair.Statement.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))));
    }
}
