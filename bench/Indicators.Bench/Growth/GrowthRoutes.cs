using System.Text.Json;
using Npgsql;

namespace Indicators.Bench.Growth;

/// <summary>The routes that are measured.</summary>
internal static class GrowthRoutes
{
    private static readonly string[] Sorts = ["period", "-period", "assertedAt", "value", "-value", "updated", "document"];

    private const int Different = 200;

    public static async Task<IReadOnlyList<GrowthRoute>> OfAsync(GrowthServer served, CancellationToken cancel)
    {
        var ids = await TextsAsync(served.Owner, $"select id from indicators.observation order by id limit {Different}", cancel);
        var documents = await TextsAsync(
            served.Owner,
            $"select slug from indicators.document order by md5(slug) limit {Different}",
            cancel
        );
        var series = await TextsAsync(served.Owner, $"select key from indicators.series order by md5(key) limit {Different}", cancel);
        var longest = (
            await TextsAsync(served.Owner, "select key from indicators.series_summary order by points desc, key limit 1", cancel)
        )[0];
        var area = (await TextsAsync(served.Owner, "select area from indicators.series order by md5(key) limit 1", cancel))[0];
        var indicator = (
            await TextsAsync(
                served.Owner,
                "select code from indicators.release_count where list = 'indicator' order by code desc limit 1",
                cancel
            )
        )[0];
        const string List = "/v1/observations?limit=100";
        string Escaped(string text) => Uri.EscapeDataString(text);
        var deep = await DeepAsync(served, List, cancel);
        List<GrowthRoute> routes =
        [
            new("service", _ => "/v1"),
            new("observation", n => $"/v1/observations/{ids[n % ids.Count]}"),
            new("provenance", n => $"/v1/observations/{ids[n % ids.Count]}/provenance"),
            new("citation", n => $"/v1/observations/{ids[n % ids.Count]}/citation"),
            new("list", _ => List),
            new("list, deep in a cursor", _ => $"{List}&cursor={deep}"),
            new("list by area", _ => $"{List}&area={area}"),
            new("list by indicator", _ => $"{List}&indicator={indicator}"),
            new("list by topic", _ => $"{List}&topic=debt"),
            new("list by document", n => $"{List}&document={documents[n % documents.Count]}"),
            new("list by status", _ => $"{List}&status=target"),
            new("list by area and status", _ => $"{List}&area={area}&status=forecast"),
            new("list from 2020", _ => $"{List}&from=2020"),
            new("list asOf", _ => $"{List}&asOf=2005-12-31"),
            .. Sorts.Select(sort => new GrowthRoute($"list by {sort}", _ => $"{List}&sort={sort}")),
            new("list of an area by value", _ => $"{List}&area={area}&sort=-value"),
            new("list of an indicator by value", _ => $"{List}&indicator={indicator}&sort=-value"),
            new("last=1", _ => $"{List}&last=1"),
            new("last=1 of an area", _ => $"{List}&last=1&area={area}"),
            new("last=1 from 2020", _ => $"{List}&last=1&from=2020"),
            new("last=1 from 2020 by -value", _ => $"{List}&last=1&from=2020&sort=-value"),
            new("last=1 asOf", _ => $"{List}&last=1&asOf=2005-06-30"),
            new("select=preferred", _ => $"{List}&select=preferred"),
            new("select=preferred of an area", _ => $"{List}&select=preferred&area={area}"),
            new("select=preferred from 2020", _ => $"{List}&select=preferred&from=2020"),
            new("search, a common word", _ => $"{List}&q=debt"),
            new("search, two words", _ => $"{List}&q=debt+china"),
            new("search, a rare word", n => $"{List}&q={n}"),
            new("nothing found", _ => $"{List}&area={area}&q=zzzz"),
            new("facets", _ => "/v1/observations/facets"),
            new("facets of an area", _ => $"/v1/observations/facets?area={area}"),
            new("facets from 2020", _ => "/v1/observations/facets?from=2020"),
            new("feed of releases", _ => "/v1/releases.atom"),
            new("series", n => $"/v1/series/{Escaped(series[n % series.Count])}"),
            new("series, the longest", _ => $"/v1/series/{Escaped(longest)}"),
            new("observations of the longest series", _ => $"/v1/series/{Escaped(longest)}/observations?limit=100"),
            new("vintages of a series", n => $"/v1/series/{Escaped(series[n % series.Count])}/vintages"),
            new("chart", n => $"/v1/series/{Escaped(series[n % series.Count])}/chart.svg"),
            new("series list", _ => "/v1/series?limit=100"),
            new("series list by latest", _ => "/v1/series?limit=100&sort=-latest"),
            new("series list by points", _ => "/v1/series?limit=100&sort=-points"),
            new("series list by name", _ => "/v1/series?limit=100&sort=name"),
            new("series list, minPoints", _ => "/v1/series?limit=100&minPoints=20"),
            new("series list with q", _ => "/v1/series?limit=100&q=debt"),
            new("series list by area", _ => $"/v1/series?limit=100&area={area}"),
            new("series list asOf", _ => "/v1/series?limit=100&asOf=2005-12-31"),
            new("series facets", _ => "/v1/series/facets"),
            new("series facets of an area", _ => $"/v1/series/facets?area={area}"),
            new("panel", _ => $"/v1/indicators/{indicator}/panel"),
            new("indicators", _ => "/v1/indicators?limit=100"),
            new("areas", _ => "/v1/areas?limit=100"),
            new("items", _ => "/v1/items?limit=100"),
            new("topics", _ => "/v1/topics?limit=100"),
            new("units", _ => "/v1/units?limit=100"),
            new("documents", _ => "/v1/documents?limit=100"),
            new("documents by figures", _ => "/v1/documents?limit=100&sort=-figures"),
            new("documents with q", _ => "/v1/documents?limit=100&q=report"),
            new("document", n => $"/v1/documents/{documents[n % documents.Count]}"),
            new("paragraphs", n => $"/v1/documents/{documents[n % documents.Count]}/paragraphs"),
            new("conflicts", _ => "/v1/conflicts?limit=100"),
            new("conflicts that contradict", _ => "/v1/conflicts?limit=100&kind=contradicts"),
            new("conflicts of an area", _ => $"/v1/conflicts?limit=100&area={area}"),
            new("tensions", _ => "/v1/tensions?limit=100"),
            new("tensions that contradict", _ => "/v1/tensions?limit=100&strained=true"),
            new("tensions of an area", _ => $"/v1/tensions?limit=100&area={area}"),
            new("tensions asOf", _ => "/v1/tensions?limit=100&asOf=2005-12-31"),
            new("conflicts by arithmetic", _ => "/v1/conflicts?limit=100&kind=tension"),
            new("coverage", _ => "/v1/coverage"),
            new("releases", _ => "/v1/releases"),
            new("changes", _ => "/v1/releases/2030.1/changes"),
            new("trace", n => $"/v1/trace?q={Escaped($"The debt of Kyrgyzstan to China was {n + 1}.5 billion dollars in 2020.")}"),
        ];
        return routes;
    }

    /// <summary>The cursor of a page well within the list.</summary>
    private static async Task<string> DeepAsync(GrowthServer served, string list, CancellationToken cancel)
    {
        var cursor = "";
        for (var page = 0; page < 8; page++)
        {
            var path = list.Replace("limit=100", "limit=1000", StringComparison.Ordinal) + (cursor.Length == 0 ? "" : $"&cursor={cursor}");
            using var answer = JsonDocument.Parse(await served.Client.GetStringAsync(new Uri(path, UriKind.Relative), cancel));
            if (answer.RootElement.GetProperty("next").GetString() is not { } next)
                break;
            cursor = next;
        }

        return cursor;
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource owner, string sql, CancellationToken cancel)
    {
        await using var command = owner.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await rows.ReadAsync(cancel))
            texts.Add(rows.GetString(0));
        return texts;
    }
}
