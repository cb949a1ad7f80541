using Indicators.Model;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Reading;

/// <summary>Another reading that the words allow.</summary>
public sealed record OtherReading
{
    /// <summary>Its shape.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number of a point or bound; null for a range, and if it would not be a quantity.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The low end of a range.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The high end of a range.</summary>
    public required decimal? High { get; init; }

    /// <summary>Its unit.</summary>
    public required string? Unit { get; init; }

    /// <summary>Why it is possible.</summary>
    public required string Reason { get; init; }

    internal static OtherReading Of(QuantityAlternative alternative, QuantityUnit unit) =>
        new()
        {
            Shape = alternative.Shape,
            Value = alternative.Value,
            Low = alternative.Low,
            High = alternative.High,
            Unit = UnitCodes.SymbolOf(alternative.Unit ?? unit),
            Reason = alternative.Reason,
        };
}
