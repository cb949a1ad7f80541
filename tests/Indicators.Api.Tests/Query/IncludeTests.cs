using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class IncludeTests(Served served, ServedWithoutTexts silent) : IClassFixture<Served>, IClassFixture<ServedWithoutTexts>
{
    private const string Exports = "exports.XBR.XCO.honey.USD.A";

    public static TheoryData<string> Paths =>
        new(["/v1/observations?series=" + Exports + "&", $"/v1/series/{Exports}/observations?", $"/v1/series/{Exports}?"]);

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task Without_a_wish_nothing_is_included_and_with_one_nothing_else_changes(string path)
    {
        var plain = Entries((await served.GetAsync(path.TrimEnd('&', '?'))).Body);
        Assert.All(plain, one => Assert.False(one!.AsObject().ContainsKey("included")));

        var rich = Entries((await served.GetAsync(path + "include=sentence,document,related")).Body);
        Assert.All(rich, one => Assert.Equal(["sentence", "document", "related"], one!["included"]!.AsObject().Select(part => part.Key)));
        foreach (var one in rich)
            one!.AsObject().Remove("included");
        Assert.Equal(plain.ToJsonString(), rich.ToJsonString());
    }

    [DatabaseFact]
    public async Task Each_part_is_what_its_own_address_answers()
    {
        foreach (
            var one in (await served.GetAsync("/v1/observations?limit=1000&include=related,document,sentence")).Body["data"]!.AsArray()
        )
        {
            var included = one!["included"]!;
            Assert.Equal((await served.GetAsync($"/v1/documents/{one["source"]!["document"]}")).Text, Plain(included["document"]!));
            Assert.Equal(Plain((await served.GetAsync($"{one["self"]}/provenance")).Body["sentence"]!), Plain(included["sentence"]!));
            var ids = one["relations"]!
                .AsArray()
                .Concat(one["relatedBy"]!.AsArray())
                .Select(relation => (string)relation!["observation"]!)
                .Distinct();
            Assert.Equal(ids, included["related"]!.AsArray().Select(other => (string?)other!["id"]));
            foreach (var other in included["related"]!.AsArray())
                Assert.Equal((await served.GetAsync((string)other!["self"]!)).Text, Plain(other));
        }
    }

    [DatabaseFact]
    public async Task One_observation_takes_it_too()
    {
        var id = await served.IdOf("harbour-notes-honey", "honey-exports-2021");
        var one = (await served.GetAsync($"/v1/observations/{id}?include=related")).Body;
        Assert.Equal(["related"], one["included"]!.AsObject().Select(part => part.Key));
        Assert.Equal(await served.IdOf("ash-2023-honey", "honey-exports-2021"), (string?)one["included"]!["related"]![0]!["id"]);
    }

    [DatabaseFact]
    public async Task Sentences_come_with_their_text_where_it_is_at_hand_and_are_cached_with_it()
    {
        var url = $"/v1/series/{Exports}/observations?include=sentence&release=2026.1&document=harbour-notes-honey";
        var (loaded, known) = (await served.GetAsync(url), await silent.GetAsync(url));

        Assert.Contains("US$ 95 million", (string?)loaded.Body["data"]![0]!["included"]!["sentence"]!["text"], StringComparison.Ordinal);
        Assert.Equal(
            (null, "not-loaded"),
            (
                (string?)known.Body["data"]![0]!["included"]!["sentence"]!["text"],
                (string?)known.Body["data"]![0]!["included"]!["sentence"]!["textStatus"]
            )
        );
        Assert.Equal("public, no-cache", loaded["Cache-Control"]);
        Assert.Contains(
            "immutable",
            (await served.GetAsync(url.Replace("sentence", "related", StringComparison.Ordinal)))["Cache-Control"],
            StringComparison.Ordinal
        );

        await served.ExecuteAsync("update indicators.text_generation set generation = generation + 1");
        Assert.NotEqual(loaded["ETag"], (await served.GetAsync(url))["ETag"]);
    }

    [DatabaseFact]
    public async Task Tables_carry_it_in_columns_of_their_own_at_the_end()
    {
        var url = $"/v1/series/{Exports}/observations.csv?document=harbour-notes-honey";
        var (plain, rich) = (
            (await served.GetAsync(url)).Text.Split("\r\n"),
            (await served.GetAsync(url + "&include=document,sentence")).Text.Split("\r\n")
        );

        Assert.Equal(
            plain[0]
                + ",sentence_text,sentence_sha256,sentence_status,document_authors,document_outlet,document_publisher,document_language,document_rights",
            rich[0]
        );
        Assert.StartsWith(plain[1] + ",\"In 2021 Brennia sold Corland honey for US$ 95 million", rich[1], StringComparison.Ordinal);
        Assert.EndsWith(",loaded,,Harbour Notes,Harbour Office,en,Made up for tests.", rich[1], StringComparison.Ordinal);
        Assert.Equal(
            200,
            (int)(await served.GetAsync(url.Replace(".csv", ".xlsx", StringComparison.Ordinal) + "&include=sentence")).Status
        );
        var line = JsonNode.Parse(
            (await served.GetAsync(url.Replace(".csv", ".ndjson", StringComparison.Ordinal) + "&include=related")).Text
        )!;
        Assert.Equal("honey-exports-2021", (string?)line["included"]!["related"]![0]!["key"]);
    }

    [DatabaseTheory]
    [InlineData("/v1/observations.csv?include=related")]
    [InlineData("/v1/observations.xlsx?include=sentence,related")]
    [InlineData("/v1/series.csv?include=observations")]
    [InlineData("/v1/series.ndjson?include=observations")]
    [InlineData("/v1/series.xlsx?include=observations")]
    public async Task A_format_that_cannot_carry_it_says_so(string path) =>
        Assert.Equal(["include format-cannot-carry"], (await served.GetAsync(path)).AssertProblem(422, "format-cannot-carry"));

    [DatabaseTheory]
    [InlineData("/v1/observations?include=sentense", "include unknown-code", "sentence")]
    [InlineData("/v1/observations?include=observations", "include unknown-code", null)]
    [InlineData("/v1/series?include=sentence", "include unknown-code", null)]
    [InlineData("/v1/observations?include=", "include empty-value", null)]
    [InlineData("/v1/areas?include=document", "include unknown-parameter", null)]
    public async Task A_part_that_does_not_exist_is_named(string path, string error, string? near)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal([error], answer.AssertProblem(400, error.Split(' ')[1]));
        if (near is not null)
            Assert.Contains($"Did you mean '{near}'?", (string?)answer.Body["detail"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Series_come_with_their_observations()
    {
        var plain = (await served.GetAsync("/v1/series?limit=1000")).Body;
        var rich = (await served.GetAsync("/v1/series?limit=1000&include=observations")).Body;
        var latest = (await served.GetAsync("/v1/series?limit=1000&include=observations&last=1")).Body["data"]!.AsArray();

        foreach (var (one, i) in rich["data"]!.AsArray().Select((one, i) => (one!, i)))
        {
            var alone = (await served.GetAsync((string)one["self"]!)).Body["observations"]!;
            Assert.Equal(Plain(alone), Plain(one["included"]!["observations"]!));
            Assert.Equal(
                (await served.GetAsync($"{one["self"]}?last=1")).Body["observations"]![0]!.ToJsonString(),
                Assert.Single(latest[i]!["included"]!["observations"]!.AsArray())!.ToJsonString()
            );
            one.AsObject().Remove("included");
        }

        Assert.Equal(plain.ToJsonString(), rich.ToJsonString());
    }

    private static JsonArray Entries(JsonNode body) => (body["data"] ?? body["observations"])!.AsArray();

    private static string Plain(JsonNode node) =>
        node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

public sealed class TooManyIncludedTests(ServedManyObservations served) : IClassFixture<ServedManyObservations>
{
    [DatabaseFact]
    public async Task Ten_thousand_observations_are_the_most_and_the_latest_of_each_are_few()
    {
        await served.ExecuteAsync(
            """
            create temporary table one_more as select * from indicators.observation where id = 'o1-00000000000000000001';
            update one_more set id = 'o1-ffffffffffffffffffff', key = 'one-more', position = 999999;
            alter table one_more drop column indicator, drop column area, drop column counterpart, drop column item, drop column unit;
            do $$
            declare
              columns text;
            begin
              select string_agg(attname, ', ') into columns
              from pg_attribute where attrelid = 'one_more'::regclass and attnum > 0 and not attisdropped;
              execute format('insert into indicators.observation (%1$s) select %1$s from one_more', columns);
            end
            $$;
            insert into indicators.anchor
            select (jsonb_populate_record(a, jsonb_build_object('observation', 'o1-ffffffffffffffffffff'))).* from indicators.anchor a where observation = 'o1-00000000000000000001'
            """
        );

        Assert.Empty((await served.GetAsync("/v1/series?include=observations")).AssertProblem(413, "result-too-large"));
        var latest = await served.GetAsync("/v1/series?include=observations&last=2&minPoints=1");
        Assert.Equal(
            ["day-9999", "day-10000"],
            latest.Body["data"]![0]!["included"]!["observations"]!.AsArray().Select(one => (string?)one!["key"])
        );
    }
}
