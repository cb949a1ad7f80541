using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Registries;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.WebUtilities;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Browse;

/// <summary>The places, with who owes whom and who trades with whom; and one place.</summary>
internal static class PlacePages
{
    public static readonly PageDefinition All = new("/places", LoadAllAsync);

    public static readonly PageDefinition One = new("/places/{code}", LoadOneAsync);

    private static async Task<PageView> LoadAllAsync(PageRequest request)
    {
        var topic = request.Query("topic");
        var areas = await request.GetAsync<Page<Area>>("/v1/areas?limit=1000");
        var series = await request.GetAsync<Page<Series>>(
            topic is null ? "/v1/series?limit=1000" : QueryHelpers.AddQueryString("/v1/series?limit=1000", "topic", topic)
        );
        return new PageView
        {
            Title = topic is null ? "Places" : $"Places: {request.Names.Topic(topic)}",
            Description = "Countries, parts of countries and groups of countries, and the pairs that figures are about.",
            Canonical = topic is null ? "/places" : QueryHelpers.AddQueryString("/places", "topic", topic),
            Section = "/places",
            Component = typeof(PlacesView),
            Model = new PlacesModel(request, topic, areas, series),
            Alternates = [new("/v1/areas", "application/json", "Places")],
        };
    }

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var code = Uri.EscapeDataString(request.Path("code"));
        var area = await request.GetAsync<Area>($"/v1/areas/{code}");
        var own = await SeriesList.LoadAsync(request, $"area={code}");
        var asCounterpart = await SeriesList.LoadAsync(request, $"counterpart={code}");
        return new PageView
        {
            Title = area.Name,
            Description = $"{area.Name}: {NumberWords.Count(area.Observations, "figure")} with their sentences.",
            Canonical = $"/places/{area.Code}",
            Preview = PreviewTable.Of($"/places/{code}"),
            Section = "/places",
            Component = typeof(PlaceView),
            Model = new PlaceModel(request, area, own, asCounterpart),
            Alternates =
            [
                new($"/v1/areas/{code}", "application/json", "The place"),
                new($"/v1/observations.csv?area={code}", "text/csv", "Its figures"),
            ],
        };
    }
}

/// <param name="Request">The request.</param>
/// <param name="Topic">The topic whose pairs are shown; null for all.</param>
/// <param name="Areas">The places.</param>
/// <param name="Series">The series, of which the pairs are taken.</param>
public sealed record PlacesModel(PageRequest Request, string? Topic, Page<Area> Areas, Page<Series> Series);

/// <param name="Request">The request.</param>
/// <param name="Area">The place.</param>
/// <param name="Series">The series about it.</param>
/// <param name="InOtherRole">The series about other places that name it as counterpart.</param>
public sealed record PlaceModel(PageRequest Request, Area Area, Page<Series> Series, Page<Series> InOtherRole)
{
    public IReadOnlyList<Series> AsCounterpart { get; } = [.. InOtherRole.Data.Where(series => series.Area != Area.Code)];
}
