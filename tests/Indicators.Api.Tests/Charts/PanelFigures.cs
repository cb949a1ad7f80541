using Indicators.Api.Charts.Scene;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Tests;

/// <summary>Made-up figures for panels.</summary>
internal static class PanelFigures
{
    public static readonly ChartUnit Money = new("USD", "US dollar", Measure.Level);

    public static ChartFigure Point(decimal value, string period = "2023", Status status = Status.Actual, Hedge hedge = Hedge.None) =>
        Figure(Shape.Point, period, status) with
        {
            Value = value,
            Hedge = hedge,
        };

    public static ChartFigure AtLeast(decimal low, bool isInclusive = true) =>
        Figure(Shape.LowerBound, "2023", Status.Actual) with
        {
            Low = low,
            IsLowInclusive = isInclusive,
        };

    public static ChartFigure AtMost(decimal high, bool isInclusive = true) =>
        Figure(Shape.UpperBound, "2023", Status.Actual) with
        {
            High = high,
            IsHighInclusive = isInclusive,
        };

    public static ChartFigure Range(decimal low, decimal high) =>
        Figure(Shape.Range, "2023", Status.Actual) with
        {
            Low = low,
            High = high,
            IsLowInclusive = true,
            IsHighInclusive = true,
        };

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

    private static ChartFigure Figure(Shape shape, string period, Status status) =>
        new()
        {
            Id = "o1-0",
            Printed = "as printed",
            Claim = "A harbour owes the bank money.",
            Status = status,
            Shape = shape,
            Hedge = Hedge.None,
            Period = Period.Parse(period),
            PeriodBasis = PeriodBasis.Explicit,
            PeriodInWords = period,
            Source = "Ash 2024",
            DocumentTitle = "Harbour Notes",
        };
}
