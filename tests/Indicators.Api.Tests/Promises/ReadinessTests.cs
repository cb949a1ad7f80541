using System.Net;

namespace Indicators.Api.Tests.Promises;

public sealed class ReadinessTests(ReadinessTests.Older older, ReadinessTests.Impatient served)
    : IClassFixture<ReadinessTests.Older>,
        IClassFixture<ReadinessTests.Impatient>
{
    [DatabaseFact]
    public async Task A_database_with_an_older_schema_is_not_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await older.GetAsync("/health/ready")).Status);
        await older.ExecuteAsync(
            "delete from indicators.schema_migration where version = (select max(version) from indicators.schema_migration)"
        );
        for (var i = 0; (await older.GetAsync("/health/ready")).Status == HttpStatusCode.OK && i < 100; i++)
            await Task.Delay(50);
        Assert.Empty((await older.GetAsync("/health/ready")).AssertProblem(503, "not-migrated"));
        Assert.Empty((await older.GetAsync("/v1/trace?q=3%20tonnes")).AssertProblem(503, "not-migrated"));
    }

    [DatabaseFact]
    public async Task A_new_release_shows_without_anyone_asking_the_database()
    {
        var before = await served.GetAsync("/v1/areas");
        var tag = before["ETag"]!;
        Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync("/v1/areas", ("If-None-Match", tag))).Status);
        await served.ImportAsync("2027.1", "2027-01-31");
        Answer after;
        for (var i = 0; (after = await served.GetAsync("/v1/areas", ("If-None-Match", tag))).Status != HttpStatusCode.OK; i++)
        {
            Assert.True(i < 100, "the new release does not show");
            await Task.Delay(20);
        }

        Assert.Equal("2027.1", (string?)after.Body["release"]);
        // Nothing but the pointer has changed, and no notice says so.
        await served.ExecuteAsync(
            "update indicators.current_release set release_id = (select release_id from indicators.release where version = '2026.1')"
        );
        for (var i = 0; (string?)(await served.GetAsync("/v1/areas")).Body["release"] != "2026.1"; i++)
        {
            Assert.True(i < 100, "the old release does not show");
            await Task.Delay(20);
        }
    }

    [DatabaseFact]
    public async Task No_answer_mixes_two_releases()
    {
        using var ended = new CancellationTokenSource();
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(i => ReadAsync(i, ended.Token)));
        for (var i = 2; i < 8; i++)
        {
            var only = i % 2 == 0 ? "ash-2023-honey" : null;
            await served.ImportAsync(
                $"2028.{i}",
                $"2028-0{i}-01",
                release => only is null ? release : release with { Observations = [.. release.Observations.Where(o => o.Document == only)] }
            );
        }

        await ended.CancelAsync();
        var releases = (await reading).SelectMany(one => one).GroupBy(one => one.Release).ToArray();
        Assert.True(releases.Length > 1, "only one release was read");
        foreach (var release in releases)
        {
            var whole = (await served.GetAsync($"/v1/observations?limit=1000&release={release.Key}")).Body;
            var ids = IdsOf(whole);
            Assert.All(
                release,
                read =>
                {
                    Assert.Equal((long)whole["total"]!, read.Total);
                    Assert.Equal(ids.Take(read.Limit), read.Ids);
                }
            );
        }
    }

    private static string[] IdsOf(System.Text.Json.Nodes.JsonNode body) => [.. body["data"]!.AsArray().Select(one => (string)one!["id"]!)];

    private async Task<List<(string Release, long Total, int Limit, string[] Ids)>> ReadAsync(int client, CancellationToken end)
    {
        var read = new List<(string, long, int, string[])>();
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var limit = 1 + ((client + (i * 4)) % 900);
            var body = (await served.GetAsync($"/v1/observations?limit={limit}&include=sentence")).Body;
            var data = body["data"]!.AsArray();
            Assert.All(data, one => Assert.Equal((string?)body["release"], (string?)one!["release"]));
            read.Add(((string)body["release"]!, (long)body["total"]!, limit, IdsOf(body)));
        }

        return read;
    }

    public sealed class Older : Impatient;

    public class Impatient : Served
    {
        protected override bool Settles => false;
    }
}
