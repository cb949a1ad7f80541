using System.Net;
using Indicators.Api.Http.Admission;

namespace Indicators.Api.Tests.Promises;

/// <summary>Clients that leave in the middle of a statement, thousands of times, and clients that stay.</summary>
public sealed class AbortedRequestsTests(Served served) : IClassFixture<Served>
{
    private const int Leaving = 3000;

    [DatabaseFact]
    public async Task Clients_that_leave_spoil_nothing_for_those_that_stay()
    {
        using var ended = new CancellationTokenSource();
        var staying = Task.WhenAll(Enumerable.Range(0, 4).Select(i => StayAsync(i, ended.Token)));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Leaving),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) =>
            {
                // Each is asked for the first time, so each has statements to be in the middle of.
                using var leaving = new CancellationTokenSource(TimeSpan.FromMicroseconds(Random.Shared.Next(200, 6000)));
                try
                {
                    using var answer = await served.Client.GetAsync(PathOf(i), leaving.Token);
                    Assert.True((int)answer.StatusCode is 200 or 503, $"{PathOf(i)}: {(int)answer.StatusCode}");
                }
                catch (OperationCanceledException)
                {
                    // Gone.
                }
            }
        );
        await ended.CancelAsync();
        var statuses = (await staying).SelectMany(one => one).GroupBy(status => status).ToDictionary(one => one.Key, one => one.Count());
        Assert.True(statuses.Keys.All(status => status is HttpStatusCode.OK), string.Join(", ", statuses));
        Assert.True(statuses[HttpStatusCode.OK] >= 4);

        // Nothing goes on for those that have left.
        IReadOnlyList<string> busy;
        var end = DateTime.UtcNow.AddSeconds(20);
        do
        {
            await Task.Delay(1100);
            busy = await served.BusySessionsAsync("indicators reader");
        } while ((busy.Count > 0 || served.Service<AdmissionLimit>().Active > 0) && DateTime.UtcNow < end);
        Assert.Empty(busy);
        Assert.Equal(0, served.Service<AdmissionLimit>().Active);
    }

    private async Task<List<HttpStatusCode>> StayAsync(int client, CancellationToken end)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            using var answer = await served.Client.GetAsync(PathOf(1_000_000 + (client * 100_000) + i), CancellationToken.None);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private static string PathOf(int i) =>
        (i % 5) switch
        {
            0 => $"/v1/observations?limit={1 + (i / 5 % 1000)}&sort=-value",
            1 => $"/v1/observations?from={1 + (i % 9000):0000}&include=sentence,document",
            2 => $"/v1/series?limit={1 + (i / 5 % 1000)}&q=honey",
            3 => $"/v1/trace?q={i} tonnes of honey in Brennia",
            _ => $"/v1/observations.csv?limit={1 + (i / 5 % 1000)}",
        };
}
