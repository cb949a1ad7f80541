using Indicators.Model;
using Indicators.Quantities;
using Indicators.Seeds;

namespace Indicators.Checks;

/// <summary>What one document says twice is said once, or the two are related.</summary>
internal static class RepetitionRules
{
    public static IEnumerable<Problem> Same(SeedDocument document)
    {
        var first = new Dictionary<object, SeedFigure>();
        foreach (var figure in document.Figures)
        {
            var said = (figure.Series(""), figure.Status, figure.Stated, figure.Direction, figure.Period.Edtf, figure.Anchor.Line, figure.Anchor.Printed, figure.Anchor.Nth, figure.Anchor.At?.Span);
            if (!first.TryAdd(said, figure))
                yield return new Problem(document.File, figure.Marks.Line, ProblemCodes.DuplicateFigure, $"'{figure.Key}' says what '{first[said].Key}' says, in the same place");
        }
    }

    /// <summary>Disjoint values for one series, status and period in one document need a relation, of whatever kind.</summary>
    public static IEnumerable<Problem> Conflicts(SeedDocument document)
    {
        var comparable = document.Figures.Where(f => f.Period.Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown));
        foreach (var figures in comparable.GroupBy(f => (f.Series(""), f.Status, f.Direction, f.Period.Edtf)))
        {
            var all = figures.ToList();
            foreach (var (later, earlier) in all.SelectMany((f, i) => all.Take(i).Select(e => (f, e))))
            {
                if (!Interval(later.Stated).Overlaps(Interval(earlier.Stated)) && !Related(later, earlier, document.Slug) && !Related(earlier, later, document.Slug))
                    yield return new Problem(document.File, later.Marks.OfAny("value", "low", "high"), ProblemCodes.UnrelatedConflict,
                        $"'{earlier.Key}' gives another value for the same series and period", "add a relation: contradicts, revises, scope_differs …");
            }
        }
    }

    private static bool Related(SeedFigure figure, SeedFigure other, string slug) => figure.Relations.Any(r => r.Target(slug) == (slug, other.Key));

    private static ComparisonInterval Interval(StatedValue stated) => stated.Value is { } value
        ? ComparisonInterval.Around(value, stated.Decimals, stated.Hedge)
        : new ComparisonInterval(stated.Low, stated.LowInclusive ?? false, stated.High, stated.HighInclusive ?? false);
}
