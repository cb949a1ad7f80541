using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Observations;
using Indicators.Api.Resources.Registries;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Browse;

/// <summary>The topics, and one topic.</summary>
internal static class TopicPages
{
    public static readonly PageDefinition All = new("/topics", LoadAllAsync);

    public static readonly PageDefinition One = new("/topics/{code}", LoadOneAsync);

    private static async Task<PageView> LoadAllAsync(PageRequest request)
    {
        var topics = await request.GetAsync<Page<Topic>>("/v1/topics?limit=1000");
        return new PageView
        {
            Title = "Topics",
            Description = "All topics with their indicators and the amount of data about each.",
            Canonical = "/topics",
            Section = "/topics",
            Component = typeof(TopicsView),
            Model = new TopicsModel(request, topics.Data),
            Alternates = [new("/v1/topics", "application/json", "Topics"), new("/v1/indicators", "application/json", "Indicators")],
        };
    }

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var code = Uri.EscapeDataString(request.Path("code"));
        var topic = await request.GetAsync<Topic>($"/v1/topics/{code}");
        var facets = await request.GetAsync<ObservationFacetPage>(
            $"/v1/observations/facets?topic={code}&facets=area,counterpart,decade,document&limit=30"
        );
        return new PageView
        {
            Title = topic.Name,
            Description = $"{topic.Definition} {NumberWords.Count(topic.Observations, "figure")} with their sentences.",
            Canonical = $"/topics/{topic.Code}",
            Preview = PreviewTable.Of($"/topics/{code}"),
            Section = "/topics",
            Component = typeof(TopicView),
            Model = new TopicModel(request, topic, await SeriesList.LoadAsync(request, $"topic={code}"), facets),
            Alternates =
            [
                new($"/v1/series?topic={code}", "application/json", "Its series"),
                new($"/v1/observations.csv?topic={code}", "text/csv", "Its figures"),
            ],
        };
    }
}

public sealed record TopicsModel(PageRequest Request, IReadOnlyList<Topic> Topics);

public sealed record TopicModel(PageRequest Request, Topic Topic, Page<Series> Series, ObservationFacetPage Counts);
