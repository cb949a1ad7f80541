using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class SortTests(Served served) : IClassFixture<Served>
{
    [DatabaseTheory]
    [InlineData("key", "key")]
    [InlineData("name", "names.indicator")]
    [InlineData("points", "coverage.points")]
    [InlineData("latest", "coverage.end")]
    [InlineData("updated", "coverage.updated")]
    public async Task Series_are_sorted_both_ways(string sort, string member) =>
        await AssertSortedAsync("/v1/series", sort, member, unknownLast: false);

    [DatabaseTheory]
    [InlineData("slug", "slug")]
    [InlineData("published", "published.latest")]
    [InlineData("title", "title")]
    [InlineData("figures", "figures")]
    public async Task Documents_are_sorted_both_ways(string sort, string member) =>
        await AssertSortedAsync("/v1/documents", sort, member, unknownLast: true);

    [DatabaseTheory]
    [InlineData("topics")]
    [InlineData("indicators")]
    [InlineData("areas")]
    [InlineData("items")]
    [InlineData("units")]
    public async Task Registries_are_sorted_both_ways(string registry)
    {
        foreach (var sort in new[] { "code", "name", "observations" })
            await AssertSortedAsync($"/v1/{registry}", sort, sort, unknownLast: true);
    }

    [DatabaseFact]
    public async Task Tables_of_series_keep_the_order()
    {
        var keys = (await served.GetAsync("/v1/series?sort=-points&limit=1000")).Column("key");
        Assert.Equal(
            keys,
            (await served.GetAsync("/v1/series.ndjson?sort=-points"))
                .Text.TrimEnd('\n')
                .Split('\n')
                .Select(line => (string?)JsonNode.Parse(line)!["key"])
        );
        Assert.Equal("exports.XBR.XCO.honey.USD.A", keys[0]);
    }

    [DatabaseFact]
    public async Task A_document_of_a_known_year_stands_at_its_end()
    {
        await served.ExecuteAsync(
            "update indicators.document set published_edtf = '2022', published_basis = 'stated', said_from = '2022-01-01', said_by = '2022-12-31' where slug = 'harbour-notes-honey'"
        );
        try
        {
            Assert.Equal(["harbour-notes-honey", "ash-2023-honey"], (await served.GetAsync("/v1/documents?sort=published")).Column("slug"));
            Assert.Equal(
                "harbour-notes-honey",
                (string?)(await served.GetAsync("/v1/observations?sort=assertedAt&limit=1")).Body["data"]![0]!["source"]!["document"]
            );
        }
        finally
        {
            await served.ExecuteAsync(
                "update indicators.document set published_edtf = null, published_basis = 'unknown', said_from = null, said_by = null where slug = 'harbour-notes-honey'"
            );
        }
    }

    [DatabaseTheory]
    [InlineData("/v1/series?sort=pionts", "points")]
    [InlineData("/v1/documents?sort=titel", "title")]
    [InlineData("/v1/areas?sort=nmae", "name")]
    public async Task An_order_that_does_not_exist_is_named(string path, string near)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal(["sort unknown-code"], answer.AssertProblem(400, "unknown-code"));
        Assert.Contains($"'{near}'", (string?)answer.Body["detail"], StringComparison.Ordinal);
    }

    private async Task AssertSortedAsync(string path, string sort, string member, bool unknownLast)
    {
        var entries = (await served.GetAsync($"{path}?limit=1000")).Body["data"]!
            .AsArray()
            .Select(entry => entry!.ToJsonString())
            .ToArray();
        foreach (var descending in new[] { false, true })
        {
            var sorted = (await served.GetAsync($"{path}?limit=1000&sort={(descending ? "-" : "")}{sort}")).Body["data"]!.AsArray();
            var values = sorted
                .Select(entry => Comparable(member.Split('.').Aggregate(entry, (node, name) => node![name]), unknownLast))
                .ToArray();
            Assert.Equal(
                descending ? values.OrderByDescending(value => value, StringComparer.Ordinal) : values.Order(StringComparer.Ordinal),
                values
            );
            Assert.Equal(
                entries.Order(StringComparer.Ordinal),
                sorted.Select(entry => entry!.ToJsonString()).Order(StringComparer.Ordinal)
            );
        }
    }

    private static string Comparable(JsonNode? value, bool unknownLast) =>
        value switch
        {
            null => unknownLast ? "\uffff" : "",
            JsonValue number when number.TryGetValue<long>(out var count) => count.ToString(
                "D10",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => value.GetPropertyName() is "name" or "title" or "indicator" ? ((string)value!).ToLowerInvariant() : (string)value!,
        };
}
