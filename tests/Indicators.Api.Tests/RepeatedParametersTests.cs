using System.Net;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Tests;

/// <summary>A filter of several values may be repeated: most generated clients send it so.</summary>
public sealed class RepeatedParametersTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData("/v1/observations?area=XBR&area=XCO", "/v1/observations?area=XBR,XCO")]
    [InlineData("/v1/observations?area=XBR&indicator=exports&area=XCO,XBR", "/v1/observations?area=XBR,XCO,XBR&indicator=exports")]
    [InlineData("/v1/observations?include=sentence&include=document", "/v1/observations?include=sentence,document")]
    [InlineData("/v1/observations.csv?status=actual&status=estimate", "/v1/observations.csv?status=actual,estimate")]
    [InlineData("/v1/observations/facets?facets=area&facets=item", "/v1/observations/facets?facets=area,item")]
    [InlineData("/v1/conflicts?kind=rounds&kind=tension", "/v1/conflicts?kind=rounds,tension")]
    public async Task It_is_the_same_as_one_list_with_commas(string repeated, string joined)
    {
        var (one, other) = (await served.GetAsync(repeated), await served.GetAsync(joined));
        Assert.Equal((HttpStatusCode.OK, other.Text, other["ETag"]), (one.Status, one.Text, one["ETag"]));
    }

    [DatabaseFact]
    public async Task Every_filter_of_every_operation_that_takes_several_values_may_be_repeated()
    {
        var several = Operations
            .All.Where(operation => operation.Body is null && !operation.HasPathParameters)
            .SelectMany(operation =>
                operation.Parameters.OfType<CodesParameter>().Select(parameter => (operation.Path, parameter.Name, parameter.Example))
            )
            .ToArray();
        Assert.True(several.Length > 40);
        foreach (var (path, name, example) in several)
        {
            var code = (string?)(example as JsonArray)?[0];
            var (once, twice) = (
                await served.GetAsync($"{path}?{name}={code}"),
                await served.GetAsync($"{path}?{name}={code}&{name}={code}")
            );
            Assert.Equal((path, name, once.Status), (path, name, twice.Status));
            Assert.DoesNotContain("repeated-parameter", twice.Text, StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task A_walk_goes_on_in_either_form()
    {
        var first = await served.GetAsync("/v1/observations?area=XBR&area=XCO&limit=1");
        var next = (string)first.Body["next"]!;
        var second = await served.GetAsync($"/v1/observations?area=XBR,XCO&limit=1&cursor={next}");
        var link = first["Link"]!;
        Assert.Equal(second.Text, (await served.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)])).Text);
        Assert.Equal(HttpStatusCode.OK, second.Status);
    }

    [DatabaseFact]
    public async Task All_values_together_are_a_hundred_at_most()
    {
        var many = string.Join('&', Enumerable.Repeat("area=XBR", CodesParameter.MaxCodes + 1));
        (await served.GetAsync($"/v1/observations?{many}")).AssertProblem(400, "too-many-values");
    }

    [DatabaseTheory]
    [InlineData("utm_source=letter&utm_medium=email")]
    [InlineData("fbclid=IwAR0&msclkid=1")]
    [InlineData("gclid=1&gclid=2")]
    [InlineData("_=1700000000000")]
    public async Task A_page_ignores_what_others_add_to_links(string query)
    {
        const string page = "/v1/series/exports.XBR.XCO.honey.USD.A/chart";
        var (plain, followed) = (await served.GetAsync(page), await served.GetAsync($"{page}?{query}"));
        Assert.Equal((HttpStatusCode.OK, plain.Text), (followed.Status, followed.Text));
    }
}
