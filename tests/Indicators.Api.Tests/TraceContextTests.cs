using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>What stands beside a match: its paragraph, what other texts said of the same, where it comes from, what it implies.</summary>
public sealed class TraceContextTests(ReadOnlyServed served, ReadOnlyServedSeeds seeds)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task The_paragraph_is_the_one_of_the_provenance()
    {
        var match = await FirstAsync(served, "Brennia sold Corland honey for 120 million US dollars in 2021");

        var provenance = (await served.GetAsync($"{match["observation"]!["self"]}/provenance")).Body;
        Assert.Equal(provenance["paragraph"]!.ToJsonString(), match["paragraph"]!.ToJsonString());
        Assert.NotNull(match["paragraph"]!["text"]);
    }

    [DatabaseFact]
    public async Task Vintages_are_what_the_texts_said_of_one_time_in_the_order_in_which_they_said_it()
    {
        var match = await FirstAsync(served, "Brennia sold Corland honey for 95 million US dollars in 2021");

        Assert.Equal(
            [("ash-2023-honey", "2023-05-04", 120000000m), ("harbour-notes-honey", null, 95000000m)],
            match["vintages"]!.AsArray().Select(one => ((string?)one!["document"], (string?)one["assertedAt"], (decimal)one["value"]!))
        );
        Assert.Contains(match["vintages"]!.AsArray(), one => (string?)one!["observation"] == (string?)match["observation"]!["id"]);
    }

    [DatabaseFact]
    public async Task A_figure_alone_is_its_only_vintage_from_one_origin()
    {
        var match = await FirstAsync(served, "3.5 million jars were filled in Brennia in 2022");

        Assert.Equal((string?)match["observation"]!["id"], (string?)Assert.Single(match["vintages"]!.AsArray())!["observation"]);
        Assert.Equal((1, 1), ((int)match["origins"]!["texts"]!, (int)match["origins"]!["origins"]!));
    }

    [DatabaseFact]
    public async Task Two_texts_of_one_author_are_one_origin()
    {
        var origins = (await FirstAsync(seeds, "China put about 105 billion dollars of development finance into Central Asia"))["origins"]!;

        Assert.Equal((2, 1), ((int)origins["texts"]!, (int)origins["origins"]!));
        var group = Assert.Single(origins["groups"]!.AsArray())!;
        Assert.Equal(
            ["kaleji-2024-debt-trap", "kaleji-undated-chinese-modernization"],
            group["documents"]!.AsArray().Select(slug => (string)slug!)
        );
    }

    [DatabaseFact]
    public async Task What_a_match_implies_stands_beside_it_the_strained_first()
    {
        var answer = (
            await seeds.GetAsync($"/v1/trace?q={Uri.EscapeDataString("Tajikistan owes half of its external debt to China")}&limit=1")
        ).Body;

        var tensions = answer["tensions"]!.AsArray();
        var id = (string)answer["matches"]![0]!["observation"]!["id"]!;
        Assert.Equal("tjk-debt-to-china-half", (string?)answer["matches"]![0]!["observation"]!["key"]);
        Assert.Equal([1, 1], tensions.Select(one => one!["against"]!.AsArray().Count));
        Assert.All(tensions, one => Assert.Contains(one!["operands"]!.AsArray(), operand => (string?)operand!["observation"]!["id"] == id));
    }

    [DatabaseFact]
    public async Task A_number_that_identifies_is_simply_found_and_one_that_many_share_comes_with_what_to_narrow_it_by()
    {
        var telling = await AnswerAsync("27.8%");
        Assert.Equal(
            ("tjk-debt-to-china-share", "identical"),
            ((string?)telling["matches"]![0]!["observation"]!["key"], (string?)telling["matches"]![0]!["label"])
        );
        Assert.Equal((null, null), (telling["facets"], telling["note"]));

        var round = await AnswerAsync("20%");
        var shared = round["matches"]!
            .AsArray()
            .Where(match => (string?)match!["label"] is "identical" or "consistent_rounding" or "within_hedge")
            .Select(match => match!["observation"]!)
            .ToArray();
        Assert.StartsWith($"{shared.Length} figures share this number", (string?)round["note"], StringComparison.Ordinal);
        foreach (var (facet, field) in new[] { ("indicators", "indicator"), ("areas", "area"), ("units", "unit") })
        {
            Assert.Equal(
                shared
                    .CountBy(figure => (string)figure[field]!)
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal),
                round["facets"]![facet]!.AsArray().Select(one => KeyValuePair.Create((string)one!["code"]!, (int)one["count"]!))
            );
        }

        Assert.Null((await AnswerAsync("20% in Kazakhstan"))["facets"]);
    }

    private async Task<JsonNode> AnswerAsync(string text) => (await seeds.GetAsync($"/v1/trace?q={Uri.EscapeDataString(text)}")).Body;

    private static async Task<JsonNode> FirstAsync(Served server, string claim) =>
        (await server.GetAsync($"/v1/trace?q={Uri.EscapeDataString(claim)}")).Body["matches"]![0]!;
}
