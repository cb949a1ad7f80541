using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class CachingProxyTests(CachingProxy proxy) : IClassFixture<CachingProxy>
{
    [ProxyFact]
    public async Task A_hundred_clients_of_a_pinned_answer_make_one_request()
    {
        const string Path = "/v1/observations?release=2026.1&limit=1000";
        var before = proxy.Asked;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(i => proxy.AskAsync(Path, ("Accept-Encoding", i % 2 == 0 ? "identity" : "deflate")))
        );

        Assert.Equal(1, proxy.Asked - before);
        var direct = await proxy.Client.GetByteArrayAsync(Path);
        Assert.All(
            answers,
            one => Assert.Equal((HttpStatusCode.OK, Convert.ToHexString(direct)), (one.Answer.StatusCode, Convert.ToHexString(one.Body)))
        );
        Assert.Single(answers.Select(one => one.Answer.Headers.ETag).Distinct());

        before = proxy.Asked;
        var fresh = await proxy.AskAsync(Path, ("If-None-Match", answers[0].Answer.Headers.ETag!.Tag));
        Assert.Equal((HttpStatusCode.NotModified, 0), (fresh.Answer.StatusCode, proxy.Asked - before));
        Assert.Equal(["Accept", "Accept-Encoding"], answers[0].Answer.Headers.Vary);
        Assert.Equal("*", answers[0].Answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [ProxyFact]
    public async Task A_package_is_fetched_once_and_its_parts_come_from_the_copy()
    {
        const string Path = "/v1/releases/2026.1/datapackage.zip";
        var before = proxy.Asked;
        var (first, whole) = await proxy.AskAsync(Path);
        var (part, bytes) = await proxy.AskAsync(Path, ("Range", "bytes=1000-1999"), ("If-Range", first.Headers.ETag!.Tag));
        using var head = await proxy.Front.SendAsync(new HttpRequestMessage(HttpMethod.Head, Path));

        Assert.Equal(1, proxy.Asked - before);
        Assert.Equal(
            (HttpStatusCode.PartialContent, $"bytes 1000-1999/{whole.Length}"),
            (part.StatusCode, part.Content.Headers.ContentRange!.ToString())
        );
        Assert.Equal(whole[1000..2000], bytes);
        Assert.Equal((long?)whole.Length, head.Content.Headers.ContentLength);
    }

    [ProxyFact]
    public async Task Formats_and_codings_of_one_URL_are_kept_apart()
    {
        const string Path = "/v1/series?release=2026.1";
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal("application/json", (await proxy.AskAsync(Path)).Answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("text/csv", (await proxy.AskAsync(Path, ("Accept", "text/csv"))).Answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(
                ["br"],
                (await proxy.AskAsync(Path, ("Accept-Encoding", "gzip, deflate, br"))).Answer.Content.Headers.ContentEncoding
            );
            Assert.Equal(["gzip"], (await proxy.AskAsync(Path, ("Accept-Encoding", "gzip"))).Answer.Content.Headers.ContentEncoding);
            Assert.Empty((await proxy.AskAsync(Path, ("Accept-Encoding", "identity"))).Answer.Content.Headers.ContentEncoding);
        }
    }

    [ProxyFact]
    public async Task Failures_and_drafts_are_not_kept()
    {
        await proxy.ImportAsync("2025.1-draft", "2025-01-01");
        foreach (var path in new[] { "/v1/areas/nowhere?release=2026.1", "/v1/areas?release=2025.1-draft" })
        {
            var before = proxy.Asked;
            await proxy.AskAsync(path);
            await proxy.AskAsync(path);
            Assert.Equal(2, proxy.Asked - before);
        }
    }
}

public sealed class CachingProxyAcrossReleasesTests(CachingProxy proxy) : IClassFixture<CachingProxy>
{
    [ProxyFact]
    public async Task A_new_release_shows_at_once_and_a_pinned_one_stays_without_asking()
    {
        const string Path = "/v1/observations?limit=1";
        var (first, _) = await proxy.AskAsync(Path);
        var (_, pinned) = await proxy.AskAsync($"{Path}&release=2026.1");
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await proxy.AskAsync(Path, ("If-None-Match", first.Headers.ETag!.Tag))).Answer.StatusCode
        );

        await proxy.ImportAsync("2026.2", "2026-02-28");

        var (second, body) = await proxy.AskAsync(Path, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal((HttpStatusCode.OK, "2026.2"), (second.StatusCode, (string?)JsonNode.Parse(body)!["release"]));
        Assert.Equal("2026.2", (string?)JsonNode.Parse((await proxy.AskAsync(Path)).Body)!["release"]);
        var before = proxy.Asked;
        Assert.Equal(pinned, (await proxy.AskAsync($"{Path}&release=2026.1")).Body);
        Assert.Equal(0, proxy.Asked - before);
        Assert.Contains(
            "Release 2026.2",
            System.Text.Encoding.UTF8.GetString((await proxy.AskAsync("/v1/releases.atom")).Body),
            StringComparison.Ordinal
        );
    }
}
