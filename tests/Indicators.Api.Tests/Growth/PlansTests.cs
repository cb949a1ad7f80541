using System.Globalization;

namespace Indicators.Api.Tests.Growth;

/// <summary>No route may cost what the release is large: the plans of its statements read a bounded number of rows.</summary>
public sealed class PlansTests(ServedMadeUpRelease served) : IClassFixture<ServedMadeUpRelease>
{
    /// <summary>What counts of filtered lists may read, and a little more.</summary>
    private const int Bounded = 10_300;

    /// <summary>What such counts may read where a filter passes over rows, or a choice looks at rivals.</summary>
    private const int Filtered = 16_000;

    /// <summary>What facets under filters may read.</summary>
    private const int Sampled = 26_000;

    /// <summary>What a page may read besides counts; the table of relations is small enough to be read as a whole.</summary>
    private const int Page = 4_500;

    private static readonly string[] Large =
    [
        "observation",
        "observation_choice",
        "anchor",
        "credit",
        "relation",
        "relation_summary",
        "relation_figure",
        "tension",
        "tension_figure",
        "tension_other",
        "tension_pair",
        "series",
        "series_summary",
        "document",
        "document_summary",
        "witness",
        "paragraph_outline",
        "observation_place",
        "document_doubt",
    ];

    [DatabaseTheory]
    [InlineData("/v1", Page)]
    [InlineData("/v1/observations", Page)]
    [InlineData("/v1/observations?sort=-series", Page)]
    [InlineData("/v1/observations?sort=period", Page)]
    [InlineData("/v1/observations?sort=-period", Page)]
    [InlineData("/v1/observations?sort=assertedAt", Page)]
    [InlineData("/v1/observations?sort=value", Page)]
    [InlineData("/v1/observations?sort=-value", Page)]
    [InlineData("/v1/observations?sort=updated", Page)]
    [InlineData("/v1/observations?sort=document", Page)]
    [InlineData("/v1/observations?document=made-up-0000500", Page)]
    [InlineData("/v1/observations?document=made-up-0000500&sort=-value", Page)]
    [InlineData("/v1/observations?status=actual", Page)]
    [InlineData("/v1/observations?area=XCO", Page)]
    [InlineData("/v1/observations?area=XCO&sort=-value", Page)]
    [InlineData("/v1/observations?area=XBR&status=forecast", Bounded)]
    [InlineData("/v1/observations?updatedSince=2029", Bounded)]
    [InlineData("/v1/observations?q=report", Bounded)]
    [InlineData("/v1/observations?q=37", Bounded)]
    [InlineData("/v1/observations/facets", Page)]
    [InlineData("/v1/observations/facets?from=2000", Sampled)]
    [InlineData("/v1/observations/facets?area=XBR", Sampled)]
    [InlineData("/v1/observations?last=1", Bounded)]
    [InlineData("/v1/observations?last=1&area=XBR", Bounded)]
    [InlineData("/v1/observations?last=1&from=2000", Filtered)]
    [InlineData("/v1/observations?last=1&from=2000&sort=-series", Filtered)]
    [InlineData("/v1/observations?last=2&status=actual&sort=-value", Filtered)]
    [InlineData("/v1/observations?last=1&asOf=2020", Filtered)]
    [InlineData("/v1/observations?asOf=2005-06-30", Filtered)]
    [InlineData("/v1/observations?asOf=2020&clock=asserted&sort=-assertedAt", Filtered)]
    [InlineData("/v1/observations?select=preferred", Bounded)]
    [InlineData("/v1/observations?select=preferred&area=XBR", Bounded)]
    [InlineData("/v1/observations?select=preferred&from=2000", Filtered)]
    [InlineData("/v1/releases.atom", Page)]
    [InlineData("/v1/releases", Page)]
    [InlineData("/v1/releases/2030.1/changes", Page)]
    [InlineData("/v1/series", Bounded)]
    [InlineData("/v1/series?sort=-latest", Bounded)]
    [InlineData("/v1/series?sort=-points", Bounded)]
    [InlineData("/v1/series?sort=name", Bounded)]
    [InlineData("/v1/series?sort=updated", Bounded)]
    [InlineData("/v1/series?minPoints=5", Bounded)]
    [InlineData("/v1/series/facets", Page)]
    [InlineData("/v1/documents", Page)]
    [InlineData("/v1/documents?sort=-figures", Page)]
    [InlineData("/v1/documents?sort=published", Page)]
    [InlineData("/v1/documents?sort=title", Page)]
    [InlineData("/v1/documents/made-up-0000100", Page)]
    [InlineData("/v1/documents/made-up-0000100/paragraphs", Page)]
    [InlineData("/v1/conflicts?kind=contradicts", Page)]
    [InlineData("/v1/conflicts?area=XCO&kind=contradicts", Page)]
    [InlineData("/v1/conflicts?area=XBR&kind=revises,contradicts", Page)]
    [InlineData("/v1/conflicts?topic=trade&document=made-up-0000500&kind=contradicts", Page)]
    [InlineData("/v1/conflicts?kind=tension", Page)]
    [InlineData("/v1/conflicts?kind=tension&document=made-up-0000500", Page)]
    [InlineData("/v1/tensions", Page)]
    [InlineData("/v1/tensions?strained=true", Page)]
    [InlineData("/v1/tensions?document=made-up-0000500", Page)]
    [InlineData("/v1/tensions?area=XCO&asOf=2010", Bounded)]
    [InlineData("/v1/coverage", Page)]
    [InlineData("/v1/catalog", Page)]
    [InlineData("/v1/observations.atom", Page)]
    [InlineData("/v1/indicators", Page)]
    [InlineData("/v1/areas", Page)]
    [InlineData("/v1/items", Page)]
    [InlineData("/v1/topics", Page)]
    [InlineData("/v1/units", Page)]
    public Task A_route_reads_a_bounded_number_of_rows(string path, int most) => AssertReadsAsync(path, most);

    [DatabaseTheory]
    [InlineData("/v1/series/{0}/observations?limit=10")]
    [InlineData("/v1/observations?series={0}&limit=10")]
    [InlineData("/v1/observations?series={0}&limit=10&sort=-series")]
    public async Task A_page_of_a_long_series_reads_only_the_page(string path)
    {
        var (key, points) = await served.LongestSeriesAsync();
        Assert.True(points > 1_000, $"{key}: {points}");

        await AssertReadsAsync(string.Format(CultureInfo.InvariantCulture, path, key), 200, node => node.Kind == "Aggregate");
    }

    /// <param name="path">What is asked.</param>
    /// <param name="most">How many rows a step may read.</param>
    /// <param name="countsBy">What shows that a statement counts rows, which is bounded elsewhere; null to look at all statements.</param>
    private async Task AssertReadsAsync(string path, int most, Func<PlanNode, bool>? countsBy = null)
    {
        var (answer, plans) = await served.ExplainAsync(path);

        Assert.True((int)answer.Status == 200, $"{path}: {answer.Status}");
        Assert.NotEmpty(plans);
        var nodes = plans.Select(PlanNode.Of).Where(steps => countsBy is null || !steps.Any(countsBy)).SelectMany(steps => steps).ToArray();
        var costly = nodes
            .Where(node =>
                (node.Rows > most && (node.On.Length > 0 || node.Kind == "Sort")) || (node.Kind == "Seq Scan" && Large.Contains(node.On))
            )
            .ToArray();
        Assert.True(costly.Length == 0, $"{path}:\n{string.Join('\n', costly.Select(node => node.ToString()))}");
    }
}
