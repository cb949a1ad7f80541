using Indicators.Api.Charts.Scene;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Tests;

/// <summary>Made-up figures for panels.</summary>
internal static class PanelFigures
{
    public static readonly ChartUnit Money = new("USD", "US dollar", Measure.Level);

    public static ChartFigure Point(decimal? value, string period = "2023", Status status = Status.Actual, Hedge hedge = Hedge.None) =>
        Figure(new(Shape.Point, value, null, null, null, null, hedge, 0), period, status);

    public static ChartFigure AtLeast(decimal low, bool isInclusive = true) =>
        Figure(new(Shape.LowerBound, null, low, null, isInclusive, null, Hedge.None, 0));

    public static ChartFigure AtMost(decimal high, bool isInclusive = true) =>
        Figure(new(Shape.UpperBound, null, null, high, null, isInclusive, Hedge.None, 0));

    public static ChartFigure Range(decimal low, decimal high) => Figure(new(Shape.Range, null, low, high, true, true, Hedge.None, 0));

    public static PanelScene Scene(params (string Name, ChartFigure Figure)[] rows) =>
        new()
        {
            Caption = new ChartCaption
            {
                Title = "Debt of harbours",
                Subtitle = "creditor: Fishers' Bank",
                InWords = "Debt of harbours.",
                Source = "Source: a made-up release; texts: Ash 2024",
                SourceInBrief = "Source: a made-up release; one text",
            },
            Unit = Money,
            Categories =
            [
                .. rows.Select(
                    (row, i) => new PanelCategory(row.Name, [row.Figure with { Id = FormattableString.Invariant($"o1-{i:x20}") }])
                ),
            ],
        };

    private static ChartFigure Figure(StatedValue stated, string period = "2023", Status status = Status.Actual) =>
        new()
        {
            Id = "o1-0",
            Printed = "as printed",
            Claim = "A harbour owes the bank money.",
            Status = status,
            Stated = stated,
            Period = Period.Parse(period),
            PeriodBasis = PeriodBasis.Explicit,
            PeriodInWords = period,
            Source = "Ash 2024",
            DocumentTitle = "Harbour Notes",
        };
}
