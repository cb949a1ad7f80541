using System.Globalization;
using System.Net;

namespace Indicators.Api.Tests.Promises;

public sealed class DatabaseCutTests(ServedOverAPath served) : DatabaseAwayFacts(served), IClassFixture<ServedOverAPath>
{
    [DatabaseFact]
    public Task While_the_database_is_gone_kept_answers_go_on_and_others_are_503() => AssertGoesOnAsync(served => served.Cut());
}

public sealed class DatabaseFrozenTests(ServedOverAPath served) : DatabaseAwayFacts(served), IClassFixture<ServedOverAPath>
{
    [DatabaseFact]
    public Task While_the_database_is_frozen_kept_answers_go_on_and_others_are_503() => AssertGoesOnAsync(served => served.Freeze());

    [DatabaseFact]
    public async Task Who_waits_for_a_frozen_database_is_told_soon()
    {
        await ReadyAsync(HttpStatusCode.OK);
        Served.Freeze();
        var answers = await Task.WhenAll(Enumerable.Range(1, 60).Select(i => Served.GetAsync($"/v1/series?limit={i}")));
        Assert.All(answers, answer => answer.AssertProblem(503, "database-unavailable"));
        Served.Mend();
        await ReadyAsync(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await Served.GetAsync("/v1/series?limit=61")).Status);
    }
}

public abstract class DatabaseAwayFacts(ServedOverAPath served)
{
    protected ServedOverAPath Served => served;

    protected async Task AssertGoesOnAsync(Action<ServedOverAPath> takeAway)
    {
        await ReadyAsync(HttpStatusCode.OK);
        string[] asked = ["/v1/observations", "/v1/series?limit=3", "/v1/areas/XBR?release=2026.1"];
        var before = new Dictionary<string, Answer>();
        foreach (var path in asked)
        {
            before[path] = await served.GetAsync(path);
            Assert.Null(before[path]["Age"]);
        }

        takeAway(served);
        await ReadyAsync(HttpStatusCode.ServiceUnavailable);

        foreach (var path in asked)
        {
            var away = await served.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, before[path].Text, before[path]["ETag"]), (away.Status, away.Text, away["ETag"]));
            Assert.True(int.Parse(away["Age"]!, CultureInfo.InvariantCulture) >= 1);
            Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync(path, ("If-None-Match", before[path]["ETag"]!))).Status);
        }

        foreach (var path in new[] { "/v1/topics", "/v1/observations?limit=7", "/v1/trace?q=3%20tonnes", "/health/ready" })
        {
            var away = await served.GetAsync(path);
            Assert.Empty(away.AssertProblem(503, "database-unavailable"));
            Assert.Equal("5", away["Retry-After"]);
        }

        // What needs no database needs none now.
        using var text = new StringContent("Sales rose by 3 percent.");
        using var read = await served.Client.PostAsync(new Uri("/v1/quantities", UriKind.Relative), text);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.True(read.Headers.CacheControl!.NoStore);
        (await served.GetAsync("/v1/areas/XBR?colour=red")).AssertProblem(400, "unknown-parameter");
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/openapi/v1.json")).Status);

        served.Mend();
        await ReadyAsync(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/v1/observations?limit=7")).Status);
        Assert.Null((await served.GetAsync("/v1/observations"))["Age"]);
    }

    /// <summary>Waits until readiness has a status.</summary>
    protected async Task ReadyAsync(HttpStatusCode status)
    {
        for (var attempt = 0; (await served.GetAsync("/health/ready")).Status != status; attempt++)
        {
            Assert.True(attempt < 200, $"readiness does not become {status}");
            await Task.Delay(25);
        }
    }
}
