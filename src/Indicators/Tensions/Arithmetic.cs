using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>Computes what pairs of figures in one paragraph imply, and finds contradictions.</summary>
public static class Arithmetic
{
    /// <summary>With how many figures or tensions of each kind a tension is compared at most: the first ones in reading order.</summary>
    public const int MaxCompared = 100;

    /// <summary>Returns all tensions, in the order of the figures.</summary>
    /// <param name="figures">Figures of a release, by document and reading order.</param>
    /// <param name="measures">The indicators and units of the release.</param>
    public static IReadOnlyList<Tension> Among(IReadOnlyCollection<Figure> figures, Measures measures)
    {
        var implied = Implied(figures, measures).DistinctBy(tension => tension.Id).ToList();
        var stated = figures.ToLookup(figure => SubjectOf(figure.Series));
        var others = implied.ToLookup(tension => SubjectOf(tension.About));
        return [.. implied.Select(tension => Held(tension, stated[SubjectOf(tension.About)], others[SubjectOf(tension.About)]))];
    }

    /// <summary>Returns what pairs of figures imply, compared with nothing yet.</summary>
    internal static IEnumerable<Tension> Implied(IEnumerable<Figure> figures, Measures measures)
    {
        var (quotients, changes) = (new Quotients(measures), new Changes(measures));
        return figures
            .GroupBy(figure => (figure.Document, figure.Paragraph))
            .Select(group => group.ToList())
            .SelectMany(paragraph => quotients.Among(paragraph).Concat(changes.Among(paragraph)))
            .OfType<Tension>();
    }

    /// <summary>The key under which implied and stated quantities are compared: the frequency does not matter.</summary>
    internal static SeriesKey SubjectOf(SeriesKey series) => series with { Frequency = "" };

    internal static Tension? Of(
        OperandRole implied,
        SeriesKey about,
        string formula,
        ComparisonInterval? interval,
        Func<decimal?> value,
        (OperandRole Role, Figure Figure) first,
        (OperandRole Role, Figure Figure) second,
        Period? period = null
    ) =>
        interval is not { } numbers || (period ?? Times.InCommon(first.Figure.Period!, second.Figure.Period!)) is not { } when
            ? null
            : new Tension
            {
                Formula = formula,
                About = about,
                Implied = implied,
                Period = when,
                Basis = Weaker(first.Figure.Basis, second.Figure.Basis),
                Value = value() is { } number ? NonNegative.Rounded(number) : null,
                Interval = numbers,
                Operands = [first, second],
            };

    private static Tension Held(Tension tension, IEnumerable<Figure> stated, IEnumerable<Tension> implied)
    {
        var comparable = stated
            .Where(figure =>
                !tension.Uses(figure) && figure.Mood == tension.Mood && figure.Period is { } period && period.Overlaps(tension.Period)
            )
            .Where(figure => figure.Document == tension.Document || (figure.IsDated && tension.IsDated))
            .ToLookup(figure => figure.Interval.Overlaps(tension.Interval));
        return tension with
        {
            AgreesWith = [.. comparable[true].Take(MaxCompared)],
            Against = [.. comparable[false].Take(MaxCompared)],
            AgainstImplied = [.. implied.Where(other => Excludes(tension, other)).Take(MaxCompared).Select(other => other.Id)],
        };
    }

    // If the two share a figure, they only say that the other figures differ.
    private static bool Excludes(Tension tension, Tension other) =>
        other.Mood == tension.Mood
        && other.Period.Overlaps(tension.Period)
        && !other.Interval.Overlaps(tension.Interval)
        && (other.Document == tension.Document || (other.IsDated && tension.IsDated))
        && !other.Operands.Any(one => tension.Uses(one.Figure));

    private static PeriodBasis Weaker(PeriodBasis a, PeriodBasis b) => (PeriodBasis)Math.Max((int)a, (int)b);
}
