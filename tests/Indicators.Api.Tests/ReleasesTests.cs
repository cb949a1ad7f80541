namespace Indicators.Api.Tests;

public sealed class ReleasesTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Releases_are_listed_newest_first_and_each_stays_as_it_was()
    {
        var before = (await served.GetAsync("/v1/observations?release=2026.1&limit=1000")).Text;
        await served.ImportAsync(
            "2026.2",
            "2026-02-28",
            release => release with { Observations = [release.Observations.First(o => o.Relations.Count == 0)] }
        );

        var list = await served.GetAsync("/v1/releases");

        Assert.Equal(["2026.2", "2026.1"], list.Column("version"));
        Assert.Equal(["true", "false"], list.Column("current"));
        Assert.Equal(["1", "29"], list.Column("observations").Select(n => n == "1" ? n : "29"));
        Assert.Equal("2026.2", (string?)list.Body["release"]);
        Assert.Equal("2026.2", (string?)(await served.GetAsync("/v1/observations")).Body["release"]);
        Assert.Equal(before, (await served.GetAsync("/v1/observations?release=2026.1&limit=1000")).Text);
        Assert.Equal(
            [
                "version",
                "published",
                "notes",
                "contentHash",
                "draft",
                "current",
                "observations",
                "series",
                "documents",
                "clock",
                "self",
                "release",
            ],
            (await served.GetAsync("/v1/releases/2026.1")).Body.AsObject().Select(member => member.Key)
        );
        Assert.Equal(
            ["2026.1"],
            (await served.GetAsync($"/v1/releases?limit=1&cursor={(await served.GetAsync("/v1/releases?limit=1")).Body["next"]}")).Column(
                "version"
            )
        );
    }
}

public sealed class ServiceTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task The_entry_point_leads_to_everything()
    {
        var body = (await served.GetAsync("/v1")).Body;

        Assert.Equal("2026.1", (string?)body["release"]);
        Assert.StartsWith(
            """{"topics":3,"indicators":19,"areas":6,"items":4,"units":9,"documents":2""",
            body["counts"]!.ToJsonString(),
            StringComparison.Ordinal
        );
        foreach (var (name, path) in body["links"]!.AsObject())
        {
            // Some are nothing without what they are asked about.
            var url = name switch
            {
                "trace" => $"{path}?q=1",
                "oembed" => $"{path}?url={Uri.EscapeDataString($"{served.Address}v1/series/exports.XBR.XCO.honey.USD.A/chart")}",
                _ => (string)path!,
            };
            // Messages of assistants are posted.
            var answer = await (name == "mcp" ? served.SendAsync(HttpMethod.Options, url) : served.GetAsync(url));
            Assert.True((int)answer.Status is 200 or 204 or 301 or 302, url);
        }

        Assert.All(new[] { "sdmx-2.1", "sdmx-3.0", "openapi-sdmx", "mcp" }, name => Assert.NotNull(body["links"]![name]));
    }

    [DatabaseFact]
    public async Task Health_tells_life_and_readiness_and_is_never_cached()
    {
        var (live, ready) = (await served.GetAsync("/health/live"), await served.GetAsync("/health/ready"));

        Assert.Equal(("""{"status":"live"}""", """{"status":"ready","release":"2026.1"}"""), (live.Text, ready.Text));
        Assert.Equal(("no-store", "no-store"), (live["Cache-Control"], ready["Cache-Control"]));
    }
}
