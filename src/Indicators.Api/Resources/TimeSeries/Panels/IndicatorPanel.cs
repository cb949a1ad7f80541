using System.Text.Json.Serialization;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>The latest figures of an indicator, side by side.</summary>
public sealed record IndicatorPanel
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>What the panel compares: <c>area</c>, <c>counterpart</c> or <c>item</c>.</summary>
    public required string By { get; init; }

    /// <summary>Number of figures in all panels.</summary>
    public required int Total { get; init; }

    /// <summary>
    /// The panels, largest first. Figures share a panel if they have the same unit and differ only in what the panel compares.
    /// </summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Series with several competing figures for the latest period of which none is chosen.</summary>
    public required IReadOnlyList<LeftOutChoice> LeftOut { get; init; }

    /// <summary>Ids of statements that give a direction and no number, of series that have no figure.</summary>
    public required IReadOnlyList<string> WithoutNumber { get; init; }

    /// <summary>Only with <c>asOf</c>: documents left out because it is not known when they were published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Undated { get; init; }

    /// <summary>Only with <c>asOf</c>: documents left out because they may have been published later.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PerhapsLater { get; init; }

    /// <summary>The reason why there are no figures; only present if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}

/// <summary>Comparable figures of one unit.</summary>
public sealed record Panel
{
    /// <summary>What the figures have in common, in words.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the unit that they share.</summary>
    public required string Unit { get; init; }

    /// <summary>Code of the area that they share; null if the panel compares areas.</summary>
    public required string? Area { get; init; }

    /// <summary>Code of the counterpart that they share; null if the panel compares counterparts.</summary>
    public required string? Counterpart { get; init; }

    /// <summary>Code of the item that they share; null if the panel compares items.</summary>
    public required string? Item { get; init; }

    /// <summary>The period of all figures, in EDTF; null if they differ or are not known.</summary>
    public required string? Period { get; init; }

    /// <summary>The figures, the largest number first.</summary>
    public required IReadOnlyList<PanelFigure> Data { get; init; }
}

/// <summary>The latest figure of an area, a counterpart or an item.</summary>
public sealed record PanelFigure
{
    /// <summary>Code of the area, counterpart or item.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Codes of other figures of this panel that this one includes, such as the members of a group. Do not add them up.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    /// <summary>The figure.</summary>
    public required Observation Observation { get; init; }
}
