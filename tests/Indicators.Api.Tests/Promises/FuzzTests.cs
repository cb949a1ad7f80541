using Indicators.Torture.Fuzz;

namespace Indicators.Api.Tests.Promises;

/// <summary>A few thousand of the requests that <c>./indicators torture fuzz</c> sends; the same ones every time.</summary>
public sealed class FuzzTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Every_answer_is_what_the_document_promises()
    {
        var result = await FuzzRun.RunAsync(served.Address, requests: 3000, seed: 17);
        Assert.True(result.Faults.Count == 0, result.ToString());
        Assert.True(result.Statuses.GetValueOrDefault(200) > 500, result.ToString());
    }
}
