using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Sentences of the made-up texts with another number, other words or typos in them.</summary>
public sealed class MaskedTraceTests(ReadOnlyServed served, ReadOnlyServedWithoutTexts silent)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedWithoutTexts>
{
    private const string Changed = "By June 2022 sales had come to nearly US$ 120 million, according to customs data.";

    [DatabaseTheory]
    [InlineData("By June 2022 sales had come to nearly US$ 950 million, according to customs data.", "honey-exports-2022", "differs", 1)]
    [InlineData("By June 2022 sales had come to nearly US$ 150 billion, according to customs data.", "honey-exports-2022", "scale_slip", 1)]
    [InlineData("by june 2022  sales had come to nearly EUR 150 million, according to customs data", "honey-exports-2022", "unit_slip", 1)]
    [InlineData(
        "By June 2009 sales had come to nearly US$ 150 million, according to customs data.",
        "honey-exports-2022",
        "other_period",
        1
    )]
    [InlineData(
        "The part of honey in farm income went up by −2 percentage points over the past five years.",
        "income-share-rise",
        "sign_flip",
        1
    )]
    [InlineData(
        "By June 2022 revenue had come to nearly US$ 950 million, according to customs data.",
        "honey-exports-2022",
        "differs",
        0.7
    )]
    [InlineData("By June 2022 sales had cmoe to nearly US$ 950 million, acording to customs data.", "honey-exports-2022", "differs", 0.7)]
    [InlineData("sales had come to nearly US$ 950 million, according to", "honey-exports-2022", "differs", 1)]
    [InlineData(
        "Fewer than 80 keepers hold a licence to export. By June 2022 sales had come to nearly US$ 150 million, according to customs data.",
        "licence-holders",
        "within_bound",
        1
    )]
    [InlineData(
        "In 2021 Brennia sold honey worth US$ 120 million to Corland, over 70 percent of all the honey it sent abroad.",
        "honey-export-share-2021",
        "beyond_bound",
        1
    )]
    [InlineData(
        "In 2021 Brennia sold honey worth US$ 999 million to Corland, over 40 percent of all the honey it sent abroad.",
        "honey-exports-2021",
        "contradicted",
        1
    )]
    [InlineData(
        "Brennia sold honey worth 650 million US dollars to Corland in 2021, the greater part of it by ferry.",
        "honey-exports-2021",
        "contradicted",
        1
    )]
    [InlineData("The inspectors counted 9 million jars in 2021, and 1,200 of them were broken on the way.", "jars-2021", "differs", 1)]
    public async Task A_sentence_with_another_number_is_found_as_that_sentence(string text, string key, string label, double masked)
    {
        var matches = (await TraceAsync(text))["matches"]!.AsArray();
        var found = matches.FirstOrDefault(match => (string?)match!["observation"]!["key"] == key);

        Assert.True(found is not null, string.Join(", ", matches.Select(match => (string?)match!["observation"]!["key"])));
        Assert.Equal((label, false), ((string?)found["label"], (bool)found["why"]!["quoted"]!));
        Assert.InRange((double)found["why"]!["masked"]!, masked, 1);
        Assert.Equal(
            (double)found["score"]!,
            matches.Where(match => (int)match!["quantity"]! == (int)found["quantity"]!).Max(match => (double)match!["score"]!)
        );
    }

    [DatabaseFact]
    public async Task It_is_first_although_another_figure_has_the_number()
    {
        var best = (await TraceAsync(Changed))["matches"]![0]!;

        Assert.Equal(("honey-exports-2022", "differs"), ((string?)best["observation"]!["key"], (string?)best["label"]));
    }

    [DatabaseFact]
    public async Task Of_several_figures_each_has_the_number_in_its_place()
    {
        var matches = (
            await TraceAsync("Beekeepers kept between 20,000 and 30,000 hives in that year, and at least 400 of them stood in the north.")
        )["matches"]!.AsArray();

        Assert.Equal(
            [("hives-north-2022", 1), ("hives-2022", 0)],
            matches
                .Take(2)
                .Select(match => ((string)match!["observation"]!["key"]!, (int)match["quantity"]!))
                .OrderByDescending(pair => pair.Item2)
        );
        Assert.Equal("identical", (string?)matches.Single(match => (string?)match!["observation"]!["key"] == "hives-2022")!["label"]);
    }

    [DatabaseFact]
    public async Task The_very_sentence_is_as_alike_as_can_be()
    {
        var best = (await TraceAsync(Changed.Replace("120", "150", StringComparison.Ordinal)))["matches"]![0]!;

        Assert.Equal(
            ("honey-exports-2022", "identical", true, 1.0, 1.0),
            (
                (string?)best["observation"]!["key"],
                (string?)best["label"],
                (bool)best["why"]!["quoted"]!,
                (double)best["why"]!["masked"]!,
                (double)best["score"]!
            )
        );
    }

    [DatabaseFact]
    public async Task Without_texts_nothing_is_alike()
    {
        var matches = (await TraceAsync(Changed, silent))["matches"]!.AsArray();

        Assert.All(matches, match => Assert.Equal(0, (double)match!["why"]!["masked"]!));
        Assert.DoesNotContain(
            matches,
            match => (string?)match!["observation"]!["key"] == "honey-exports-2022" && (double)match["score"]! >= 0.95
        );
    }

    [DatabaseFact]
    public async Task A_sentence_of_no_text_is_like_none()
    {
        foreach (
            var text in new[]
            {
                "By next spring 950 lighthouses may have been repainted, as the keepers of the coast announced.",
                "nearly US$ 950 million",
            }
        )
            Assert.All((await TraceAsync(text))["matches"]!.AsArray(), match => Assert.Equal(0, (double)match!["why"]!["masked"]!));
    }

    public static TheoryData<string> Hostile =>
        new()
        {
            string.Concat(Enumerable.Repeat("Sales had come to bees. ", 400)),
            string.Concat(
                Enumerable.Range(10, 30).Select(i => $"By June 2022 sales had come to nearly US$ {i} million, according to customs data. ")
            )[..2400],
            string.Join(' ', Enumerable.Repeat("honey", 1600)) + " 7",
            new string('7', 9000),
            "على مدى السنوات الخمس الماضية بلغت المبيعات ١٢٠ مليون دولار",
            "\u202EBy June 2022 sales had come to nearly US$ 950 million\u202C",
            "%_\\ '' \\n & | ! <-> # # # # # # # # # # # # # # 5",
        };

    [DatabaseTheory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_pasted_is_answered(string text)
    {
        using var posted = new StringContent(JsonSerializer.Serialize(new { q = text }), Encoding.UTF8, "application/json");
        using var response = await served.Client.PostAsync(new Uri("/v1/trace", UriKind.Relative), posted);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> TraceAsync(string text, Served? on = null)
    {
        var answer = await (on ?? served).GetAsync($"/v1/trace?q={Uri.EscapeDataString(text)}");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Body;
    }
}
