using Indicators.Api.Catalog;
using Indicators.Api.Charts;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Charts;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.TimeSeries.Charts;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>The panels of an indicator as they are drawn.</summary>
internal sealed record PanelDrawing
{
    /// <summary>Maximum number of one-figure panels to draw if there are no others; the rest is described in words.</summary>
    private const int MaxSingle = 3;

    private readonly IReadOnlyList<PanelScene> _scenes;
    private readonly ChartCaption _caption;
    private readonly IReadOnlyList<string> _notes;
    private readonly ChartTheme _theme;
    private readonly int _width;

    private PanelDrawing(ApiRequest request, ChartCaption caption, IReadOnlyList<PanelScene> scenes, IReadOnlyList<string> notes)
    {
        (_caption, _scenes, _notes) = (caption, scenes, notes);
        _theme = ChartParameters.ThemeOf(request);
        _width = request.Parameters.FindNumber(ChartParameters.Width) ?? ChartParameters.DefaultWidth;
    }

    /// <param name="width">Width in pixels; by default the one that was asked for.</param>
    public string Draw(int? width = null) => PanelsChart.Draw(_caption, _scenes, _notes, _theme, width ?? _width);

    public static async Task<PanelDrawing> OfAsync(ApiRequest request, LinedUp linedUp)
    {
        var panel = linedUp.Panel;
        var caption = await PanelCaption.OfAsync(request, panel);
        IReadOnlyList<Dataset.Observation> observations =
        [
            .. linedUp.Figures.Select(place => place.Figure.Observation),
            .. linedUp.Numberless,
        ];
        var documents = (
            await CitedDocumentRow.LoadAsync(request, [.. observations.Select(observation => observation.Source.Document).Distinct()])
        ).ToDictionary(document => document.Slug);
        var related = await RelatedFigures.LoadAsync(request, observations);
        var undated = panel.Undated is { Count: > 0 } slugs ? await CitedDocumentRow.LoadAsync(request, [.. slugs]) : [];

        var (several, single) = (panel.Panels.Where(one => one.Data.Count > 1), panel.Panels.Where(one => one.Data.Count == 1));
        Panel[] drawn = several.Any() ? [.. several] : [.. single.Take(MaxSingle)];
        PanelScene[] scenes = [.. drawn.Select(SceneOf)];
        string[] notes =
        [
            .. panel.Panels.Except(drawn).Select(one => caption.InWords(one, FigureOf(one.Data[0].Observation))).ToArray()
                is { Length: > 0 } rest
                ? [PanelCaption.Beside, .. rest]
                : Array.Empty<string>(),
            .. linedUp.Numberless.Select(one => caption.InWords(FigureOf(one), one.SeriesKey)),
            .. caption.LeftOut(undated),
        ];
        return new PanelDrawing(request, caption.OfAll(scenes, notes), scenes, notes);

        ChartFigure FigureOf(Dataset.Observation observation) =>
            ObservedFigure.Of(observation, documents[observation.Source.Document].Brief, related);

        PanelScene SceneOf(Panel one)
        {
            PanelCategory[] categories =
            [
                .. one.Data.Select(figure => new PanelCategory(PanelCaption.NameOf(figure), [FigureOf(figure.Observation)])),
            ];
            CitedDocumentRow[] sources =
            [
                .. one
                    .Data.Select(figure => figure.Observation.Source.Document)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(slug => documents[slug]),
            ];
            return new PanelScene
            {
                Caption = caption.Of(one, [.. categories.SelectMany(category => category.Figures)], sources),
                Unit = new ChartUnit(one.Unit, request.Codes[CodeLists.Units].NameOf(one.Unit), one.Data[0].Observation.Measure),
                Categories = categories,
            };
        }
    }
}
