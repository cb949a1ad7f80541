using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Registries;
using Indicators.Api.Resources.TimeSeries.Panels;
using Indicators.Pages.Charts;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Browse;

/// <summary>What is measured: one indicator with its series.</summary>
internal static class IndicatorPages
{
    public static readonly PageDefinition One = new("/indicators/{code}", LoadOneAsync);

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var code = Uri.EscapeDataString(request.Path("code"));
        var indicator = await request.GetAsync<Indicator>($"/v1/indicators/{code}");
        var (drawing, _) = await request.TryAsync<PanelDrawing>($"/v1/indicators/{code}/chart.svg");
        return new PageView
        {
            Title = indicator.Name,
            Description = $"{indicator.Definition} {NumberWords.Count(indicator.Observations, "figure")} with their sentences.",
            Canonical = $"/indicators/{indicator.Code}",
            Section = "/topics",
            Component = typeof(IndicatorView),
            Model = new IndicatorModel(request, indicator, await SeriesList.LoadAsync(request, $"indicator={code}"))
            {
                Narrow = Draw(request, drawing, 320),
                Wide = Draw(request, drawing, 720),
            },
            Preview = PreviewTable.Of($"/indicators/{code}"),
            Alternates =
            [
                new($"/v1/indicators/{code}", "application/json", "The indicator"),
                new($"/v1/observations.csv?indicator={code}", "text/csv", "Its figures"),
            ],
        };
    }

    private static string? Draw(PageRequest request, PanelDrawing? drawing, int width) =>
        drawing is null ? null : LinkedChart.Link(drawing.Draw(width), $"w{width}", id => request.Link($"/figures/{id}"));
}

public sealed record IndicatorModel(PageRequest Request, Indicator Indicator, Page<Series> Series)
{
    /// <summary>The latest figures side by side, drawn for a narrow screen; null if they cannot be drawn.</summary>
    public string? Narrow { get; init; }

    /// <summary>The same for a wide screen.</summary>
    public string? Wide { get; init; }
}
