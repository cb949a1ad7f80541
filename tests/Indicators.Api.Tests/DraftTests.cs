using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Texts;

namespace Indicators.Api.Tests;

/// <summary>A whole draft is checked by the API.</summary>
public sealed class DraftTests(Served served) : IClassFixture<Served>
{
    private const string Path = "/v1/trace/document";

    private const string Markdown =
        "# Honey 🐝\n\nIn 2021 Brennia sold honey worth **120** million US dollars to Corland. The road is 731 miles long.\n\n"
        + "- Brennia sold honey worth 300 million US dollars to Corland in 2021.\n";

    [DatabaseFact]
    public async Task Every_number_has_its_place_status_figure_and_source()
    {
        var answer = await PostAsync(Markdown, "text/markdown");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.Status, answer["Cache-Control"]));
        var numbers = answer.Body["numbers"]!.AsArray();
        Assert.Equal(["2021", "120** million US dollars", "731 miles", "300 million US dollars", "2021"], numbers.Select(Printed));
        Assert.Equal(
            ["not_a_claim", "supported", "no_source", "differs", "not_a_claim"],
            numbers.Select(one => (string)one!["status"]! is "contradicted" ? "differs" : (string)one["status"]!)
        );
        Assert.Equal([1, 2, 3, 4, 5], numbers.Select(one => (int)one!["number"]!));
        Assert.Equal([2, 2, 2, 3, 3], numbers.Select(one => (int)one!["paragraph"]!));
        var figure = numbers[1]!["figure"]!;
        Assert.Equal(await served.IdOf("ash-2023-honey", "honey-exports-2021"), (string)figure["id"]!);
        Assert.Equal(("ash-2023-honey", 2, 1), Place(figure["source"]!));
        Assert.Contains("US$ 120 million", (string)figure["sentence"]!, StringComparison.Ordinal);
        Assert.NotEmpty(figure["contradictedBy"]!.AsArray());
        Assert.All(numbers, one => Assert.Equal(one!["figure"] is null, one["reason"] is not null));
        Assert.Equal(
            (5, 1, 1, 2, 3),
            (
                Count(answer, "numbers"),
                Count(answer, "supported"),
                Count(answer, "noSource"),
                Count(answer, "notAClaim"),
                Count(answer, "paragraphs")
            )
        );

        static string Printed(JsonNode? one) => CodePoints.Slice(Markdown, new((int)one!["span"]!["start"]!, (int)one["span"]!["end"]!));
        static (string, int, int) Place(JsonNode source) =>
            ((string)source["document"]!, (int)source["paragraph"]!, (int)source["sentence"]!);
        static int Count(Answer answer, string member) => (int)answer.Body["summary"]![member]!;
    }

    [DatabaseFact]
    public async Task Json_text_and_lines_say_the_same()
    {
        var whole = await PostAsync(Markdown, "text/markdown");
        var json = await PostAsync(new JsonObject { ["text"] = Markdown, ["format"] = "markdown" }.ToJsonString(), "application/json");
        Assert.Equal(whole.Text, json.Text);
        foreach (
            var lines in new[]
            {
                await PostAsync(Markdown, "text/markdown", "?format=ndjson"),
                await PostAsync(Markdown, "text/markdown", "", "application/x-ndjson"),
            }
        )
        {
            Assert.Equal("application/x-ndjson", lines["Content-Type"]);
            var nodes = lines
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!.AsObject())
                .ToArray();
            Assert.Equal(
                "paragraph paragraph number number number paragraph number number summary",
                string.Join(' ', nodes.Select(one => (string)one["type"]!))
            );
            foreach (var (type, list) in new[] { ("number", "numbers"), ("paragraph", "paragraphs") })
                Assert.Equal(
                    whole.Body[list]!.AsArray().Select(one => one!.ToJsonString()),
                    nodes.Where(one => (string)one["type"]! == type).Select(Bare)
                );
            Assert.True(JsonNode.DeepEquals(whole.Body["summary"], nodes[^1]["summary"]));
        }

        static string Bare(JsonObject line)
        {
            line.Remove("type");
            return line.ToJsonString();
        }
    }

    [DatabaseFact]
    public async Task A_page_of_html_is_read_without_its_scripts()
    {
        const string html = "<script>var x = 77;</script><p>In 2021 Brennia sold honey worth US&#36;&nbsp;120 million to Corland.</p>";
        var numbers = (await PostAsync(html, "text/html")).Body["numbers"]!.AsArray();
        Assert.Equal(["not_a_claim", "supported"], numbers.Select(one => (string)one!["status"]!));
        Assert.Equal("US&#36;&nbsp;120 million", html[(int)numbers[1]!["span"]!["start"]!..(int)numbers[1]!["span"]!["end"]!]);
    }

    [DatabaseTheory]
    [InlineData("", "text/plain", 400, "empty-value")]
    [InlineData(" \n", "text/markdown", 400, "empty-value")]
    [InlineData("a\0b", "text/plain", 400, "control-character")]
    [InlineData("{\"text\":\"\"}", "application/json", 400, "empty-value")]
    [InlineData("{\"text\":5}", "application/json", 400, "invalid-body")]
    [InlineData("{\"text\":\"5\",\"format\":\"pdf\"}", "application/json", 400, "invalid-body")]
    [InlineData("{\"text\":\"5\",\"text\":\"6\"}", "application/json", 400, "invalid-body")]
    [InlineData("{\"q\":\"5\"}", "application/json", 400, "invalid-body")]
    [InlineData("{\"text\":\"\\ud800\"}", "application/json", 400, "invalid-body")]
    [InlineData("[", "application/json", 400, "invalid-body")]
    [InlineData("5", "application/pdf", 415, "unsupported-media-type")]
    [InlineData("5", "text/plain; charset=utf-16", 415, "unsupported-media-type")]
    public async Task What_is_no_draft_is_refused(string body, string type, int status, string code) =>
        (await PostAsync(body, type)).AssertProblem(status, code);

    [DatabaseFact]
    public async Task Bytes_that_are_no_text_are_refused() =>
        (await PostAsync([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE], "text/plain")).AssertProblem(400, "invalid-body");

    [DatabaseTheory]
    [InlineData("?format=csv", 406, "not-acceptable")]
    [InlineData("?release=1999.1", 400, "unknown-release")]
    [InlineData("?limit=5", 400, "unknown-parameter")]
    public async Task Wrong_parameters_are_refused(string query, int status, string code) =>
        (await PostAsync("5 jars", "text/plain", query)).AssertProblem(status, code);

    [DatabaseFact]
    public async Task A_draft_may_have_five_hundred_kilobytes_and_ten_thousand_numbers_and_no_more()
    {
        // Most of a draft is words without a number: as many numbers as fit take minutes to trace and show no more.
        var sentence =
            "Brennia sold honey worth 120 million US dollars to Corland. "
            + string.Concat(Enumerable.Repeat("The ferries know it well enough, and so do those who wait for them. ", 20));
        var text = string.Concat(Enumerable.Repeat(sentence, 500 * 1024 / sentence.Length));
        var lines = (await PostAsync(text, "text/plain", "?format=ndjson")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + (500 * 1024 / sentence.Length) + 1, lines.Length);
        (await PostAsync(text + sentence + sentence, "text/plain")).AssertProblem(413, "content-too-large");
        (await PostAsync(string.Concat(Enumerable.Repeat("7 ", 10_001)), "text/plain")).AssertProblem(400, "too-many-numbers");
    }

    [DatabaseFact]
    public async Task A_byte_order_mark_is_no_character_of_the_draft()
    {
        var numbers = (await PostAsync("\uFEFF7 jars", "text/plain")).Body["numbers"]!.AsArray();
        Assert.Equal(0, (int)numbers[0]!["span"]!["start"]!);
    }

    private Task<Answer> PostAsync(string body, string type, string query = "", string? accept = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), type, query, accept);

    private async Task<Answer> PostAsync(byte[] body, string type, string query = "", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path + query) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        // Refusals come before the body is read; without this, the client would still be sending.
        request.Headers.ExpectContinue = true;
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await served.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
