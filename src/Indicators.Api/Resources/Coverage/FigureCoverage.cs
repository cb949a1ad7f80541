using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>
/// What the figures of a release are about, and how they are stated. Every list adds up to the total, except those of years and decades.
/// </summary>
public sealed record FigureCoverage
{
    /// <summary>Number of observations.</summary>
    public required long Total { get; init; }

    /// <summary>Number of observations whose sentence states the period.</summary>
    public required long ExplicitPeriods { get; init; }

    /// <summary>Their share of all observations, from 0 to 1, to four decimals; null without observations.</summary>
    public required decimal? ExplicitShare { get; init; }

    /// <summary>Number of observations without a period.</summary>
    public required long WithoutPeriod { get; init; }

    /// <summary>By topic of the indicator, including topics without observations.</summary>
    public required IReadOnlyList<NamedCount> ByTopic { get; init; }

    /// <summary>By area, most frequent first.</summary>
    public required IReadOnlyList<NamedCount> ByArea { get; init; }

    /// <summary>By document, including documents without observations. The name is the title.</summary>
    public required IReadOnlyList<NamedCount> ByDocument { get; init; }

    /// <summary>By decade. A period that spans several decades counts in each.</summary>
    public required IReadOnlyList<YearCount> ByDecade { get; init; }

    /// <summary>By year. A period that spans several years counts in each; an open end extends to the last day of any period.</summary>
    public required IReadOnlyList<YearCount> ByYear { get; init; }

    /// <summary>By how the period is known.</summary>
    public required IReadOnlyList<PeriodBasisCount> ByPeriodBasis { get; init; }

    /// <summary>By shape.</summary>
    public required IReadOnlyList<ShapeCount> ByShape { get; init; }

    /// <summary>By hedge.</summary>
    public required IReadOnlyList<HedgeCount> ByHedge { get; init; }

    /// <summary>By status.</summary>
    public required IReadOnlyList<StatusCount> ByStatus { get; init; }
}

/// <summary>Number of observations of a topic, area or document.</summary>
public sealed record NamedCount
{
    /// <summary>Code, or slug.</summary>
    public required string Code { get; init; }

    /// <summary>Display name; null for a document without a title.</summary>
    public required string? Name { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}

/// <summary>Number of observations for a year or decade.</summary>
public sealed record YearCount
{
    /// <summary>The year, or the first year of the decade.</summary>
    public required int Year { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}

/// <summary>Number of observations whose period is known in one way.</summary>
public sealed record PeriodBasisCount
{
    /// <summary>How the period is known.</summary>
    public required PeriodBasis PeriodBasis { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}

/// <summary>Number of observations with one shape.</summary>
public sealed record ShapeCount
{
    /// <summary>Which of value, low and high are set.</summary>
    public required Shape Shape { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}

/// <summary>Number of observations with one hedge.</summary>
public sealed record HedgeCount
{
    /// <summary>How the text qualifies the number, such as "about" or "nearly".</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}

/// <summary>Number of observations with one status.</summary>
public sealed record StatusCount
{
    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    public required Status Status { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Figures { get; init; }
}
