using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class TensionsTests(ReadOnlyServed served, ReadOnlyServedSeeds seeds)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task A_share_and_an_amount_of_one_paragraph_imply_the_whole_with_both_sentences()
    {
        var answer = (await served.GetAsync("/v1/tensions")).Body;

        Assert.Equal(["release", "total", "next", "data"], answer.AsObject().Select(member => member.Key));
        var tension = Assert.Single(answer["data"]!.AsArray())!;
        Assert.Equal(
            [
                "id",
                "derived",
                "policy",
                "formula",
                "calculation",
                "implied",
                "indicator",
                "area",
                "counterpart",
                "item",
                "unit",
                "value",
                "low",
                "high",
                "lowInclusive",
                "highInclusive",
                "period",
                "operands",
                "against",
                "agreesWith",
                "againstImplied",
                "release",
                "self",
            ],
            tension.AsObject().Select(member => member.Key)
        );
        Assert.Equal(
            (true, "tension/1", "exports[counterpart=W1] = exports / (export-share / 100)", "denominator"),
            ((bool)tension["derived"]!, (string?)tension["policy"], (string?)tension["formula"], (string?)tension["implied"])
        );
        Assert.Equal("“US$ 120 million” / “over 40 percent” = less than 301,250,000 USD", (string?)tension["calculation"]);
        Assert.Equal(
            (null, null, 301250000m, false, "2021"),
            (
                (decimal?)tension["value"],
                (decimal?)tension["low"],
                (decimal?)tension["high"],
                (bool?)tension["highInclusive"],
                (string?)tension["period"]!["edtf"]
            )
        );
        Assert.Equal(["numerator", "quotient"], tension["operands"]!.AsArray().Select(one => (string)one!["role"]!));
        Assert.All(
            tension["operands"]!.AsArray(),
            one =>
                Assert.StartsWith(
                    "BACKGROUND: In 2021 Brennia",
                    (string?)one!["observation"]!["sentence"]!["text"],
                    StringComparison.Ordinal
                )
        );
    }

    [DatabaseFact]
    public async Task A_tension_has_a_path_of_its_own()
    {
        var tension = (await served.GetAsync("/v1/tensions")).Body["data"]![0]!;

        Assert.Equal(tension.ToJsonString(), (await served.GetAsync((string)tension["self"]!)).Body.ToJsonString());
        (await served.GetAsync("/v1/tensions/t1-00000000000000000000")).AssertProblem(404, "no-such-resource");
    }

    /// <summary>
    /// Half of 3.3 billion is 1.65 billion, and 900 million is stated: of the seeds, the one set of figures that cannot hold together.
    /// </summary>
    [DatabaseFact]
    public async Task Three_figures_that_cannot_all_hold_stand_once_among_the_conflicts()
    {
        var pair = Assert.Single((await seeds.GetAsync("/v1/conflicts?kind=tension")).Body["data"]!.AsArray())!;

        Assert.Equal(
            ("tension", true, "tjk-debt-to-china", "tjk-debt-to-china-half"),
            ((string?)pair["kind"], (bool?)pair["computed"], (string?)pair["a"]!["key"], (string?)pair["b"]!["key"])
        );
        Assert.Equal(
            "“an estimated US$ 3.3 billion” * “half” = 1,650,000,000 USD; “US$ 900 million” is stated",
            (string?)pair["rationale"]
        );
        var tension = (await seeds.GetAsync((string)pair["tension"]!)).Body;
        Assert.Equal(
            ["tjk-external-debt", "tjk-debt-to-china-half"],
            Keys(tension["operands"]!.AsArray().Select(one => one!["observation"]))
        );
        Assert.Equal(["tjk-debt-to-china"], Keys(tension["against"]!.AsArray()));
        Assert.Equal((1584000000m, 1717000000m), ((decimal)tension["low"]!, (decimal)tension["high"]!));
    }

    [DatabaseFact]
    public async Task What_is_derived_stands_in_no_series_and_among_no_observations()
    {
        foreach (var tension in (await seeds.GetAsync("/v1/tensions?limit=1000")).Body["data"]!.AsArray())
        {
            Assert.Equal(HttpStatusCode.NotFound, (await seeds.GetAsync($"/v1/observations/{tension!["id"]}")).Status);
            if (tension["value"] is { } value)
                Assert.DoesNotContain(
                    (await seeds.GetAsync($"/v1/observations?indicator={tension["indicator"]}&area={tension["area"]}&limit=1000")).Body[
                        "data"
                    ]!.AsArray(),
                    one => (decimal?)one!["value"] == (decimal)value
                );
        }
    }

    [DatabaseTheory]
    [InlineData("strained=true", 2)]
    [InlineData("strained=false", 16)]
    [InlineData("area=TJK", 5)]
    [InlineData("area=TJK&strained=true", 2)]
    [InlineData("indicator=debt-to-creditor-per-capita", 1)]
    [InlineData("document=cutler-2025-west-azerbaijan", 1)]
    [InlineData("topic=security", 1)]
    public async Task Filters_keep_what_a_figure_passes(string query, int count)
    {
        var answer = (await seeds.GetAsync($"/v1/tensions?{query}")).Body;

        Assert.Equal((count, count), ((int)answer["total"]!, answer["data"]!.AsArray().Count));
    }

    [DatabaseTheory]
    [InlineData("/v1/tensions", 1)]
    [InlineData("/v1/tensions?strained=false", 5)]
    [InlineData("/v1/conflicts", 1)]
    [InlineData("/v1/conflicts", 27)]
    [InlineData("/v1/conflicts", 28)]
    [InlineData("/v1/conflicts?kind=tension", 1)]
    public async Task A_walk_in_pages_finds_each_entry_once(string path, int limit)
    {
        var mark = path.Contains('?') ? '&' : '?';
        var whole = (await seeds.GetAsync($"{path}{mark}limit=1000")).Body;
        var walked = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await seeds.GetAsync($"{path}{mark}limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")).Body;
            Assert.Equal((long)whole["total"]!, (long)page["total"]!);
            walked.AddRange(page["data"]!.AsArray().Select(one => one!.ToJsonString()));
            cursor = (string?)page["next"];
        } while (cursor is not null);

        Assert.Equal(whole["data"]!.AsArray().Select(one => one!.ToJsonString()), walked);
        Assert.Equal((long)whole["total"]!, walked.Count);
    }

    [DatabaseTheory]
    [InlineData("strained=yes", "strained unknown-code")]
    [InlineData("area=XX1", "area unknown-code")]
    [InlineData("kind=tension", "kind unknown-parameter")]
    public async Task Bad_parameters_are_named(string query, string error) =>
        Assert.Equal([error], (await seeds.GetAsync($"/v1/tensions?{query}")).AssertProblem(400, error.Split(' ')[1]));

    private static IEnumerable<string> Keys(IEnumerable<JsonNode?> observations) => observations.Select(one => (string)one!["key"]!);
}
