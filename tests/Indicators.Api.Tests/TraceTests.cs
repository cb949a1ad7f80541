using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class TraceTests(ReadOnlyServed served, ReadOnlyServedWithoutTexts silent)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedWithoutTexts>
{
    [DatabaseTheory]
    [InlineData("US$ 120 million", "honey-exports-2021", "identical")]
    [InlineData("Brennia's honey sales to Corland came to 120 million US dollars in 2021", "honey-exports-2021", "identical")]
    [InlineData("Brennia owes Corland 2.5 billion euros", "debt-to-corland", "within_hedge")]
    [InlineData("EUR 2,512 million", "debt-to-corland-exact", "identical")]
    [InlineData("The Brennian honey harvest fell by 12 percent in 2022", "harvest-fall-2022", "identical")]
    [InlineData("Brennia sold honey worth 120 billion US dollars to Corland in 2021", "honey-exports-2021", "scale_slip")]
    [InlineData("Honey's share of farm income in Brennia went up by 2 percent", "income-share-rise", "unit_slip")]
    [InlineData("Brennia sold honey worth 120 million US dollars to Corland in 1998", "honey-exports-2021", "other_period")]
    [InlineData("Laos sold honey worth 120 million US dollars to Corland in 2021", "honey-exports-2021", "other_subject")]
    [InlineData("45 percent of the honey that Brennia exports goes to Corland", "honey-export-share-2021", "within_bound")]
    [InlineData("Brennia filled 9 million jars of honey", "jars-2022", "differs")]
    public async Task A_claim_is_answered_with_its_figure_and_a_label(string claim, string key, string label)
    {
        var best = (await TraceAsync(claim))["matches"]![0]!;
        Assert.Equal((key, label), ((string?)best["observation"]!["key"], (string?)best["label"]));
    }

    [DatabaseFact]
    public async Task The_very_sentence_is_found_whatever_its_spaces_and_quotes()
    {
        var sentence = "wax  sales grew by $4 million, and nobody says in which dollars.";

        var best = (await TraceAsync(sentence))["matches"]![0]!;

        Assert.Equal(
            ("wax-rise", true, 1.0),
            ((string?)best["observation"]!["key"], (bool)best["why"]!["quoted"]!, (double)best["score"]!)
        );
        Assert.StartsWith("Wax sales grew", (string?)best["sentence"]!["text"], StringComparison.Ordinal);
        Assert.DoesNotContain((await TraceAsync(sentence, silent))["matches"]!.AsArray(), match => (bool)match!["why"]!["quoted"]!);
    }

    [DatabaseFact]
    public async Task What_contradicts_a_match_stands_beside_it()
    {
        var conflicts = (await TraceAsync("Brennia sold Corland honey for 120 million US dollars in 2021"))["conflicts"]!.AsArray();

        Assert.Equal("contradicts", (string?)conflicts[0]!["kind"]);
        Assert.Equal(
            [95000000m, 120000000m],
            new[] { conflicts[0]!["a"]!, conflicts[0]!["b"]! }.Select(side => (decimal)side["value"]!).Order()
        );
    }

    [DatabaseFact]
    public async Task What_no_text_says_is_answered_with_nothing()
    {
        foreach (var claim in new[] { "Corland built 17 lighthouses", "the of and", "Пчёлы дают мёд", "ברניה", "你好 777 蜂蜜", "!!" })
        {
            var answer = await TraceAsync(claim);
            var isEnglish = (bool)answer["language"]!["isRead"]!;
            Assert.Empty(answer["matches"]!.AsArray());
            Assert.StartsWith(
                isEnglish ? "nothing here could be matched" : "only English is read",
                (string?)answer["note"],
                StringComparison.Ordinal
            );
            Assert.All(answer["statements"]!.AsArray(), one => Assert.Null(one!["best"]));
        }
    }

    [DatabaseFact]
    public async Task The_text_is_shown_as_it_was_understood()
    {
        var query = (await TraceAsync("In 2021 Brennia sold over $3.5 million of honey"))["query"]!;

        Assert.Equal(["XBR"], query["places"]!.AsArray().Select(place => (string?)place));
        Assert.Equal([2021], query["years"]!.AsArray().Select(year => (int)year!));
        var quantity = Assert.Single(query["quantities"]!.AsArray())!;
        Assert.Equal(
            ("over $3.5 million", "lower_bound", 3500000m, false, null),
            (
                (string?)quantity["printed"],
                (string?)quantity["shape"],
                (decimal?)quantity["low"],
                (bool?)quantity["lowInclusive"],
                (string?)quantity["unit"]
            )
        );
    }

    [DatabaseFact]
    public async Task The_same_question_has_the_same_answer_by_get_and_post()
    {
        var got = await served.GetAsync($"/v1/trace?q={Uri.EscapeDataString("12 percent")}&limit=3");
        var posted = await PostAsync("""{"q":"12 percent"}""", "?limit=3");

        Assert.Equal(got.Text, posted.Text);
        Assert.Equal(("no-store", null), (posted["Cache-Control"], posted["ETag"]));
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await served.GetAsync($"/v1/trace?q={Uri.EscapeDataString("12 percent")}&limit=3", ("If-None-Match", got["ETag"]!))).Status
        );
    }

    [DatabaseFact]
    public async Task Who_gives_to_whom_is_told_where_it_is_reversed()
    {
        var right = (await TraceAsync("Brennia owes Corland 2.5 billion euros"))["matches"]![0]!;
        var wrong = (await TraceAsync("Corland owes Brennia 2.5 billion euros"))["matches"]![0]!;

        Assert.Equal(("debt-to-corland", null), ((string?)right["observation"]!["key"], (string?)right["why"]!["direction"]));
        Assert.Equal(
            ("debt-to-corland", "other_subject", "reversed"),
            ((string?)wrong["observation"]!["key"], (string?)wrong["label"], (string?)wrong["why"]!["direction"])
        );
    }

    [DatabaseTheory]
    [InlineData("999999999999999999999999999999999999999999 dollars")]
    [InlineData("0.00000000000000000000000000000000000001 percent")]
    [InlineData("1e308 dollars and 5.5 billion billion billion")]
    [InlineData("e\u0301\u0302\u0303 \u202E\u200F 12 percent")]
    [InlineData("👩‍👩‍👧 🐝 ١٢٣ １２３ Ⅻ ½")]
    [InlineData("' | & ! ( ) : * \\ <-> 5 jars")]
    [InlineData("\n\n\n 3 \n\n")]
    public async Task Whatever_is_pasted_is_answered(string text)
    {
        using var posted = new StringContent(
            System.Text.Json.JsonSerializer.Serialize(new { q = text }),
            Encoding.UTF8,
            "application/json"
        );
        using var response = await served.Client.PostAsync(new Uri("/v1/trace", UriKind.Relative), posted);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [DatabaseTheory]
    [InlineData("", "q missing-parameter")]
    [InlineData("?q=", "q empty-value")]
    [InlineData("?q=%20", "q empty-value")]
    [InlineData("?q=a%00b", "q control-character")]
    [InlineData("?q=1&limit=0", "limit invalid-number")]
    [InlineData("?q=1&limit=101", "limit invalid-number")]
    [InlineData("?q=1&area=XBR", "area unknown-parameter")]
    [InlineData("?q=1&release=1999.1", "release unknown-release")]
    public async Task A_question_that_cannot_be_asked_is_refused(string query, string error) =>
        Assert.Equal([error], (await served.GetAsync("/v1/trace" + query)).AssertProblem(400, error.Split(' ')[1]));

    [DatabaseFact]
    public async Task Texts_and_their_numbers_have_a_limit()
    {
        Assert.Equal(
            ["q value-too-long"],
            (await served.GetAsync($"/v1/trace?q={new string('a', 2001)}")).AssertProblem(400, "value-too-long")
        );
        Assert.Equal(
            ["q too-many-numbers"],
            (await PostAsync($$"""{"q":"{{string.Join(" and ", Enumerable.Range(100, 41))}}"}""")).AssertProblem(400, "too-many-numbers")
        );
        Assert.Equal(200, (int)(await PostAsync($$"""{"q":"{{string.Join(" and ", Enumerable.Range(100, 40))}}"}""")).Status);
        Assert.Equal(200, (int)(await PostAsync($$"""{"q":"{{string.Concat(Enumerable.Repeat("bees make honey. ", 590))}}"}""")).Status);
        (await PostAsync($$"""{"q":"{{new string('a', 10240)}}"}""")).AssertProblem(413, "content-too-large");
    }

    [DatabaseTheory]
    [InlineData("", "invalid-body")]
    [InlineData("{", "invalid-body")]
    [InlineData("[]", "invalid-body")]
    [InlineData("{}", "invalid-body")]
    [InlineData("""{"q":1}""", "invalid-body")]
    [InlineData("""{"q":null}""", "invalid-body")]
    [InlineData("""{"q":"1","x":2}""", "invalid-body")]
    [InlineData("""{"q":"  "}""", "empty-value")]
    [InlineData("""{"q":"a\u0000b"}""", "control-character")]
    [InlineData("""{"q":"\ud800"}""", "invalid-body")]
    [InlineData("""{"\ud800":"1"}""", "invalid-body")]
    [InlineData("""{"q":"1"} x""", "invalid-body")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string code) => (await PostAsync(body)).AssertProblem(400, code);

    [DatabaseTheory]
    [InlineData("""{"Q":"1"}""", "Q", "a member 'Q'")]
    [InlineData("""{"q":"1","x":2}""", "x", "a member 'x'")]
    [InlineData("""{"q":"1","Q":"1"}""", "Q", "a member 'Q'")]
    [InlineData("""{"q":"1","q":"1"}""", "q", "'q' more than once")]
    [InlineData("""{"q":"1","\u0071":"2"}""", "q", "'q' more than once")]
    [InlineData("""{"q":["1"]}""", "q", "'q' is not a string")]
    [InlineData("{}", "q", "no member 'q'")]
    public async Task The_member_of_the_body_that_is_wrong_is_named(string body, string member, string said)
    {
        var answer = await PostAsync(body);
        Assert.Equal([$"{member} invalid-body"], answer.AssertProblem(400, "invalid-body"));
        Assert.Contains(said, (string?)answer.Body["detail"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Only_json_is_taken_and_post_is_told_of()
    {
        using var form = new StringContent("q=1", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await served.Client.PostAsync(new Uri("/v1/trace", UriKind.Relative), form);
        (await Answer.ReadAsync(answer)).AssertProblem(415, "unsupported-media-type");
        Assert.Equal("GET, HEAD, OPTIONS, POST", (await served.SendAsync(HttpMethod.Options, "/v1/trace"))["Access-Control-Allow-Methods"]);
    }

    private async Task<JsonNode> TraceAsync(string claim, Served? on = null)
    {
        var answer = await (on ?? served).GetAsync($"/v1/trace?q={Uri.EscapeDataString(claim)}");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Body;
    }

    private async Task<Answer> PostAsync(string body, string query = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await served.Client.PostAsync(new Uri($"/v1/trace{query}", UriKind.Relative), content);
        return await Answer.ReadAsync(response);
    }
}
