using System.Globalization;
using Indicators.Api.Catalog;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Citations;
using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>The words around the panels of an indicator.</summary>
internal sealed class PanelCaption(ApiRequest request, IndicatorPanel panel, string? counterpartRole)
{
    /// <summary>Heading of the figures that are not drawn.</summary>
    public const string Beside = "Not drawn, because no other figure compares with it:";

    private string Database => $"Source: {Citing.Database}, release {panel.Release}, {panel.Indicator}";

    public static async Task<PanelCaption> OfAsync(ApiRequest request, IndicatorPanel panel) =>
        new(
            request,
            panel,
            await request.QuerySingleAsync<string?>(
                "select counterpart_role from indicators.indicator where release_id = @Id and code = @Indicator order by code",
                new { request.Release.Id, panel.Indicator }
            )
        );

    /// <summary>Name of a figure; a whole also says how many of its parts are listed.</summary>
    public static string NameOf(PanelFigure figure) =>
        figure.Includes.Count == 0
            ? figure.Name
            : string.Create(CultureInfo.InvariantCulture, $"{figure.Name} (includes {figure.Includes.Count} of these)");

    /// <summary>The words around one panel.</summary>
    public ChartCaption Of(Panel one, IReadOnlyList<ChartFigure> figures, IReadOnlyList<CitedDocumentRow> documents)
    {
        var subtitle = Subtitle(one);
        var told = one.Data.Zip(figures, (figure, drawn) => $"{NameOf(figure)}, {drawn.InWords}.");
        return new ChartCaption
        {
            Title = panel.Name,
            Subtitle = subtitle,
            InWords = $"{one.Title}. {string.Join(" ", told)}",
            Source = $"{Database}; texts: {AttributionLines.Texts([.. documents.Select(document => document.Brief)], int.MaxValue)}",
            SourceInBrief = $"{Database}; {(documents.Count == 1 ? "one text" : $"{documents.Count} texts")}",
        };
    }

    /// <summary>Text alternative of the picture.</summary>
    public ChartCaption OfAll(IReadOnlyList<PanelScene> scenes, IReadOnlyList<string> notes) =>
        new()
        {
            Title = panel.Name,
            Subtitle = $"latest figures by {panel.By}",
            InWords = string.Join(" ", scenes.Select(scene => scene.Caption.InWords).Concat(notes)),
            Source = Database,
            SourceInBrief = Database,
        };

    /// <summary>A figure that is not drawn.</summary>
    public string InWords(Panel one, ChartFigure figure) =>
        $"– {SeriesTitle.Of(request.Codes, one.Data[0].Observation.SeriesKey)} · {figure.InWords}";

    /// <summary>A statement that gives a direction and no number.</summary>
    public string InWords(ChartFigure statement, SeriesKey series) =>
        $"No number: {SeriesTitle.Of(request.Codes, series)} · {statement.InWords}";

    /// <summary>What is left out, and why.</summary>
    public IEnumerable<string> LeftOut(IReadOnlyList<CitedDocumentRow> undated)
    {
        if (panel.Total == 0)
            yield return "No figures.";
        foreach (var choice in panel.LeftOut)
            yield return $"Left out, because {choice.Observations.Length} figures of {choice.Period ?? "an unknown period"} compete: "
                + $"{TitleOf(choice.Series)}";
        if (undated.Count > 0)
            yield return $"Left out, because the publication date is not known: {Named(undated)}";
    }

    private string TitleOf(string series) => SeriesKey.TryParse(series, out var key) ? SeriesTitle.Of(request.Codes, key) : series;

    private static string Named(IReadOnlyList<CitedDocumentRow> documents) =>
        AttributionLines.Texts([.. documents.Select(document => document.Brief)], int.MaxValue);

    /// <summary>What the figures have in common.</summary>
    private string Subtitle(Panel one)
    {
        string?[] parts =
        [
            one.Area is null ? null : request.Codes[CodeLists.Areas].NameOf(one.Area),
            one.Counterpart is null or SeriesKey.NotApplicable
                ? null
                : $"{counterpartRole ?? "counterpart"}: {request.Codes[CodeLists.Areas].NameOf(one.Counterpart)}",
            one.Item is null or SeriesKey.Total or SeriesKey.NotApplicable ? null : request.Codes[CodeLists.Items].NameOf(one.Item),
            KnownDays.InWords(request),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
