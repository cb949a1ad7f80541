using System.Net;

namespace Indicators.Api.Tests;

/// <summary>A server that answers no more than five rows at once.</summary>
public sealed class ServedLittle : Served
{
    protected override ApiOptions Options => base.Options with { MaxUnpagedRows = 5 };
}

public sealed class WholeResultTests(ServedLittle served) : IClassFixture<ServedLittle>
{
    [DatabaseTheory]
    [InlineData("/v1/observations.csv")]
    [InlineData("/v1/observations.ndjson")]
    [InlineData("/v1/observations.xlsx")]
    [InlineData("/v1/series.csv")]
    public async Task A_result_that_is_too_large_is_refused_and_not_cut(string path)
    {
        (await served.GetAsync(path)).AssertProblem(413, "result-too-large");
        Assert.NotNull((await served.GetAsync($"{path}?limit=4"))["Link"]);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path.Split('.')[0])).Status);
    }
}
