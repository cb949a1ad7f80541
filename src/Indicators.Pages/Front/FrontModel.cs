using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Conflicts;
using Indicators.Api.Resources.Observations;
using Indicators.Api.Resources.Registries;
using Indicators.Api.Resources.Releases;
using Indicators.Api.Resources.Releases.Changes;
using Indicators.Api.Resources.Root;
using Indicators.Pages.Requests;

namespace Indicators.Pages.Front;

/// <summary>Content of the front page.</summary>
public sealed record FrontModel
{
    public required PageRequest Request { get; init; }

    public required ServiceDocument Service { get; init; }

    public required IReadOnlyList<TopicPicture> Topics { get; init; }

    /// <summary>Up to three things to try, taken from the data.</summary>
    public required IReadOnlyList<WorkedExample> Examples { get; init; }

    /// <summary>The release that is shown.</summary>
    public required Release Release { get; init; }

    /// <summary>What changed in it.</summary>
    public required ReleaseChanges Changes { get; init; }

    internal static async Task<FrontModel> LoadAsync(PageRequest request) =>
        new()
        {
            Request = request,
            Service = await request.GetAsync<ServiceDocument>("/v1"),
            Topics = (await request.CachedAsync(() => TopicsAsync(request), 50)).All,
            Examples = (await request.CachedAsync(() => ExamplesAsync(request), 50)).All,
            Release = await request.GetAsync<Release>($"/v1/releases/{request.Release}"),
            Changes = await request.GetAsync<ReleaseChanges>($"/v1/releases/{request.Release}/changes?limit=3"),
        };

    private static async Task<TopicPictures> TopicsAsync(PageRequest request)
    {
        var all = new List<TopicPicture>();
        foreach (var topic in request.Names.Topics.Values)
        {
            var counts = await request.GetAsync<ObservationFacetPage>(
                $"/v1/observations/facets?topic={Uri.EscapeDataString(topic.Code)}&facets=decade&limit=100"
            );
            all.Add(
                new TopicPicture(topic, [.. (counts.Facets.Decade?.Data ?? []).OrderBy(decade => decade.Value, StringComparer.Ordinal)])
            );
        }

        return new TopicPictures(all);
    }

    /// <summary>A contradiction, a tension and a bound, where the data have them.</summary>
    private static async Task<WorkedExamples> ExamplesAsync(PageRequest request)
    {
        var all = new List<WorkedExample>();
        var conflicts = await request.GetAsync<Page<Conflict>>("/v1/conflicts?kind=contradicts&limit=1");
        foreach (var conflict in conflicts.Data)
            all.Add(new("Two figures that contradict each other", conflict.A, conflict.B));
        var tensions = await request.GetAsync<Page<Tension>>("/v1/tensions?strained=true&limit=1");
        foreach (var tension in tensions.Data.Where(tension => tension.Against.Count > 0))
            all.Add(new("A figure that arithmetic puts in doubt", tension.Against[0], tension.Operands[0].Observation));
        var bounds = await request.GetAsync<ObservationPage>("/v1/observations?shape=lower_bound,range,upper_bound&sort=-updated&limit=1");
        foreach (var figure in bounds.Data)
            all.Add(new("A number that is only a bound", figure, null));
        if (all.Count < 3)
        {
            var plain = await request.GetAsync<ObservationPage>($"/v1/observations?shape=point&limit={3 - all.Count}");
            all.AddRange(plain.Data.Select(figure => new WorkedExample("A number from the texts", figure, null)));
        }

        return new WorkedExamples(all);
    }

    private sealed record TopicPictures(IReadOnlyList<TopicPicture> All);

    private sealed record WorkedExamples(IReadOnlyList<WorkedExample> All);
}

/// <summary>A topic with its figures by decade.</summary>
public sealed record TopicPicture(Topic Topic, IReadOnlyList<Api.Facets.FacetValue> Decades);

/// <summary>An example to try: a description, its figure, and the figure to compare it with.</summary>
public sealed record WorkedExample(string Shows, Observation Figure, Observation? Other);
