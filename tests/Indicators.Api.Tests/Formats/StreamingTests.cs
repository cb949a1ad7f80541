using Indicators.Api.Http.Operations;

namespace Indicators.Api.Tests;

public sealed class StreamingTests(ServedManyObservations served) : IClassFixture<ServedManyObservations>
{
    private const int Batches = ServedManyObservations.Count / ApiRequest.BatchSize;

    [DatabaseTheory]
    [InlineData("csv", 1)]
    [InlineData("ndjson", 1)]
    [InlineData("xlsx", 1)]
    [InlineData("jsonstat", 3)]
    public async Task All_rows_are_answered_and_a_slow_client_holds_no_session(string format, int readings)
    {
        var before = served.Fetches;
        using var client = await SlowClient.AskAsync(served.Address, $"/v1/observations.{format}");
        await client.ReadSomeAsync();
        for (var i = 0; i < 600 && served.Fetches < before + (Batches * readings); i++)
            await Task.Delay(100);
        Assert.InRange(served.Fetches - before, Batches * readings, (Batches + 1) * readings);
        await AssertIdleAsync();

        var length = await client.ReadToEndAsync();
        Assert.True(length > 1_000_000);
        Assert.InRange(served.Fetches - before, Batches * readings, (Batches + 1) * readings);
    }

    [DatabaseTheory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Nothing_is_left_of_a_client_that_goes_away(string format)
    {
        using (var client = await SlowClient.AskAsync(served.Address, $"/v1/observations.{format}"))
            await client.ReadSomeAsync();
        await AssertIdleAsync();
    }

    [DatabaseFact]
    public async Task Who_asks_for_the_headers_alone_costs_no_rows()
    {
        var before = served.Fetches;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await served.SendAsync(HttpMethod.Head, "/v1/observations.csv")).Status);
        Assert.Equal(before, served.Fetches);
    }

    [DatabaseFact]
    public async Task Every_row_arrives_once_and_in_order()
    {
        var text = (await served.GetAsync("/v1/observations.ndjson")).Text;
        var ids = text.TrimEnd('\n').Split('\n').Select(line => line[7..30]);
        Assert.Equal(Enumerable.Range(1, ServedManyObservations.Count).Select(i => $"o1-{i:x20}"), ids);
    }

    /// <summary>
    /// Waits, at most 20 seconds, until no session of the server holds on to anything. The server itself asks a few times a second, so a
    /// state counts from a second on.
    /// </summary>
    private async Task AssertIdleAsync()
    {
        IReadOnlyList<string> busy;
        var end = DateTime.UtcNow.AddSeconds(20);
        do
        {
            await Task.Delay(1100);
            busy = await served.BusySessionsAsync("counted");
        } while (busy.Count > 0 && DateTime.UtcNow < end);
        Assert.Empty(busy);
    }
}
