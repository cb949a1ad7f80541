using System.Net;

namespace Indicators.Api.Tests;

public sealed class NegotiationTests(Served served) : IClassFixture<Served>
{
    [DatabaseTheory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/*;q=0.1")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/csv;q=0.9, application/json;q=0.1")]
    [InlineData("")]
    public async Task Json_is_answered_to_whoever_takes_it(string accept)
    {
        var answer = await served.GetAsync("/v1/areas", ("Accept", accept));
        Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8", "Accept"), (answer.Status, answer["Content-Type"], answer["Vary"]));
    }

    [DatabaseTheory]
    [InlineData("text/csv")]
    [InlineData("text/html")]
    [InlineData("application/ld+json")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0, */*;q=0")]
    [InlineData("application/json;q=0, */*")]
    [InlineData("nonsense")]
    [InlineData("a/b/c;;;,,/")]
    [InlineData("application/json;q=two")]
    public async Task An_accept_header_that_nothing_meets_is_told_what_there_is(string accept)
    {
        var answer = await served.GetAsync("/v1/areas", ("Accept", accept));

        Assert.Equal(["Accept not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal("""["application/json"]""", answer.Body["errors"]![0]!["allowed"]!.ToJsonString());
    }

    [DatabaseTheory]
    [InlineData("csv")]
    [InlineData("JSON")]
    [InlineData("nonsense")]
    public async Task A_format_that_there_is_not_is_told_what_there_is(string format)
    {
        var answer = await served.GetAsync($"/v1/observations?format={format}");

        Assert.Equal(["format not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal("""["json"]""", answer.Body["errors"]![0]!["allowed"]!.ToJsonString());
    }

    [DatabaseFact]
    public async Task The_format_parameter_wins_over_the_header() =>
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/v1/areas?format=json", ("Accept", "text/csv"))).Status);
}
