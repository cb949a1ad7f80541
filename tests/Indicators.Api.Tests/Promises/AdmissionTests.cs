using System.Net;
using Indicators.Api.Http.Admission;

namespace Indicators.Api.Tests.Promises;

public sealed class AdmissionTests(Served served) : IClassFixture<Served>
{
    [Theory]
    [InlineData(2, 100, 47, 10)]
    [InlineData(2, 100, 20, 9)]
    [InlineData(16, 100, 97, 47)]
    [InlineData(16, 100, 997, 80)]
    [InlineData(2, 5, 97, 4)]
    [InlineData(2, 1, 97, 1)]
    [InlineData(1, 100, 3, 1)]
    [InlineData(2, 100, null, 10)]
    public void Places_are_what_the_database_the_pool_and_the_processors_allow(int processors, int pool, int? server, int places) =>
        Assert.Equal(places, AdmissionSize.Of(processors, pool, server).Places);

    [DatabaseFact]
    public async Task Two_hundred_clients_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => served.GetAsync($"/v1/observations?limit={i}&sort=-value")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task Who_finds_the_queue_full_is_refused_and_the_queue_stays_short_for_a_while()
    {
        var admission = new AdmissionLimit(TimeProvider.System);
        admission.Resize(new AdmissionSize(1, 3));
        using var first = await admission.EnterAsync(CancellationToken.None);
        Assert.NotNull(first);
        var waiting = Enumerable.Range(0, 3).Select(_ => admission.EnterAsync(CancellationToken.None).AsTask()).ToArray();

        Assert.Null(await admission.EnterAsync(CancellationToken.None));
        first.Dispose();
        (await waiting[0])!.Dispose();
        (await waiting[1])!.Dispose();
        using var last = await waiting[2];
        var next = admission.EnterAsync(CancellationToken.None).AsTask();
        Assert.Null(await admission.EnterAsync(CancellationToken.None));
        last!.Dispose();
        (await next)!.Dispose();
        Assert.Equal(2, admission.Refused);
    }

    [DatabaseFact]
    public async Task Simultaneous_requests_for_one_answer_compute_it_once()
    {
        const string Path = "/v1/observations?limit=99&sort=-value&include=document";
        var before = served.Service<Http.Pipeline.AnswerSessions>().Count;
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => served.Client.GetStringAsync(Path)));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, served.Service<Http.Pipeline.AnswerSessions>().Count - before);
    }
}
