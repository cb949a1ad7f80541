namespace Indicators.Api.Tests;

public sealed class WithdrawnTests(Served served) : IClassFixture<Served>
{
    [DatabaseTheory]
    [InlineData("/v1/observations/o1-00000000000000000a01")]
    [InlineData("/v1/observations/o1-00000000000000000a01/provenance")]
    [InlineData("/v1/observations/o1-00000000000000000a01.csv")]
    [InlineData("/v1/observations/o1-00000000000000000a01?release=2026.1&format=ndjson")]
    public async Task A_database_with_the_current_release_alone_knows_what_was_withdrawn_and_why(string path)
    {
        var answer = await served.GetAsync(path);

        Assert.Equal(["id withdrawn"], answer.AssertProblem(410, "withdrawn"));
        Assert.Equal(
            "Observation o1-00000000000000000a01 was withdrawn after release 2025.4: The sentence counts houses, not keepers. It has no successor.",
            (string?)answer.Body["detail"]
        );
        Assert.Equal(
            """{"id":"o1-00000000000000000a01","document":"ash-2023-honey","key":"keepers-2022","lastRelease":"2025.4","reason":"The sentence counts houses, not keepers.","successor":null,"successorPath":null,"lastPath":null}""",
            answer.Body["withdrawal"]!.ToJsonString()
        );
    }

    [DatabaseFact]
    public async Task A_corrected_observation_leads_to_the_one_that_stands_in_its_place_through_all_that_were_corrected_too()
    {
        var current = $"/v1/observations/{await served.IdOf("harbour-notes-honey", "jars-2021")}";

        foreach (var id in new[] { "o1-00000000000000000a02", "o1-00000000000000000a03" })
        {
            var answer = await served.GetAsync($"/v1/observations/{id}");
            answer.AssertProblem(410, "withdrawn");
            Assert.Equal(current, (string?)answer.Body["withdrawal"]!["successorPath"]);
            Assert.Equal($"<{current}>; rel=\"successor-version\"", answer["Link"]);
            Assert.Equal(200, (int)(await served.GetAsync(current)).Status);
        }

        Assert.Equal(
            "o1-00000000000000000a03",
            (string?)(await served.GetAsync("/v1/observations/o1-00000000000000000a02")).Body["withdrawal"]!["successor"]
        );
    }

    [DatabaseFact]
    public async Task What_never_was_is_not_found() =>
        (await served.GetAsync("/v1/observations/o1-00000000000000000a99")).AssertProblem(404, "no-such-resource");
}

public sealed class WithdrawnAcrossReleasesTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task An_id_is_answered_by_the_releases_that_have_it_and_explained_by_those_that_have_not()
    {
        var id = await served.IdOf("harbour-notes-honey", "crates");
        await served.ImportAsync(
            "2026.2",
            "2026-02-28",
            release =>
                release with
                {
                    Observations = [.. release.Observations.Where(o => o.Key != "crates")],
                    Withdrawals = Model.Withdrawal.Sort([
                        .. release.Withdrawals,
                        new(id, "harbour-notes-honey", "crates", "2026.1", "Barrels are no crates", null),
                    ]),
                }
        );
        await served.ImportAsync(
            "2026.3-draft",
            "2026-03-31",
            release =>
                release with
                {
                    Observations = [.. release.Observations.Where(o => o.Key is not ("crates" or "captains"))],
                    Withdrawals = [],
                }
        );
        await served.ExecuteAsync(
            "delete from indicators.withdrawal where release_id = (select release_id from indicators.release where version = '2026.3-draft')"
        );

        var gone = await served.GetAsync($"/v1/observations/{id}?release=2026.2");
        gone.AssertProblem(410, "withdrawn");
        Assert.Equal($"/v1/observations/{id}?release=2026.1", (string?)gone.Body["withdrawal"]!["lastPath"]);
        Assert.Equal(200, (int)(await served.GetAsync((string)gone.Body["withdrawal"]!["lastPath"]!)).Status);
        Assert.Contains("2026.1: Barrels are no crates. It has no successor.", (string?)gone.Body["detail"], StringComparison.Ordinal);

        // The draft has neither the observation nor a list.
        var elsewhere = await served.GetAsync($"/v1/observations/{id}?release=2026.3-draft");
        Assert.Equal(["id no-such-resource"], elsewhere.AssertProblem(404, "no-such-resource"));
        Assert.EndsWith(
            $"Release 2026.1 has it: /v1/observations/{id}?release=2026.1.",
            (string?)elsewhere.Body["detail"],
            StringComparison.Ordinal
        );
        var captains = await served.IdOf("harbour-notes-honey", "captains");
        Assert.EndsWith(
            "?release=2026.2.",
            (string?)(await served.GetAsync($"/v1/observations/{captains}/provenance")).Body["detail"],
            StringComparison.Ordinal
        );
    }
}
