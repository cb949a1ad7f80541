using Indicators.Api.Resources.Registries;
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
            Model = new IndicatorModel(request, indicator, (await SeriesList.LoadAsync(request, $"indicator={code}")).Data),
            Alternates =
            [
                new($"/v1/indicators/{code}", "application/json", "The indicator"),
                new($"/v1/observations.csv?indicator={code}", "text/csv", "Its figures"),
            ],
        };
    }
}

public sealed record IndicatorModel(PageRequest Request, Indicator Indicator, IReadOnlyList<Series> Series);
