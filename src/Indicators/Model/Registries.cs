namespace Indicators.Model;

/// <summary>A subject that a reader looks for, such as trade or debt.</summary>
public sealed record Topic(string Code, string Name, string Definition);

/// <summary>What is measured. It fixes the measure, the unit dimension and what <c>area</c> and <c>counterpart</c> stand for.</summary>
public sealed record Indicator
{
    /// <summary>Lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    /// <summary>Code of a <see cref="Model.Topic"/>.</summary>
    public required string Topic { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required Measure Measure { get; init; }

    public required UnitDimension Dimension { get; init; }

    /// <summary>SDMX CL_FREQ: <c>A</c> annual, <c>_Z</c> for what does not recur, …</summary>
    public required string Frequency { get; init; }

    /// <summary>What the area of a series is to the quantity, e.g. "debtor" or "exporter".</summary>
    public required string AreaRole { get; init; }

    /// <summary>What the counterpart is, e.g. "creditor"; null where there is none and the counterpart is <c>_Z</c>.</summary>
    public required string? CounterpartRole { get; init; }

    /// <summary>Of a quotient: code of the indicator above the line; null for what is no quotient of two others.</summary>
    public string? Numerator { get; init; }

    /// <summary>Of a quotient: code of the indicator below the line.</summary>
    public string? Denominator { get; init; }

    /// <summary>The dimension that the denominator takes whole where it is the numerator's own indicator; else null.</summary>
    public SeriesDimension? Over { get; init; }

    /// <summary>
    /// Of a change or a multiple: code of the indicator that changes, from the year before or from the period's beginning.
    /// </summary>
    public string? ChangeOf { get; init; }
}

/// <summary>A country, a part of one, or a group; codes of ISO 3166 where they exist.</summary>
public sealed record Area
{
    /// <summary>ISO 3166-1 alpha-3, ISO 3166-2, or a code of our own for groups.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required AreaKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, for countries.</summary>
    public required string? Iso2 { get; init; }

    /// <summary>UN M49, three digits, where there is one.</summary>
    public required string? M49 { get; init; }

    /// <summary>What belongs to the group and what does not; null for countries.</summary>
    public required string? Definition { get; init; }

    /// <summary>Codes of the members of a group, sorted.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Other names by which texts call it ("Bishkek", "Kyrgyz").</summary>
    public required IReadOnlyList<string> Aliases { get; init; }
}

/// <summary>A product, an institution or a group that the figure is about; <c>_T</c> total, <c>_Z</c> not applicable.</summary>
public sealed record Item
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>
    /// Code of the item that includes it: where series are otherwise alike, its figure is part of the other's. Null where nothing is known
    /// to include it.
    /// </summary>
    public string? PartOf { get; init; }
}

/// <summary>A unit of measure.</summary>
public sealed record Unit
{
    /// <summary>ISO 4217 for money, else the SDMX or UCUM code without signs.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>How it is written beside a number, e.g. "US$" or "%".</summary>
    public required string Symbol { get; init; }

    public required UnitDimension Dimension { get; init; }

    /// <summary>ISO 4217, for money and money per person.</summary>
    public required string? Currency { get; init; }

    /// <summary>The Unified Code for Units of Measure, where it has one.</summary>
    public required string? Ucum { get; init; }
}
