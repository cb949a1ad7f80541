using System.Net;

namespace Indicators.Api.Tests;

public sealed class RegistriesTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseFact]
    public async Task An_area_is_answered_whole_with_every_header()
    {
        var answer = await served.GetAsync("/v1/areas/twin-lands");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            """{"code":"twin-lands","name":"Twin lands","kind":"group","iso2":null,"m49":null,"definition":"Brennia and Corland.","members":["XBR","XCO"],"aliases":[],"observations":1,"release":"2026.1"}""",
            answer.Text
        );
        Assert.Equal(
            $"""
            Accept-Ranges: bytes
            Access-Control-Allow-Origin: *
            Access-Control-Expose-Headers: ETag, Last-Modified, Link, Retry-After, Allow, Content-Length, Content-Disposition, Content-Range, Accept-Ranges, Age, RateLimit, RateLimit-Policy, Deprecation, Sunset, Indicators-Undated, Indicators-Perhaps-Later, Indicators-Left-Out, Indicators-Without-Number, Indicators-Hedged
            Cache-Control: public, no-cache
            Content-Length: {answer.Text.Length}
            Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
            Content-Type: application/json; charset=utf-8
            Cross-Origin-Resource-Policy: cross-origin
            Referrer-Policy: no-referrer
            Vary: Accept, Accept-Encoding
            X-Content-Type-Options: nosniff
            """.ReplaceLineEndings("\n"),
            answer.SteadyHeaders
        );
    }

    [DatabaseTheory]
    [InlineData(
        "topics/debt",
        """{"code":"debt","name":"Debt","definition":"What is owed, and to whom.","indicators":2,"series":2,"observations":3,"documents":1,"release":"2026.1"}"""
    )]
    [InlineData(
        "items/honey",
        """{"code":"honey","name":"Honey","definition":"Honey of bees, in jars or in bulk.","aliases":["nectar gold"],"partOf":null,"observations":15,"release":"2026.1"}"""
    )]
    [InlineData(
        "units/PT",
        """{"code":"PT","name":"Percent","symbol":"%","dimension":"percent","currency":null,"ucum":"%","observations":6,"release":"2026.1"}"""
    )]
    [InlineData(
        "units/USD_PS",
        """{"code":"USD_PS","name":"US dollars per person","symbol":"US$ per person","dimension":"currency_per_person","currency":"USD","ucum":null,"observations":1,"release":"2026.1"}"""
    )]
    [InlineData(
        "indicators/harvest-growth",
        """{"code":"harvest-growth","name":"Growth of the harvest","definition":"Change of the harvest against the year before.","topic":"farming","kind":"change","measure":"rel_change","dimension":"percent","frequency":"A","areaRole":"producer","counterpartRole":null,"numerator":null,"denominator":null,"over":null,"changeOf":null,"series":1,"observations":1,"release":"2026.1","panel":"/v1/indicators/harvest-growth/panel","chart":"/v1/indicators/harvest-growth/chart.svg"}"""
    )]
    public async Task An_entry_of_a_registry_is_answered_whole(string path, string body) =>
        Assert.Equal(body, (await served.GetAsync($"/v1/{path}")).Text);

    [DatabaseTheory]
    [InlineData("topics", "debt,farming,trade")]
    [InlineData("areas", "XB-NO,XBR,XCO,_X,_Z,twin-lands")]
    [InlineData("items", "_T,_Z,honey,wax")]
    [InlineData("units", "EUR,IX,KM,PN,PP,PS,PT,USD,USD_PS")]
    public async Task A_registry_lists_its_codes_in_order(string registry, string codes)
    {
        var answer = await served.GetAsync($"/v1/{registry}");

        Assert.Equal(codes.Split(','), answer.Column("code"));
        Assert.Equal(["release", "total", "next", "data"], answer.Body.AsObject().Select(member => member.Key));
        Assert.Equal(codes.Split(',').Length, (int?)answer.Body["total"]);
        Assert.Null(answer.Body["next"]);
        Assert.Equal("2026.1", (string?)answer.Body["release"]);
        Assert.Null(answer["Link"]);
    }

    [DatabaseTheory]
    [InlineData("/v1/topics/dept", "code", "debt")]
    [InlineData("/v1/areas/Brennia", "code", "XBR")]
    [InlineData("/v1/indicators/export", "code", "exports")]
    [InlineData("/v1/items/Nectar%20Gold", "code", "honey")]
    [InlineData("/v1/units/usd", "code", "USD")]
    public async Task A_code_that_does_not_exist_is_not_found_and_the_nearest_is_named(string path, string parameter, string near)
    {
        var answer = await served.GetAsync(path);

        Assert.Equal([$"{parameter} no-such-resource"], answer.AssertProblem(404, "no-such-resource"));
        Assert.Equal(near, (string?)answer.Body["errors"]![0]!["allowed"]![0]);
    }
}
