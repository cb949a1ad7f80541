using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Two releases; the second withdraws a figure of the first.</summary>
public sealed class ServedWithdrawing : Served
{
    public string Withdrawn { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync(
            "2026.2",
            "2026-02-28",
            release =>
            {
                var crates = release.Observations.Single(o => o.Key == "crates");
                Withdrawn = crates.Id;
                return release with { Observations = [.. release.Observations.Where(o => o != crates)] };
            }
        );
    }
}

/// <summary>What assistants read of a release that is not the current one.</summary>
public sealed class McpReleasesTests(ServedWithdrawing served) : IClassFixture<ServedWithdrawing>
{
    [NodeFact]
    public async Task A_figure_of_a_pinned_release_is_cited_and_linked_in_that_release()
    {
        var claim = (string)(await served.GetAsync($"/v1/observations/{served.Withdrawn}?release=2026.1")).Body["claim"]!;
        var pinned = new JsonObject { ["id"] = served.Withdrawn, ["release"] = "2026.1" };
        var answers = await McpClient.AskAsync(
            served.Address,
            McpClient.Tool("get_figure", pinned),
            McpClient.Tool("search_figures", new JsonObject { ["query"] = claim, ["release"] = "2026.1" }),
            McpClient.Tool("trace_text", new JsonObject { ["text"] = claim, ["release"] = "2026.1" }),
            McpClient.Tool("get_figure", new JsonObject { ["id"] = served.Withdrawn })
        );
        foreach (var text in answers.Take(3).Select(McpClient.Text))
        {
            Assert.Contains("release 2026.1", text, StringComparison.Ordinal);
            Assert.Contains($"/v1/observations/{served.Withdrawn}/provenance?release=2026.1", text, StringComparison.Ordinal);
            foreach (var link in text.Split('\n').Where(line => line.StartsWith("Link: ", StringComparison.Ordinal)))
                Assert.Equal(200, (int)(await served.GetAsync(link["Link: ".Length..].Split(' ')[0])).Status);
        }

        Assert.StartsWith("withdrawn: ", McpClient.Error(answers[3]), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task A_series_that_is_longer_than_a_page_says_so_and_goes_on()
    {
        var counted = (await served.GetAsync("/v1/series?limit=1000&sort=-points")).Body["data"]![0]!;
        var key = (string)counted["key"]!;
        var ids = (await served.GetAsync($"/v1/series/{key}/observations")).Column("id");
        Assert.True(ids.Count > 1);
        var first = McpClient.Text((await AskAsync(new JsonObject { ["key"] = key, ["limit"] = 1 }))!);
        Assert.Contains($"{counted["title"]}. 1 of {ids.Count} figures", first, StringComparison.Ordinal);
        Assert.Contains(ids[0]!, first, StringComparison.Ordinal);
        Assert.DoesNotContain(ids[1]!, first, StringComparison.Ordinal);

        var cursor = first.Split("More: cursor ")[1].Trim();
        var second = McpClient.Text(
            (
                await AskAsync(
                    new JsonObject
                    {
                        ["key"] = key,
                        ["limit"] = 1,
                        ["cursor"] = cursor,
                    }
                )
            )!
        );
        Assert.Contains(ids[1]!, second, StringComparison.Ordinal);
        Assert.DoesNotContain("More: ", McpClient.Text((await AskAsync(new JsonObject { ["key"] = key }))!), StringComparison.Ordinal);
    }

    private async Task<JsonNode?> AskAsync(JsonObject arguments) =>
        (await McpClient.AskAsync(served.Address, McpClient.Tool("get_series", arguments)))[0];
}
