using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>Entries of a legend: only the signs that occur in the chart.</summary>
internal static class ChartKey
{
    /// <summary>The legend of a series over time.</summary>
    /// <param name="figures">The figures drawn.</param>
    /// <param name="hasLines">Whether lines join figures of consecutive periods.</param>
    public static IReadOnlyList<LegendEntry> OfSeries(IReadOnlyList<ChartFigure> figures, bool hasLines) =>
        [
            .. Statuses([.. figures.Where(figure => !IsBar(figure) || figure.Status != Status.Actual)]),
            .. Hedges(figures),
            .. Entry(LegendSign.SeveralYears, figures.Where(IsBar), "one figure for several years", "several years", isStatus: true),
            .. Shapes(figures),
            .. Periods(figures),
            .. hasLines ? [new LegendEntry(LegendSign.Consecutive, [Status.Actual], "consecutive periods", "consecutive")] : Nothing,
            .. Standing(figures),
        ];

    /// <summary>The legend of a panel, in which periods are written out.</summary>
    public static IReadOnlyList<LegendEntry> OfPanel(IReadOnlyList<ChartFigure> figures) =>
        [.. Statuses(figures), .. Hedges(figures), .. Shapes(figures), .. Standing(figures)];

    private static IEnumerable<LegendEntry> Nothing => [];

    private static bool IsBar(ChartFigure figure) => figure.IsOfSeveralYears && figure.Shape == Shape.Point;

    /// <summary>One entry per status, with the sign of its points or else another of its signs.</summary>
    private static IEnumerable<LegendEntry> Statuses(IReadOnlyList<ChartFigure> figures)
    {
        foreach (var status in StatusOrder.Of(figures))
        {
            var own = figures.Where(figure => figure.Status == status).ToArray();
            var hasPoints = own.Any(figure => figure.Shape == Shape.Point);
            if (hasPoints)
                yield return new(LegendSign.Point, [status], status == Status.Actual ? "stated" : Codes.Of(status), IsStatus: true);
            else if (status != Status.Actual && SignOf(own[0]) is { } sign)
                yield return new(sign, [status], $"{Codes.Of(status)} (hollow)", IsStatus: true);
        }
    }

    private static IEnumerable<LegendEntry> Hedges(IReadOnlyList<ChartFigure> figures) =>
        [
            .. Entry(LegendSign.About, figures.Where(figure => figure.Hedge is Hedge.About or Hedge.Estimated), "about"),
            .. Entry(LegendSign.Nearly, figures.Where(figure => figure.Hedge == Hedge.Nearly), "nearly"),
            .. Entry(LegendSign.JustOver, figures.Where(figure => figure.Hedge == Hedge.JustOver), "just over"),
        ];

    private static IEnumerable<LegendEntry> Shapes(IReadOnlyList<ChartFigure> figures)
    {
        var bySign = figures.ToLookup(SignOf);
        return
        [
            .. Entry(LegendSign.Range, bySign[LegendSign.Range], "range"),
            .. Entry(LegendSign.AtLeast, bySign[LegendSign.AtLeast], "at least"),
            .. Entry(LegendSign.MoreThan, bySign[LegendSign.MoreThan], "more than"),
            .. Entry(LegendSign.AtMost, bySign[LegendSign.AtMost], "at most"),
            .. Entry(LegendSign.LessThan, bySign[LegendSign.LessThan], "less than"),
        ];
    }

    private static IEnumerable<LegendEntry> Periods(IReadOnlyList<ChartFigure> figures)
    {
        var loose = figures.Where(figure => figure.HasLoosePeriod).ToArray();
        var words = loose.Any(figure => figure.PeriodBasis == PeriodBasis.Publication)
            ? "period approximate, or that of publication"
            : "period approximate";
        return
        [
            .. Entry(LegendSign.Period, figures.Where(figure => !figure.HasLoosePeriod && !IsBar(figure)), "period", ""),
            .. Entry(
                LegendSign.OpenPeriod,
                figures.Where(figure => figure.Period is not { Start: not null, End: not null }),
                "no end, or none known",
                "open"
            ),
            .. Entry(LegendSign.LoosePeriod, loose, words, "loose period"),
        ];
    }

    private static IEnumerable<LegendEntry> Standing(IReadOnlyList<ChartFigure> figures) =>
        [
            .. figures.Any(figure => figure.IsContradicted)
                ? [new LegendEntry(LegendSign.Contradicted, [Status.Actual], "figures contradict each other", "contradicted", true)]
                : Nothing,
            .. Entry(
                LegendSign.Superseded,
                figures.Where(figure => figure.IsSuperseded),
                "superseded by a later figure",
                "superseded",
                isStatus: true
            ),
        ];

    /// <summary>An entry for these figures; none if there are no figures.</summary>
    private static IEnumerable<LegendEntry> Entry(
        LegendSign sign,
        IEnumerable<ChartFigure> figures,
        string words,
        string? brief = null,
        bool isStatus = false
    ) => StatusOrder.Of(figures) is { Count: > 0 } statuses ? [new LegendEntry(sign, statuses, words, brief, isStatus)] : [];

    private static LegendSign? SignOf(ChartFigure figure) =>
        figure.Shape switch
        {
            Shape.Point => LegendSign.Point,
            Shape.Range => LegendSign.Range,
            Shape.LowerBound => figure.IsLowInclusive ? LegendSign.AtLeast : LegendSign.MoreThan,
            Shape.UpperBound => figure.IsHighInclusive ? LegendSign.AtMost : LegendSign.LessThan,
            _ => null,
        };
}
