using System.Text.Json.Serialization;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Figures that can share one line of a chart: the same indicator, area, counterpart, item, unit and frequency.</summary>
public record Series
{
    /// <summary>Indicator, area, counterpart, item, unit and frequency joined by dots.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the area.</summary>
    public required string Area { get; init; }

    /// <summary>Code of the counterpart area; <c>_Z</c> where the indicator has none.</summary>
    public required string Counterpart { get; init; }

    /// <summary>Code of the item; <c>_T</c> total, <c>_Z</c> not applicable.</summary>
    public required string Item { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Frequency, SDMX CL_FREQ.</summary>
    public required string Frequency { get; init; }

    /// <summary>Code of the indicator's topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Kind of number, such as a level, a share or a change.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Names of the codes.</summary>
    public required SeriesNames Names { get; init; }

    /// <summary>Amount of data and its time span.</summary>
    public required SeriesCoverage Coverage { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Path of this series.</summary>
    public required string Self { get; init; }

    /// <summary>Only with <c>include</c> in the list of series: the requested parts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SeriesIncluded? Included { get; init; }

    /// <summary>The series in words: the names of its codes.</summary>
    public required string Title { get; init; }
}

/// <summary>Names of the codes of a series.</summary>
public sealed record SeriesNames
{
    /// <summary>Name of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Name of the area.</summary>
    public required string Area { get; init; }

    /// <summary>Name of the counterpart area.</summary>
    public required string Counterpart { get; init; }

    /// <summary>Name of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Name of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Name of the topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Role of the area, such as "debtor".</summary>
    public required string AreaRole { get; init; }

    /// <summary>Role of the counterpart, such as "creditor"; null if there is none.</summary>
    public required string? CounterpartRole { get; init; }
}

/// <summary>Amount of data of a series and its time span.</summary>
public sealed record SeriesCoverage
{
    /// <summary>First day of the earliest period; null if no period is known.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the latest period; null if no period is known.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Number of observations with a number.</summary>
    public required long Points { get; init; }

    /// <summary>Number of different periods that have one.</summary>
    public required long Periods { get; init; }

    /// <summary>Number of statements that give the direction of a change and no number (shape <c>change_only</c>).</summary>
    public required long ChangeOnly { get; init; }

    /// <summary>Number of documents that contain them.</summary>
    public required long Documents { get; init; }

    /// <summary>Day on which any of its observations last changed.</summary>
    public required DateOnly? Updated { get; init; }
}

/// <summary>Optional parts of a series that <c>include</c> asks for.</summary>
public sealed record SeriesIncluded
{
    /// <summary>Its observations, by period; with <c>last</c>, only the latest.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>
    /// Only with <c>select=preferred</c>: periods with several competing observations of which none is chosen, at most 100 on the page.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LeftOutChoice>? LeftOut { get; init; }
}

/// <summary>A series with its observations.</summary>
public sealed record SeriesWithObservations : Series
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    internal SeriesWithObservations(Series series, IReadOnlyList<Observation> observations, string? next)
        : base(series) => (Observations, Next) = (observations, next);

    /// <summary>The first 1,000 observations, by period.</summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>
    /// Value of <c>cursor</c> for further observations, at the path of this series followed by <c>/observations</c>; null if there are
    /// none.
    /// </summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    public required string? Next { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations of the series that are left out because their date is not known.
    /// </summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Undated { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations of the series that are left out because they may have been known by that day or
    /// later.
    /// </summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PerhapsLater { get; init; }

    /// <summary>
    /// Only with <c>select=preferred</c>: periods with several competing observations of which none is chosen, at most 100.
    /// </summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LeftOutChoice>? LeftOut { get; init; }

    /// <summary>Only with <c>layout=wide</c>: the numbers of the observations as a grid.</summary>
    [System.Text.Json.Serialization.JsonPropertyOrder(1)]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public WideLayout? Wide { get; init; }
}
