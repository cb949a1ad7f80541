using System.Net;
using Indicators.Api.Dataset;

namespace Indicators.Api.Tests;

public sealed class CursorsTests(Served served) : IClassFixture<Served>
{
    public static TheoryData<string> Lists =>
        new([
            "/v1/topics?",
            "/v1/indicators?",
            "/v1/areas?",
            "/v1/items?",
            "/v1/units?",
            "/v1/series?",
            "/v1/documents?",
            "/v1/documents/ash-2023-honey/paragraphs?",
            "/v1/series/exports.XBR.XCO.honey.USD.A/observations?",
            "/v1/observations?",
            "/v1/observations?q=honey&",
            "/v1/observations?asOf=2025&",
            "/v1/observations?last=1&",
            "/v1/observations?last=2&sort=-period&",
            "/v1/series?include=observations&",
            "/v1/areas?q=brennia&sort=-name&",
            .. SeriesSort.Sorts.All.SelectMany(sort =>
                // Relevance is an order of what a search found.
                new[] { sort.Name, $"-{sort.Name}" }.Select(name =>
                    $"/v1/series?sort={name}{(sort.Name == SeriesSort.RelevanceName ? "&q=honey" : "")}&"
                )
            ),
            .. new[] { "slug", "published", "title", "figures" }.SelectMany(sort =>
                new[] { $"/v1/documents?sort={sort}&", $"/v1/documents?sort=-{sort}&" }
            ),
            .. new[] { "topics", "indicators", "areas", "items", "units" }.SelectMany(list =>
                new[] { "code", "-code", "name", "-name", "observations", "-observations" }.Select(sort => $"/v1/{list}?sort={sort}&")
            ),
            .. ObservationSort.All.SelectMany(sort =>
                new[] { $"/v1/observations?sort={sort.Name}&", $"/v1/observations?sort=-{sort.Name}&" }
            ),
        ]);

    [DatabaseTheory]
    [MemberData(nameof(Lists))]
    public async Task The_pages_of_a_walk_make_up_the_whole_list_in_its_order(string list)
    {
        var whole = (await served.GetAsync($"{list}limit=1000")).Body;
        var walked = new List<string>();
        // One entry a page where two would be all: a walk of one page tries no cursor.
        var limit = (int?)whole["total"] > 2 ? 2 : 1;
        var pages = 0;
        var answer = await served.GetAsync($"{list}limit={limit}");
        while (true)
        {
            pages++;
            walked.AddRange(answer.Body["data"]!.AsArray().Select(entry => entry!.ToJsonString()));
            Assert.Equal((int?)whole["total"], (int?)answer.Body["total"]);
            if ((string?)answer.Body["next"] is not { } next)
                break;
            var byLink = await served.GetAsync(answer.NextLink!);
            answer = await served.GetAsync($"{list}limit={limit}&cursor={next}");
            Assert.Equal(byLink.Text, answer.Text);
        }

        Assert.Null(answer.NextLink);
        Assert.Equal(whole["data"]!.AsArray().Select(entry => entry!.ToJsonString()), walked);
        Assert.True(pages >= 2);
    }

    [DatabaseFact]
    public async Task A_page_may_have_another_length_than_the_one_before()
    {
        var first = await served.GetAsync("/v1/areas?limit=1");
        Assert.Equal(["XBR", "XCO"], (await served.GetAsync($"/v1/areas?limit=2&cursor={first.Body["next"]}")).Column("code"));
    }

    [DatabaseTheory]
    [InlineData("/v1/items?limit=1&cursor=")]
    [InlineData("/v1/areas?release=2026.1&limit=1&cursor=")]
    [InlineData("/v1/observations?limit=1&cursor=")]
    public async Task A_cursor_of_another_query_is_refused(string other)
    {
        var cursor = (string)(await served.GetAsync("/v1/areas?limit=1")).Body["next"]!;
        Assert.Equal(["cursor cursor-mismatch"], (await served.GetAsync(other + cursor)).AssertProblem(400, "cursor-mismatch"));
    }

    [DatabaseFact]
    public async Task A_damaged_cursor_is_refused_wherever_it_is_damaged()
    {
        var cursor = (string)(await served.GetAsync("/v1/areas?limit=1")).Body["next"]!;
        for (var i = 0; i < cursor.Length; i += 5)
        {
            var damaged = string.Concat(cursor.AsSpan(0, i), cursor[i] == 'A' ? "B" : "A", cursor.AsSpan(i + 1));
            Assert.Equal(
                ["cursor invalid-cursor"],
                (await served.GetAsync($"/v1/areas?limit=1&cursor={damaged}")).AssertProblem(400, "invalid-cursor")
            );
        }

        foreach (var nonsense in new[] { "x", "null", "%7B%7D", cursor[..^1], cursor + "A", cursor + "=", "MTIz" })
            Assert.Equal(
                ["cursor invalid-cursor"],
                (await served.GetAsync($"/v1/areas?limit=1&cursor={nonsense}")).AssertProblem(400, "invalid-cursor")
            );
    }
}

public sealed class CursorsAcrossReleasesTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task A_walk_stays_on_its_release_and_ends_when_its_draft_is_replaced()
    {
        var first = await served.GetAsync("/v1/observations?limit=2");
        await served.ImportAsync("2026.2-draft", "2026-02-28");

        var second = await served.GetAsync($"/v1/observations?limit=2&cursor={first.Body["next"]}");
        Assert.Equal("2026.1", (string?)second.Body["release"]);
        var draft = await served.GetAsync("/v1/observations?limit=2");
        Assert.Equal("2026.2-draft", (string?)draft.Body["release"]);

        await served.ImportAsync("2026.2-draft", "2026-02-28", release => release with { Notes = "Made up again." });
        (await served.GetAsync($"/v1/observations?limit=2&cursor={draft.Body["next"]}")).AssertProblem(410, "cursor-expired");
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/observations?limit=2&cursor={first.Body["next"]}")).Status);
    }
}
