using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>A panel as a table: a row for each figure, with what the panel compares in front.</summary>
internal sealed class PanelTable : ObservationTable
{
    private readonly LinedUp _linedUp;
    private readonly Dictionary<string, (Panel Panel, PanelFigure Figure)> _places;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public PanelTable(ApiRequest request, LinedUp linedUp)
        : base(request, linedUp.Query, linedUp.Panel.Name)
    {
        (_linedUp, Name, Count) = (linedUp, $"{linedUp.Panel.Indicator}-panel", linedUp.Panel.Total);
        if (linedUp.Numberless.Count > 0)
            Notes = [.. Notes, new TableNote("without_number", WithoutNumberHeader, linedUp.Panel.WithoutNumber)];
        _places = linedUp.Figures.ToDictionary(place => place.Figure.Observation.Id);
    }

    public override string Rows => "figures";

    public override IReadOnlyList<Column> Columns =>
        [
            Of("by", "What the panel compares", _ => _linedUp.Panel.By),
            Of("code", "Code of the area, counterpart or item", place => place.Figure.Code),
            Of("name", "Its name", place => place.Figure.Name),
            Of("includes", "Other figures of the panel that this one includes; do not add them up", IncludesOf),
            Of("panel", "What the figures of one panel have in common; compare only figures of one panel", place => place.Panel.Title),
            .. base.Columns,
        ];

    public override async IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync()
    {
        await Task.CompletedTask;
        foreach (var batch in _linedUp.Figures.Chunk(ApiRequest.BatchSize))
            yield return [.. batch.Select(place => place.Figure.Observation)];
    }

    private static string? IncludesOf((Panel Panel, PanelFigure Figure) place) =>
        place.Figure.Includes.Count == 0 ? null : string.Join("; ", place.Figure.Includes);

    private Column Of(string name, string description, Func<(Panel Panel, PanelFigure Figure), object?> value) =>
        Column.Of<Observation>(name, description, observation => value(_places[observation.Id]));
}
