using Indicators.Api.Resources.Registries;
using Indicators.Api.Resources.TimeSeries.Panels;
using Indicators.Pages.Charts;
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
        return new PageView
        {
            Title = indicator.Name,
            Description = $"{indicator.Definition} {NumberWords.Count(indicator.Observations, "figure")} with their sentences.",
            Canonical = $"/indicators/{indicator.Code}",
            Section = "/topics",
            Component = typeof(IndicatorView),
            Model = new IndicatorModel(request, indicator, (await SeriesList.LoadAsync(request, $"indicator={code}")).Data)
            {
                Narrow = await DrawAsync(request, code, 320),
                Wide = await DrawAsync(request, code, 720),
            },
            Picture = $"/v1/indicators/{code}/chart.svg",
            Alternates =
            [
                new($"/v1/indicators/{code}", "application/json", "The indicator"),
                new($"/v1/observations.csv?indicator={code}", "text/csv", "Its figures"),
            ],
        };
    }

    private static async Task<string?> DrawAsync(PageRequest request, string code, int width)
    {
        var (drawing, _) = await request.TryAsync<PanelDrawing>($"/v1/indicators/{code}/chart.svg?width={width}");
        return drawing is null ? null : LinkedChart.Link(drawing.Draw(), $"w{width}", id => request.Link($"/figures/{id}"));
    }
}

public sealed record IndicatorModel(PageRequest Request, Indicator Indicator, IReadOnlyList<Series> Series)
{
    /// <summary>The latest figures side by side, drawn for a narrow screen; null if they cannot be drawn.</summary>
    public string? Narrow { get; init; }

    /// <summary>The same for a wide screen.</summary>
    public string? Wide { get; init; }
}
