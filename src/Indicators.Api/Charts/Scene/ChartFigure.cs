using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Charts.Scene;

/// <summary>A figure with what a chart needs to draw it.</summary>
internal sealed record ChartFigure
{
    public required string Id { get; init; }

    /// <summary>As the text prints it.</summary>
    public required string Printed { get; init; }

    /// <summary>What the text asserts, in the words of the curators.</summary>
    public required string Claim { get; init; }

    public required Status Status { get; init; }

    public required Shape Shape { get; init; }

    public required Hedge Hedge { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public bool IsLowInclusive { get; init; }

    public bool IsHighInclusive { get; init; }

    /// <summary>Null where it is not known; then there is no place on the time axis.</summary>
    public required Period? Period { get; init; }

    public required PeriodBasis PeriodBasis { get; init; }

    /// <summary>Period in words, with what it rests on.</summary>
    public required string PeriodInWords { get; init; }

    /// <summary>Authors and year of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Null where the document prints none.</summary>
    public required string? DocumentTitle { get; init; }

    public bool IsContradicted { get; init; }

    /// <summary>The later figures that replace it.</summary>
    public IReadOnlyList<Supersession> SupersededBy { get; init; } = [];

    public bool IsSuperseded => SupersededBy.Count > 0;

    public bool IsHedged => Hedge != Hedge.None;

    /// <summary>The hedge as its sign shows it: "nearly" is soft towards zero, which lies above a negative number.</summary>
    public Hedge HedgeOfSign =>
        (Hedge, Value) switch
        {
            (Hedge.Nearly, < 0) => Hedge.JustOver,
            (Hedge.JustOver, < 0) => Hedge.Nearly,
            _ => Hedge,
        };

    /// <summary>The time of publication stands in, or the text gives it as approximate or uncertain.</summary>
    public bool HasLoosePeriod => PeriodBasis == PeriodBasis.Publication || Period is { IsApproximate: true } or { IsUncertain: true };

    public bool IsOfSeveralYears => Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 366;

    /// <summary>The numbers that it has: value, or low and high.</summary>
    public IEnumerable<decimal> Numbers => new[] { Value, Low, High }.OfType<decimal>();

    /// <summary>Whether it has a place on axes of time and values.</summary>
    public bool HasPlace => Period is not null && Numbers.Any();

    /// <summary>The number by which it is placed: the value, a bound, or the upper end of a range.</summary>
    public decimal Anchor => Shape == Shape.LowerBound ? Low!.Value : Value ?? High!.Value;

    /// <summary>The figure as printed, its status where it is no fact, who says it, and what other figures make of it.</summary>
    public string InWords
    {
        get
        {
            var status = Status == Status.Actual ? "" : $" [{Codes.Of(Status)}]";
            return $"{PeriodInWords}: {Printed}{status} ({Source}){Standing}";
        }
    }

    /// <summary>What other figures make of it, after a comma; empty where nothing does.</summary>
    public string Standing
    {
        get
        {
            var superseded = IsSuperseded
                ? $", superseded by {string.Join(" and ", SupersededBy.Select(later => later.Printed ?? "a figure of another series"))}"
                : "";
            return superseded + (IsContradicted ? ", contradicted by another figure" : "");
        }
    }

    /// <summary>For the title of its mark: all of it, with the document and the id.</summary>
    public string InFull => $"{InWords}. {DocumentTitle ?? "Document without a known title"}. {Id}";
}
