using Indicators.Model;

namespace Indicators.Api.Resources.Charts;

/// <summary>What the signs of a chart mean; only those that are in it.</summary>
internal static class LegendEntries
{
    public static IEnumerable<LegendEntry> Of(IReadOnlyList<ChartFigure> figures, bool hasLines)
    {
        var points = figures.Where(figure => figure.Observation.Shape == Shape.Point).ToArray();
        foreach (var status in new[] { Status.Actual, Status.Estimate, Status.Forecast, Status.Target, Status.Pledge })
        {
            if (points.Any(figure => figure.Observation.Status == status && (status != Status.Actual || !figure.IsOfSeveralYears)))
                yield return new LegendEntry(
                    status == Status.Actual ? "stated" : Codes.Of(status),
                    (drawing, _, _, x, y) => drawing.Point(x, y, status, Hedge.None),
                    IsStatus: true
                );
        }

        foreach (
            var status in figures
                .Where(figure => figure.Observation.Shape != Shape.Point && figure.Observation.Status != Status.Actual)
                .Select(figure => figure.Observation.Status)
                .Distinct()
                .Order()
        )
            yield return new LegendEntry(
                $"{Codes.Of(status)} (hollow)",
                (drawing, _, _, x, y) => drawing.Interval(x, y - 6, y + 6, status, true, true),
                IsStatus: true
            );
        if (figures.Any(figure => figure.Observation.Hedge is Hedge.About or Hedge.Estimated))
            yield return new LegendEntry("about", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.About));
        if (figures.Any(figure => figure.Observation.Hedge == Hedge.Nearly))
            yield return new LegendEntry("nearly", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.Nearly));
        if (figures.Any(figure => figure.Observation.Hedge == Hedge.JustOver))
            yield return new LegendEntry("just over", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.JustOver));
        if (points.Any(figure => figure.IsOfSeveralYears))
            yield return new LegendEntry(
                "one figure for several years",
                (drawing, _, _, x, y) => drawing.SeveralYears(x - 10, x + 10, y, Status.Actual, null),
                "several years",
                IsStatus: true
            );
        if (figures.Any(figure => figure.Observation.Shape == Shape.Range))
            yield return new LegendEntry("range", (drawing, _, _, x, y) => drawing.Interval(x, y - 7, y + 7, Status.Actual, true, true));
        foreach (var (inclusive, words) in new[] { (true, "at least"), (false, "more than") })
        {
            if (figures.Any(figure => figure.Observation is { Shape: Shape.LowerBound } lower && lower.LowInclusive == true == inclusive))
                yield return new LegendEntry(words, (_, svg, theme, x, y) => Arrow(svg, theme, x, y, -1, inclusive));
        }

        foreach (var (inclusive, words) in new[] { (true, "at most"), (false, "less than") })
        {
            if (figures.Any(figure => figure.Observation is { Shape: Shape.UpperBound } upper && upper.HighInclusive == true == inclusive))
                yield return new LegendEntry(words, (_, svg, theme, x, y) => Arrow(svg, theme, x, y, 1, inclusive));
        }

        if (figures.Any(figure => !figure.HasLoosePeriod && !(figure.IsOfSeveralYears && figure.Observation.Shape == Shape.Point)))
            yield return new LegendEntry(
                "period",
                (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, false, Status.Actual),
                ""
            );
        if (figures.Any(figure => figure.Period is not { Start: not null, End: not null }))
            yield return new LegendEntry(
                "no end, or none known",
                (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, false, Status.Actual, hasEnd: false),
                "open"
            );
        if (figures.Any(figure => figure.HasLoosePeriod))
            yield return new LegendEntry(
                figures.Any(figure => figure.Observation.Period.Basis == PeriodBasis.Publication)
                    ? "period approximate, or that of publication"
                    : "period approximate",
                (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, true, Status.Actual),
                "loose period"
            );
        if (hasLines)
            yield return new LegendEntry(
                "consecutive periods",
                (_, svg, theme, x, y) => svg.Line(x - 10, y + 3, x + 10, y - 3, theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7)),
                "consecutive"
            );
        if (figures.Any(figure => figure.IsContradicted))
            yield return new LegendEntry(
                "figures contradict each other",
                (_, svg, theme, x, y) =>
                    svg.Words(
                        "text",
                        "≠",
                        ("x", x),
                        ("y", y + 4),
                        ("font-size", 12.0),
                        ("font-weight", "bold"),
                        ("fill", theme.Text),
                        ("text-anchor", "middle")
                    ),
                "contradicted",
                IsStatus: true
            );
        if (figures.Any(figure => figure.IsSuperseded))
            yield return new LegendEntry(
                "superseded by a later figure",
                (drawing, _, _, x, y) => drawing.Superseded(x, y),
                "superseded",
                IsStatus: true
            );
    }

    /// <summary>The arrow of a bound, small enough for a row.</summary>
    private static void Arrow(SvgBuilder svg, ChartTheme theme, double x, double y, int down, bool inclusive)
    {
        var colour = theme.Marks[Status.Actual];
        var (foot, neck, tip) = (y - (down * 5), y + (down * 2), y + (down * 8));
        svg.Line(x - 7, foot, x + 7, foot, colour, 1.5);
        svg.Line(x, foot, x, neck, colour, 2);
        svg.Element(
            "path",
            (
                "d",
                $"M{SvgBuilder.Number(x)} {SvgBuilder.Number(tip)}L{SvgBuilder.Number(x + 4)} {SvgBuilder.Number(neck)}L{SvgBuilder.Number(x - 4)} {SvgBuilder.Number(neck)}Z"
            ),
            ("fill", colour)
        );
        svg.Element(
            "circle",
            ("cx", x),
            ("cy", foot),
            ("r", 3.0),
            ("fill", inclusive ? colour : theme.Ground),
            ("stroke", colour),
            ("stroke-width", 1.5)
        );
    }
}
