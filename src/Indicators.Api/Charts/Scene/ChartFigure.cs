using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Charts.Scene;

/// <summary>A figure with everything a chart needs to draw it.</summary>
internal sealed record ChartFigure
{
    public required string Id { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What the text asserts, in the words of the curators.</summary>
    public required string Claim { get; init; }

    public required Status Status { get; init; }

    /// <summary>The number.</summary>
    public required StatedValue Stated { get; init; }

    /// <summary>Direction of a change; null if it is no change.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Null if not known; such a figure has no place on the time axis.</summary>
    public required Period? Period { get; init; }

    public required PeriodBasis PeriodBasis { get; init; }

    /// <summary>Period in words, with its basis.</summary>
    public required string PeriodInWords { get; init; }

    /// <summary>Authors and year of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Null if the document has none.</summary>
    public required string? DocumentTitle { get; init; }

    public bool IsContradicted { get; init; }

    /// <summary>Whether curators decided that it is not to be used.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Later figures that replace it.</summary>
    public IReadOnlyList<Supersession> SupersededBy { get; init; } = [];

    public Shape Shape => Stated.Shape;

    public Hedge Hedge => Stated.Hedge;

    public decimal? Value => Stated.Value;

    public decimal? Low => Stated.Low;

    public decimal? High => Stated.High;

    public bool IsLowInclusive => Stated.LowInclusive == true;

    public bool IsHighInclusive => Stated.HighInclusive == true;

    public bool IsSuperseded => SupersededBy.Count > 0;

    public bool IsHedged => Hedge != Hedge.None;

    /// <summary>The direction in which its sign is softened: "nearly" means towards zero, which is upwards for a negative number.</summary>
    public Hedge HedgeOfSign =>
        (Hedge, Value) switch
        {
            (Hedge.Nearly, < 0) => Hedge.JustOver,
            (Hedge.JustOver, < 0) => Hedge.Nearly,
            _ => Hedge,
        };

    /// <summary>Whether the period comes from the publication date, or is approximate or uncertain.</summary>
    public bool HasLoosePeriod => PeriodBasis == PeriodBasis.Publication || Period is { IsApproximate: true } or { IsUncertain: true };

    public bool IsOfSeveralYears => Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 366;

    /// <summary>Its numbers: value, or low and high.</summary>
    public IEnumerable<decimal> Numbers => new[] { Value, Low, High }.OfType<decimal>();

    /// <summary>Whether it has a place on the time and value axes.</summary>
    public bool HasPlace => Period is not null && Numbers.Any();

    /// <summary>The number at which it is placed: the value, a bound, or the upper end of a range.</summary>
    public decimal Anchor => Shape == Shape.LowerBound ? Low!.Value : Value ?? High!.Value;

    /// <summary>The printed figure, its status if not a fact, its source, and its standing.</summary>
    public string InWords
    {
        get
        {
            var status = Status == Status.Actual ? "" : $" [{Codes.Of(Status)}]";
            return $"{PeriodInWords}: {DirectionInWords}{Printed}{status} ({Source}){Standing}";
        }
    }

    /// <summary>The direction of a change without a number, with an arrow and a colon; otherwise empty.</summary>
    private string DirectionInWords =>
        (Shape, Direction) switch
        {
            (Shape.ChangeOnly, Model.Direction.Increase) => "↑ rise, no number: ",
            (Shape.ChangeOnly, Model.Direction.Decrease) => "↓ fall, no number: ",
            (Shape.ChangeOnly, _) => "→ no change, no number: ",
            _ => "",
        };

    /// <summary>Whether other figures replace or contradict it, after a comma; empty if none does.</summary>
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

    /// <summary>Full description with document and id, for the title of its mark.</summary>
    public string InFull => $"{InWords}. {DocumentTitle ?? "Document without a known title"}. {Id}";
}
