using System.Net;
using System.Text;

namespace Indicators.Api.Tests.Promises;

public sealed class ReadinessTests(ReadinessTests.Older older, ReadinessTests.Impatient served, ReadinessTests.Restricted restricted)
    : IClassFixture<ReadinessTests.Older>,
        IClassFixture<ReadinessTests.Restricted>,
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

    [DatabaseTheory]
    [InlineData("select on indicators.withdrawal", "SELECT on indicators.withdrawal", "/v1/observations/0000000000000000")]
    [InlineData("select on indicators.current_release", "SELECT on indicators.current_release", null)]
    [InlineData("usage on schema indicators", "USAGE on schema indicators", null)]
    public async Task A_service_that_may_not_read_everything_is_not_ready_and_names_the_right_in_the_log(
        string right,
        string logged,
        string? fails
    )
    {
        await restricted.SaysAsync("\"status\":\"ready\"");
        await restricted.RunAsync($"revoke {right} from indicators_reader");
        await restricted.SaysAsync("\"missing-right\"");
        Assert.Empty((await restricted.GetAsync("/health/ready")).AssertProblem(503, "missing-right"));
        await restricted.LoggedAsync(logged);
        if (fails is not null)
            Assert.Empty((await restricted.GetAsync(fails)).AssertProblem(503, "missing-right"));
        Assert.Equal(HttpStatusCode.OK, (await restricted.GetAsync("/health/live")).Status);
        await restricted.RunAsync($"grant {right} to indicators_reader");
        await restricted.SaysAsync("\"status\":\"ready\"");
        Assert.Equal(HttpStatusCode.OK, (await restricted.GetAsync("/v1/observations?limit=1")).Status);
    }

    [DatabaseFact]
    public async Task Every_table_of_the_schema_is_one_that_the_reader_needs()
    {
        await using var command = served.Owner.CreateCommand(
            "select array_agg(relname::text order by relname collate \"C\") from pg_class"
                + " where relnamespace = 'indicators'::regnamespace and relkind in ('r', 'p', 'v', 'm')"
        );
        Assert.Equal((string[])(await command.ExecuteScalarAsync())!, Database.SchemaTables.Needed);
    }

    [DatabaseFact]
    public async Task A_new_release_shows_without_anyone_asking_the_database()
    {
        var before = await served.GetAsync("/v1/areas");
        var tag = before["ETag"]!;
        Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync("/v1/areas", ("If-None-Match", tag))).Status);
        await served.ImportAsync("2027.1", "2027-01-31");
        // The release of another test may show first.
        for (var i = 0; await ReleaseAsync() != "2027.1"; i++)
        {
            Assert.True(i < 100, "the new release does not show");
            await Task.Delay(20);
        }

        // Nothing but the pointer has changed, and no notice says so.
        await served.ExecuteAsync(
            "update indicators.current_release set release_id = (select release_id from indicators.release where version = '2026.1')"
        );
        for (var i = 0; (string?)(await served.GetAsync("/v1/areas")).Body["release"] != "2026.1"; i++)
        {
            Assert.True(i < 100, "the old release does not show");
            await Task.Delay(20);
        }

        async Task<string?> ReleaseAsync()
        {
            var answer = await served.GetAsync("/v1/areas", ("If-None-Match", tag));
            return answer.Status == HttpStatusCode.NotModified ? null : (string?)answer.Body["release"];
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

    public sealed class Restricted : Impatient
    {
        private readonly MemoryStream _log = new();

        protected override Indicators.Api.ApiOptions Options =>
            base.Options with
            {
                Log = Stream.Synchronized(_log),
                LogLevel = Microsoft.Extensions.Logging.LogLevel.Warning,
            };

        public async Task RunAsync(string sql)
        {
            await using var command = Owner.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        public async Task SaysAsync(string words)
        {
            Answer ready;
            for (var i = 0; !(ready = await GetAsync("/health/ready")).Text.Contains(words, StringComparison.Ordinal); i++)
            {
                Assert.True(i < 200, ready.Text);
                await Task.Delay(50);
            }
        }

        /// <summary>Lines are written in the background.</summary>
        public async Task LoggedAsync(string words)
        {
            for (var i = 0; !Encoding.UTF8.GetString(_log.ToArray()).Contains(words, StringComparison.Ordinal); i++)
            {
                Assert.True(i < 100, Encoding.UTF8.GetString(_log.ToArray()));
                await Task.Delay(50);
            }
        }
    }

    public class Impatient : Served
    {
        protected override bool Settles => false;
    }
}
