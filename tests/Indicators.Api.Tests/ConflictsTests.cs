using System.Net;
using System.Text.Json.Nodes;
using Indicators.Conflicts;
using Indicators.Periods;
using Indicators.Releases;
using Indicators.Seeds;

namespace Indicators.Api.Tests;

public sealed class ConflictsTests(Served served, ServedWithoutTexts silent) : IClassFixture<Served>, IClassFixture<ServedWithoutTexts>
{
    [DatabaseFact]
    public async Task Two_figures_that_exclude_each_other_stand_side_by_side_with_their_sentences()
    {
        var answer = (await served.GetAsync("/v1/conflicts?kind=contradicts")).Body;

        Assert.Equal(["release", "total", "next", "data"], answer.AsObject().Select(member => member.Key));
        var pair = Assert.Single(answer["data"]!.AsArray())!;
        Assert.Equal(["kind", "rationale", "computed", "a", "b", "tension", "release"], pair.AsObject().Select(member => member.Key));
        Assert.Equal(
            ("contradicts", "The same sales of the same year are put at 120 million there.", true),
            ((string?)pair["kind"], (string?)pair["rationale"], (bool?)pair["computed"])
        );
        Assert.Equal(
            ("harbour-notes-honey", 95000000m, "2021", "made-up-harbour.txt", 6, 110, 124),
            (
                (string?)pair["a"]!["source"]!["document"],
                (decimal?)pair["a"]!["value"],
                (string?)pair["a"]!["period"]!["edtf"],
                (string?)pair["a"]!["source"]!["file"],
                (int?)pair["a"]!["source"]!["line"],
                (int?)pair["a"]!["source"]!["start"],
                (int?)pair["a"]!["source"]!["end"]
            )
        );
        Assert.StartsWith(
            "In 2021 Brennia sold Corland honey for US$ 95 million, and",
            (string?)pair["a"]!["sentence"]!["text"],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "BACKGROUND: In 2021 Brennia sold honey worth US$ 120 million",
            (string?)pair["b"]!["sentence"]!["text"],
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task Each_side_is_its_observation_and_the_sentence_of_its_provenance()
    {
        foreach (var pair in (await served.GetAsync("/v1/conflicts")).Body["data"]!.AsArray())
        {
            foreach (var side in new[] { pair!["a"]!, pair["b"]! })
            {
                var observation = (await served.GetAsync((string)side["self"]!)).Text;
                Assert.StartsWith(observation[..^1] + ",\"sentence\":{", Plain(side), StringComparison.Ordinal);
                var provenance = (await served.GetAsync($"{side["self"]}/provenance")).Body;
                Assert.Equal(Plain(provenance["sentence"]!), Plain(side["sentence"]!));
                Assert.NotNull(side["sentence"]!["text"]);
            }
        }
    }

    [DatabaseFact]
    public async Task Without_the_texts_places_and_hashes_remain()
    {
        var (loaded, known) = (
            (await served.GetAsync("/v1/conflicts?kind=contradicts")).Body,
            (await silent.GetAsync("/v1/conflicts?kind=contradicts")).Body
        );

        var (one, other) = (loaded["data"]![0]!["a"]!, known["data"]![0]!["a"]!);
        Assert.Equal(Plain(one["source"]!), Plain(other["source"]!));
        Assert.Equal((string?)one["sentence"]!["sha256"], (string?)other["sentence"]!["sha256"]);
        Assert.Equal(
            (null, "not-loaded", null),
            ((string?)other["sentence"]!["text"], (string?)other["sentence"]!["textStatus"], (int?)other["sentence"]!["start"])
        );
    }

    [DatabaseTheory]
    [InlineData(
        "",
        "hives-north-2022 hives-2022,debt-to-corland debt-to-corland-exact,debt-to-output debt-to-corland,debt-to-output debt-to-corland-exact,honey-exports-2021 honey-exports-2021"
    )]
    [InlineData("kind=scope_differs,contradicts", "hives-north-2022 hives-2022,honey-exports-2021 honey-exports-2021")]
    [InlineData("kind=restates", "")]
    [InlineData("indicator=exports", "honey-exports-2021 honey-exports-2021")]
    [InlineData("indicator=debt-to-output", "debt-to-output debt-to-corland,debt-to-output debt-to-corland-exact")]
    [InlineData("area=XB-NO", "hives-north-2022 hives-2022")]
    [InlineData("topic=debt&kind=derived_from", "debt-to-output debt-to-corland,debt-to-output debt-to-corland-exact")]
    [InlineData("document=harbour-notes-honey", "honey-exports-2021 honey-exports-2021")]
    [InlineData("document=harbour-notes-honey&topic=debt", "")]
    [InlineData("indicator=hives&area=XBR", "hives-north-2022 hives-2022")]
    [InlineData("release=2026.1&unit=USD", "honey-exports-2021 honey-exports-2021")]
    public async Task Filters_keep_the_pairs_of_which_one_figure_passes_them_all(string query, string expected)
    {
        var answer = (await served.GetAsync($"/v1/conflicts?{query}")).Body;

        Assert.Equal(expected.Length == 0 ? [] : expected.Split(',').Order(), Pairs(answer).Order());
        Assert.Equal(answer["data"]!.AsArray().Count, (int?)answer["total"]);
    }

    [DatabaseFact]
    public async Task A_walk_in_pages_finds_each_pair_once_in_the_order_of_the_documents()
    {
        var whole = Pairs((await served.GetAsync("/v1/conflicts")).Body);
        var walked = new List<string>();
        string? next = null;
        do
        {
            var page = await served.GetAsync("/v1/conflicts?limit=2" + (next is null ? "" : $"&cursor={next}"));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            walked.AddRange(Pairs(page.Body));
            next = (string?)page.Body["next"];
        } while (next is not null);

        Assert.Equal(whole, walked);
        Assert.Equal(5, whole.Count);
        Assert.Equal(("hives-north-2022 hives-2022", "honey-exports-2021 honey-exports-2021"), (whole[0], whole[^1]));
    }

    [DatabaseFact]
    public async Task What_is_computed_is_what_the_checks_ask_the_curators_about()
    {
        var seeds = SeedsReader.Read(MadeUp.SeedsFolder);
        var release = ReleaseBuilder.Build(seeds);
        var assertions = release.Observations.Select(o => new Assertion(
            o.Document,
            o.Id,
            o.Series,
            Period.TryParse(o.Period.Edtf, out var period) ? period : null,
            o.Period.Basis,
            o.Stated
        ));
        string[] candidates =
        [
            .. ConflictCandidates
                .Among(assertions)
                .Select(pair => string.Join(' ', new[] { pair.Earlier.Key, pair.Later.Key }.Order(StringComparer.Ordinal))),
        ];

        var computed = (await served.GetAsync("/v1/conflicts")).Body["data"]!
            .AsArray()
            .Where(pair => (bool)pair!["computed"]!)
            .Select(pair =>
                string.Join(' ', new[] { (string)pair!["a"]!["id"]!, (string)pair["b"]!["id"]! }.Order(StringComparer.Ordinal))
            );

        Assert.Single(candidates);
        Assert.Equal(candidates.Order(), computed.Order());
    }

    [DatabaseTheory]
    [InlineData("kind=contradict", "kind unknown-code")]
    [InlineData("area=XBX", "area unknown-code")]
    [InlineData("document=ash", "document unknown-code")]
    [InlineData("status=actual", "status unknown-parameter")]
    public async Task A_wrong_filter_is_named(string query, string error) =>
        Assert.Equal([error], (await served.GetAsync($"/v1/conflicts?{query}")).AssertProblem(400, error.Split(' ')[1]));

    private static IReadOnlyList<string> Pairs(JsonNode page) =>
        [.. page["data"]!.AsArray().Select(pair => $"{pair!["a"]!["key"]} {pair["b"]!["key"]}")];

    private static string Plain(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

public sealed class ChangedConflictsTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task A_pair_follows_what_lies_in_the_database()
    {
        await served.ExecuteAsync(
            """
            insert into indicators.relation (release_id, observation, kind, other, rationale)
            select release_id, other, kind, observation, rationale from indicators.relation where kind in ('contradicts', 'scope_differs', 'rounds')
            """
        );

        var answer = await served.GetAsync("/v1/conflicts");
        Assert.Equal(6, (int?)answer.Body["total"]);

        // Another time, or one that the text does not give, makes it a matter of reading alone.
        foreach (
            var (change, computed) in new[]
            {
                ("period_basis = 'publication'", false),
                ("period_basis = 'explicit'", true),
                ("period = '[2019-01-01,2020-01-01)'", false),
            }
        )
        {
            await served.ExecuteAsync(
                $"update indicators.observation set {change} where document = 'harbour-notes-honey' and key = 'honey-exports-2021'"
            );
            Assert.Equal(computed, (bool?)(await served.GetAsync("/v1/conflicts?kind=contradicts")).Body["data"]![0]!["computed"]);
        }

        await served.ExecuteAsync("update indicators.text_sentence set sha256 = repeat('0', 64)");
        await served.ExecuteAsync("update indicators.text_generation set generation = generation + 1");
        var changed = await served.GetAsync("/v1/conflicts", ("If-None-Match", answer["ETag"]!));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.All(
            changed.Body["data"]!.AsArray(),
            pair =>
                Assert.Equal((null, "changed"), ((string?)pair!["a"]!["sentence"]!["text"], (string?)pair["a"]!["sentence"]!["textStatus"]))
        );
    }
}
