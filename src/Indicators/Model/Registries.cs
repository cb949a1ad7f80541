namespace Indicators.Model;

/// <summary>A subject area, such as trade or debt.</summary>
public sealed record Topic(string Code, string Name, string Definition);

/// <summary>What is measured. An indicator determines the measure, the unit dimension, and the roles of area and counterpart.</summary>
public sealed record Indicator
{
    /// <summary>Lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    /// <summary>Code of its <see cref="Model.Topic"/>.</summary>
    public required string Topic { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required Measure Measure { get; init; }

    public required UnitDimension Dimension { get; init; }

    /// <summary>SDMX CL_FREQ, for example <c>A</c> for annual; <c>_Z</c> if it does not recur.</summary>
    public required string Frequency { get; init; }

    /// <summary>Role of the area in the series, such as "debtor" or "exporter".</summary>
    public required string AreaRole { get; init; }

    /// <summary>Role of the counterpart, such as "creditor"; null if there is none and the counterpart is <c>_Z</c>.</summary>
    public required string? CounterpartRole { get; init; }

    /// <summary>For a quotient of two indicators, the code of the numerator; otherwise null.</summary>
    public string? Numerator { get; init; }

    /// <summary>For a quotient of two indicators, the code of the denominator; otherwise null.</summary>
    public string? Denominator { get; init; }

    /// <summary>
    /// The dimension over which the denominator is the total, if numerator and denominator are the same indicator; otherwise null.
    /// </summary>
    public SeriesDimension? Over { get; init; }

    /// <summary>
    /// For a change or multiple, the code of the indicator that changes since the year before or the start of the period; otherwise null.
    /// </summary>
    public string? ChangeOf { get; init; }

    /// <summary>
    /// Pattern for titles of its series: <c>{area}</c>, <c>{counterpart}</c> and <c>{item}</c> are replaced by names, and a part in square
    /// brackets is left out if a name in it is missing. Null for the general pattern.
    /// </summary>
    public string? TitlePattern { get; init; }
}

/// <summary>A country, a subdivision or a group. Codes follow ISO 3166 where they exist.</summary>
public sealed record Area
{
    /// <summary>ISO 3166-1 alpha-3 or ISO 3166-2 code; groups have codes of our own.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required AreaKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of a country; otherwise null.</summary>
    public required string? Iso2 { get; init; }

    /// <summary>UN M49 code, three digits; null if there is none.</summary>
    public required string? M49 { get; init; }

    /// <summary>What the group includes and excludes; null for countries.</summary>
    public required string? Definition { get; init; }

    /// <summary>Codes of the members of a group, sorted.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Other names in texts ("Bishkek", "Kyrgyz").</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The name as used within a sentence ("the European Union"); null if it is the same.</summary>
    public string? Phrase { get; init; }
}

/// <summary>A product, institution or group that a figure refers to; <c>_T</c> total, <c>_Z</c> not applicable.</summary>
public sealed record Item
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>
    /// Code of the item that contains it: if two series differ only in these items, the figure of one is part of the other's. Null if no
    /// such item is known.
    /// </summary>
    public string? PartOf { get; init; }
}

/// <summary>A unit of measure.</summary>
public sealed record Unit
{
    /// <summary>ISO 4217 code for money, otherwise the SDMX or UCUM code without special characters.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Symbol written next to a number, such as "US$" or "%".</summary>
    public required string Symbol { get; init; }

    public required UnitDimension Dimension { get; init; }

    /// <summary>ISO 4217 code, for money and money per person.</summary>
    public required string? Currency { get; init; }

    /// <summary>UCUM code (Unified Code for Units of Measure); null if UCUM has none.</summary>
    public required string? Ucum { get; init; }
}
