using Indicators.Api.Catalog;

namespace Indicators.Api.Tests.Promises;

public sealed class LongStreamsTests(LongStreamsTests.Hasty served) : IClassFixture<LongStreamsTests.Hasty>
{
    [DatabaseFact]
    public async Task A_stream_takes_longer_than_an_answer_may_take_to_begin()
    {
        using var client = await SlowClient.AskAsync(served.Address, "/v1/observations.csv");
        await client.ReadSomeAsync();
        await Task.Delay(Hasty.Timeout + TimeSpan.FromSeconds(1));
        Assert.True(await client.ReadToEndAsync() > 1_000_000);
    }

    [DatabaseFact]
    public async Task A_database_that_is_away_for_a_moment_cuts_no_stream()
    {
        using var client = await SlowClient.AskAsync(served.Address, "/v1/observations.ndjson");
        await client.ReadSomeAsync();
        served.Service<ReleaseSource>().Lose();
        Assert.True(await client.ReadToEndAsync() > 1_000_000);
    }

    public sealed class Hasty : ServedManyObservations
    {
        public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(6);

        protected override ApiOptions Options => base.Options with { RequestTimeout = Timeout };
    }
}
