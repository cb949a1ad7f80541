using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>A quantity as printed in a text: its number, hedge or bound, unit and precision.</summary>
/// <remarks>
/// Numbers are in full units: "US$ 3.775 billion" is 3775000000. A percentage is in percent ("27.8 percent" is 27.8); a fraction
/// ("a third") is a part of one, rounded to eight places, see <see cref="InPercent"/>.
/// </remarks>
public sealed record Quantity
{
    /// <summary>The characters that were read, unchanged, with hedge and unit and without the counted noun.</summary>
    public required string Printed { get; init; }

    /// <summary>Whether one number, an interval or one end of an interval is stated.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number of a point; null for every other shape.</summary>
    public decimal? Value { get; init; }

    /// <summary>The low end of a range or a lower bound.</summary>
    public decimal? Low { get; init; }

    /// <summary>The high end of a range or an upper bound.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether <see cref="Low"/> itself is meant too ("at least" yes, "more than" no); null without a low end.</summary>
    public bool? LowInclusive { get; init; }

    /// <summary>Whether <see cref="High"/> itself is meant too ("up to" yes, "fewer than" no); null without a high end.</summary>
    public bool? HighInclusive { get; init; }

    /// <summary>How the text weakens the number.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>
    /// The precision printed, as iXBRL's <c>decimals</c>: "27.8" is 1, "22" and "30,000" are 0, "15.7 billion" is −8, "4 billion" is
    /// −9. For a range, the coarser of its two ends. A fraction in words counts as 2, that is, to the nearest percent.
    /// </summary>
    public required int Decimals { get; init; }

    /// <summary>The unit printed with the number.</summary>
    public required QuantityUnit Unit { get; init; }

    /// <summary>
    /// The following words that name the things counted ("students", "active buyers"), as printed; null if there are none.
    /// </summary>
    public string? CountedNoun { get; init; }

    /// <summary>The role of the number in its sentence: a level, a change, a share or a rate.</summary>
    public QuantityRole Role { get; init; }

    /// <summary>The base of a rate: "barrel", "year", "1,000 births"; null if it is not a rate.</summary>
    public string? Per { get; init; }

    /// <summary>The whole of a share: "GDP", "the population"; null if the text does not say.</summary>
    public string? Base { get; init; }

    /// <summary>The noun phrase that is counted ("Syrian refugees", "largest banks"); null if there is none.</summary>
    public string? Counted { get; init; }

    /// <summary>The margin, such as 2 in "8 ± 2"; null without one.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Other possible readings; empty if there is no doubt.</summary>
    public IReadOnlyList<QuantityAlternative> Alternatives { get; init; } = [];

    /// <summary>
    /// The numbers with which this one may be compared, under policy <see cref="Quantities.ComparisonInterval.PolicyName"/>. Derived, never
    /// data.
    /// </summary>
    public ComparisonInterval ComparisonInterval => ComparisonInterval.Of(this);

    /// <summary>A fraction as the percentage it is ("almost a quarter" as almost 25 percent); any other quantity unchanged.</summary>
    public Quantity InPercent() =>
        Unit.Kind != UnitKind.Fraction
            ? this
            : this with
            {
                Value = Value * 100,
                Low = Low * 100,
                High = High * 100,
                Decimals = Decimals - 2,
                Unit = QuantityUnit.Percent,
            };
}
