using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>Answers that the pages of <c>docs/</c> show are those of a server on the project's seeds.</summary>
public sealed partial class DocumentedAnswersTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task The_problem_of_the_page_on_errors_is_answered_so()
    {
        var shown = JsonNode.Parse(Json("docs/errors.md"))!;
        var body = (await served.GetAsync($"{shown["instance"]}?area=KYR")).Body;
        Assert.Equal((string?)shown["detail"], (string?)body["detail"]);
        Assert.Equal(shown["errors"]![0]!["allowed"]!.ToJsonString(), body["errors"]![0]!["allowed"]!.ToJsonString());
    }

    [DatabaseFact]
    public async Task The_empty_list_of_the_page_on_queries_is_answered_so()
    {
        var body = (await served.GetAsync("/v1/observations?indicator=militant-groups&area=CHN")).Body;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json("docs/queries.md")), body), body.ToJsonString());
    }

    [DatabaseFact]
    public async Task Releases_that_pages_ask_for_are_there()
    {
        var asked = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(page =>
                Asked().Matches(File.ReadAllText(page)).Select(match => (Page: Path.GetFileName(page), Version: match.Groups[1].Value))
            )
            .Distinct()
            .ToArray();
        Assert.NotEmpty(asked);
        foreach (var (page, version) in asked)
            Assert.True((int)(await served.GetAsync($"/v1/releases/{version}")).Status == 200, $"{page} asks for release {version}.");
    }

    private static string Json(string page) => Fence().Match(File.ReadAllText(Path.Combine(Repository.Root, page))).Groups[1].Value;

    [GeneratedRegex("```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    // An id may have any release behind it; a placeholder is none.
    [GeneratedRegex(@"(?<!o1-…\?)release=(\d{4}\.\d+)")]
    private static partial Regex Asked();
}
