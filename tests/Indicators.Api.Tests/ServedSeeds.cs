using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>The project's own seeds on a real server, without texts, so that no sentence of theirs gets into an example.</summary>
public sealed class ServedSeeds : Served
{
    protected override string TemplateKey => ProjectSeeds.TemplateKey;

    protected override ApiOptions Options => base.Options.WithProjectWords();

    protected override Task FillAsync(NpgsqlDataSource owner) => ProjectSeeds.ImportAsync(owner);

    /// <summary>A request for each operation, about one observation: the first in reading order with a credit beyond the outlet.</summary>
    public async Task<SortedDictionary<string, string>> RequestsAsync()
    {
        var all = (await GetAsync("/v1/observations?sort=document&limit=1000")).Body["data"]!.AsArray();
        var one = all.FirstOrDefault(o => o!["credit"]!.AsArray().Count > 1 && o["source"]!["url"] is not null) ?? all[0]!;
        var series = (string)one["series"]!;
        var (indicator, source) = ((string)one["indicator"]!, one["source"]!);
        var topic = (string)(await GetAsync($"/v1/indicators/{indicator}")).Body["topic"]!;
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["getService"] = "/v1",
            ["listTopics"] = "/v1/topics",
            ["getTopic"] = $"/v1/topics/{topic}",
            ["listIndicators"] = "/v1/indicators?limit=2",
            ["getIndicator"] = $"/v1/indicators/{indicator}",
            ["getIndicatorPanel"] = $"/v1/indicators/{indicator}/panel?area={one["area"]}",
            ["listAreas"] = "/v1/areas?limit=2",
            ["getArea"] = $"/v1/areas/{one["area"]}",
            ["listItems"] = "/v1/items?limit=2",
            ["getItem"] = $"/v1/items/{one["item"]}",
            ["listUnits"] = "/v1/units?limit=2",
            ["getUnit"] = $"/v1/units/{one["unit"]}",
            ["listSeries"] = $"/v1/series?indicator={indicator}&limit=2",
            ["countSeries"] = $"/v1/series/facets?area={one["area"]}&limit=2",
            ["countObservations"] = $"/v1/observations/facets?indicator={indicator}&area={one["area"]}&limit=2",
            ["getSeries"] = $"/v1/series/{series}",
            ["listSeriesObservations"] = $"/v1/series/{series}/observations?limit=1",
            ["listObservations"] = $"/v1/observations?indicator={indicator}&area={one["area"]}&limit=1",
            ["getObservation"] = $"/v1/observations/{one["id"]}",
            ["citeObservation"] = $"/v1/observations/{one["id"]}/citation",
            ["citeSeries"] = $"/v1/series/{series}/citation?style=long",
            ["citeDocument"] = $"/v1/documents/{source["document"]}/citation?style=chicago",
            ["citeRelease"] = $"/v1/releases/{one["release"]}/citation?style=bibtex",
            ["getEmbed"] = $"/v1/oembed?url={Uri.EscapeDataString($"{Address}v1/series/{series}/chart")}",
            ["getProvenance"] = $"/v1/observations/{one["id"]}/provenance",
            ["listDocuments"] = "/v1/documents?limit=1",
            ["getDocument"] = $"/v1/documents/{source["document"]}",
            ["listParagraphs"] = $"/v1/documents/{source["document"]}/paragraphs?limit=2",
            ["getParagraph"] = $"/v1/documents/{source["document"]}/paragraphs/{source["paragraph"]}",
            ["listConflicts"] =
                (await GetAsync("/v1/conflicts?kind=contradicts&limit=1")).Body["total"]!.GetValue<long>() > 0
                    ? "/v1/conflicts?kind=contradicts&limit=1"
                    : "/v1/conflicts?limit=1",
            ["listTensions"] = "/v1/tensions?strained=true&limit=1",
            ["getTension"] =
                (string?)(await GetAsync("/v1/tensions?limit=1")).Body["data"]!.AsArray().FirstOrDefault()?["self"]
                ?? "/v1/tensions/t1-00000000000000000000",
            ["traceText"] = $"/v1/trace?q={Uri.EscapeDataString("Uzbekistan owed China 3.8 billion dollars at the end of 2023")}&limit=2",
            ["getCoverage"] = "/v1/coverage",
            ["listReleases"] = "/v1/releases",
            ["getRelease"] = $"/v1/releases/{one["release"]}",
            ["listReleaseChanges"] = $"/v1/releases/{one["release"]}/changes?limit=1",
            ["getReleasesJsonFeed"] = "/v1/releases.json",
            ["getObservationsJsonFeed"] = $"/v1/observations.feed.json?indicator={indicator}&area={one["area"]}&limit=1",
            ["getCatalog"] = "/v1/catalog",
            ["getSeriesVintages"] = $"/v1/series/{series}/vintages",
            ["listProblems"] = "/v1/problems",
            ["getLiveness"] = "/health/live",
            ["getReadiness"] = "/health/ready",
        };
    }
}
