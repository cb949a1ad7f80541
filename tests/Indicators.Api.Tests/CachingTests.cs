using System.Net;

namespace Indicators.Api.Tests;

public sealed class CachingTests(Served served) : IClassFixture<Served>
{
    public static TheoryData<string> Paths =>
        new([
            "/v1",
            "/v1/topics",
            "/v1/indicators/exports",
            "/v1/series",
            "/v1/series/exports.XBR.XCO.honey.USD.A",
            "/v1/observations",
            "/v1/documents/ash-2023-honey",
            "/v1/documents/ash-2023-honey/paragraphs/2",
            "/v1/conflicts",
            "/v1/coverage",
            "/v1/releases",
            "/v1/releases/2026.1",
            "/v1/problems",
            "/openapi/v1.json",
        ]);

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task A_copy_that_still_holds_is_not_sent_again(string path)
    {
        var full = await served.GetAsync(path);
        var (tag, modified) = (full["ETag"]!, full["Last-Modified"]!);
        Assert.Matches("^\"[A-Za-z0-9_-]{24}\"$", tag);

        foreach (var match in new[] { tag, "*", $"\"other\", {tag}", $"W/{tag}", $"  {tag} " })
        {
            var fresh = await served.GetAsync(path, ("If-None-Match", match));
            Assert.Equal(
                (HttpStatusCode.NotModified, "", tag, modified),
                (fresh.Status, fresh.Text, fresh["ETag"], fresh["Last-Modified"])
            );
            Assert.Equal((full["Cache-Control"], full["Vary"]), (fresh["Cache-Control"], fresh["Vary"]));
            Assert.Equal("*", fresh["Access-Control-Allow-Origin"]);
        }

        Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync(path, ("If-Modified-Since", modified))).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await served.GetAsync(path, ("If-None-Match", "\"other\""), ("If-Modified-Since", modified))).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-None-Match", "not a tag"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path, ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"))).Status);
    }

    [DatabaseTheory]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Modified-Since", null)]
    public async Task What_does_not_exist_is_not_found_whatever_the_conditions_say(string header, string? value) =>
        (
            await served.GetAsync("/v1/areas/nowhere", (header, value ?? (await served.GetAsync("/v1/areas"))["Last-Modified"]!))
        ).AssertProblem(404, "no-such-resource");

    [DatabaseFact]
    public async Task Tags_differ_by_path_and_query_and_not_by_the_order_of_parameters()
    {
        async Task<string> Tag(string path) => (await served.GetAsync(path))["ETag"]!;

        Assert.Equal(await Tag("/v1/observations?area=XBR&unit=USD"), await Tag("/v1/observations?unit=USD&area=XBR"));
        var tags = new List<string>();
        foreach (
            var path in new[]
            {
                "/v1/observations",
                "/v1/observations?limit=1",
                "/v1/observations?area=XBR",
                "/v1/areas",
                "/v1/areas/XBR",
                "/v1/observations?format=json",
                "/v1/observations?format=csv",
                "/v1/observations.csv",
                "/v1/observations.ndjson",
            }
        )
            tags.Add(await Tag(path));
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [DatabaseTheory]
    [InlineData("/v1/observations?release=2026.1", "public, max-age=31536000, immutable")]
    [InlineData("/v1/areas/XBR?release=2026.1", "public, max-age=31536000, immutable")]
    [InlineData("/v1/coverage?release=2026.1", "public, max-age=31536000, immutable")]
    [InlineData("/v1/conflicts?release=2026.1", "public, no-cache")]
    [InlineData("/v1/observations", "public, no-cache")]
    [InlineData("/v1/documents?release=2026.1", "public, no-cache")]
    [InlineData("/v1/releases/2026.1", "public, no-cache")]
    public async Task Only_what_can_never_change_is_immutable(string path, string expected) =>
        Assert.Equal(expected, (await served.GetAsync(path))["Cache-Control"]);
}

public sealed class CachingAcrossChangesTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Another_release_or_other_texts_make_another_tag()
    {
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");
        var (list, provenance, releases) = ("/v1/observations", $"/v1/observations/{id}/provenance", "/v1/releases/2026.1");
        async Task<string> Tag(string path) => (await served.GetAsync(path))["ETag"]!;
        var before = (
            List: await Tag(list),
            Provenance: await Tag(provenance),
            Releases: await Tag(releases),
            Pinned: await Tag(list + "?release=2026.1")
        );

        await new Import.TextsImport(served.Owner).RemoveAsync();
        Assert.Equal(before.List, await Tag(list));
        Assert.NotEqual(before.Provenance, await Tag(provenance));
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(provenance, ("If-None-Match", before.Provenance))).Status);

        await served.ImportAsync("2026.2", "2026-02-28");
        Assert.NotEqual(before.List, await Tag(list));
        Assert.NotEqual(before.Releases, await Tag(releases));
        Assert.Equal(before.Pinned, await Tag(list + "?release=2026.1"));

        await served.ImportAsync("2026.3-draft", "2026-03-31");
        Assert.Equal("public, no-cache", (await served.GetAsync(list + "?release=2026.3-draft"))["Cache-Control"]);
    }
}
