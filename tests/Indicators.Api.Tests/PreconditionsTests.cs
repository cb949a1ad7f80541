using System.Net;

namespace Indicators.Api.Tests;

/// <summary>Conditions for sending an answer (RFC 9110, 13.1.1 and 13.1.4), wherever there is a validator.</summary>
public sealed class PreconditionsTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Long = "Sun, 06 Nov 1994 08:49:37 GMT";
    private const string Package = "/v1/releases/2026.1/datapackage.zip";

    public static TheoryData<string> Paths =>
        new([
            "/v1",
            "/v1/observations",
            "/v1/observations.csv",
            "/v1/series/exports.XBR.XCO.honey.USD.A/chart.svg",
            Package,
            "/v1/problems",
            "/openapi/v1.json",
            "/llms.txt",
        ]);

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task Only_the_answer_that_the_client_means_is_sent(string path)
    {
        var full = await served.GetAsync(path);
        var (tag, modified) = (full["ETag"]!, full["Last-Modified"]!);
        foreach (var match in new[] { tag, "*", $"\"other\", {tag}" })
            Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Match", match))).Status);
        // Tags are compared strongly, and what is no tag names no answer.
        foreach (var match in new[] { "\"other\"", $"W/{tag}", "other" })
            (await served.GetAsync(path, ("If-Match", match))).AssertProblem(412, "precondition-failed");

        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Unmodified-Since", modified))).Status);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Unmodified-Since", "yesterday"))).Status);
        (await served.GetAsync(path, ("If-Unmodified-Since", Long))).AssertProblem(412, "precondition-failed");
    }

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task Conditions_are_looked_at_in_their_order(string path)
    {
        var tag = (await served.GetAsync(path))["ETag"]!;
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Match", tag), ("If-Unmodified-Since", Long))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync(path, ("If-Match", tag), ("If-None-Match", tag))).Status);
        (await served.GetAsync(path, ("If-Match", "\"other\""), ("If-None-Match", tag))).AssertProblem(412, "precondition-failed");
        (await served.GetAsync(path, ("If-Unmodified-Since", Long), ("If-None-Match", tag))).AssertProblem(412, "precondition-failed");
        (await served.GetAsync(path, ("If-Match", "\"other\""), ("Range", "bytes=0-9"))).AssertProblem(412, "precondition-failed");
    }

    [DatabaseFact]
    public async Task What_does_not_exist_is_not_found_whatever_the_conditions_say() =>
        (await served.GetAsync("/v1/areas/nowhere", ("If-Match", "\"other\""))).AssertProblem(404, "no-such-resource");

    [DatabaseFact]
    public async Task An_answer_of_the_sdmx_interface_has_conditions_too()
    {
        const string path = "/sdmx/3.0/structure/dataflow/*/*/*";
        var tag = (await served.GetAsync(path))["ETag"]!;
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await served.GetAsync(path, ("If-Match", "\"other\""))).Status);
    }

    [DatabaseFact]
    public async Task A_condition_or_a_range_of_one_client_does_not_reach_those_who_ask_at_the_same_time()
    {
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 24)
                    .Select(async i =>
                    {
                        using var request = new HttpRequestMessage(HttpMethod.Get, Package);
                        if (i % 3 == 0)
                            request.Headers.TryAddWithoutValidation("Range", "bytes=999999999-");
                        else if (i % 3 == 1)
                            request.Headers.TryAddWithoutValidation("If-Match", "\"other\"");
                        using var answer = await served.Client.SendAsync(request);
                        return (i % 3, answer.StatusCode);
                    })
            );
            Assert.All(
                answers,
                answer =>
                    Assert.Equal(
                        answer.Item1 switch
                        {
                            0 => HttpStatusCode.RequestedRangeNotSatisfiable,
                            1 => HttpStatusCode.PreconditionFailed,
                            _ => HttpStatusCode.OK,
                        },
                        answer.StatusCode
                    )
            );
        }
    }
}
