using System.Net;
using Indicators.Api.Http.Admission;

namespace Indicators.Api.Tests.Promises;

public sealed class AdmissionTests(Served served, AdmissionTests.Few few) : IClassFixture<Served>, IClassFixture<AdmissionTests.Few>
{
    [Theory]
    [InlineData(2, 100, 47, 6)]
    [InlineData(4, 100, 20, 9)]
    [InlineData(16, 100, 97, 47)]
    [InlineData(16, 100, 997, 48)]
    [InlineData(2, 5, 97, 4)]
    [InlineData(2, 1, 97, 1)]
    [InlineData(1, 100, 3, 1)]
    [InlineData(2, 100, null, 6)]
    public void Places_are_what_the_database_the_pool_and_the_processors_allow(int processors, int pool, int? server, int places) =>
        Assert.Equal(places, AdmissionSize.Of(processors, pool, server).Places);

    [Theory]
    [InlineData(100, 20, 30, 30)]
    [InlineData(100, null, 500, 99)]
    [InlineData(100, 97, 1, 1)]
    public void The_operator_may_say_how_many_places_there_are(int pool, int? server, int wanted, int places) =>
        Assert.Equal(places, AdmissionSize.Of(2, pool, server, wanted).Places);

    [DatabaseFact]
    public async Task The_server_has_as_many_places_as_its_setting_says()
    {
        Assert.Equal(HttpStatusCode.OK, (await few.GetAsync("/v1/areas")).Status);
        Assert.Equal(Few.Places, few.Service<AdmissionLimit>().Size.Places);
    }

    [DatabaseFact]
    public async Task Two_hundred_clients_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 200).Select(i => served.Client.GetAsync($"/v1/observations?limit={i}&sort=-value"))
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Where_more_come_than_may_wait_the_queue_is_cut_and_stays_short_until_nobody_is_refused()
    {
        var time = new Clock();
        var admission = new AdmissionLimit(time);
        admission.Resize(new AdmissionSize(2, 6));
        var places = new[] { await EnterAsync(admission), await EnterAsync(admission) };
        Assert.All(places, Assert.NotNull);
        var waiting = Enumerable.Range(0, 6).Select(_ => EnterAsync(admission)).ToArray();
        Assert.Equal((2, 6, false), (admission.Active, admission.Waiting, admission.RefusesEarly()));

        Assert.Null(await EnterAsync(admission));
        Assert.All(await Task.WhenAll(waiting[1..]), Assert.Null);
        Assert.Equal((1, 6), (admission.Waiting, admission.Refused));
        Assert.True(admission.RefusesEarly());
        Assert.Null(await EnterAsync(admission));

        places[0]!.Dispose();
        var third = await waiting[0];
        Assert.NotNull(third);
        Assert.Equal((2, 0, false), (admission.Active, admission.Waiting, admission.RefusesEarly()));
        var fourth = EnterAsync(admission);
        Assert.Null(await EnterAsync(admission));

        time.Now += TimeSpan.FromSeconds(4);
        var later = Enumerable.Range(0, 5).Select(_ => EnterAsync(admission)).ToArray();
        Assert.Equal(6, admission.Waiting);
        Assert.False(admission.RefusesEarly());

        places[1]!.Dispose();
        third.Dispose();
        third.Dispose();
        foreach (var next in later.Prepend(fourth))
            (await next)!.Dispose();
        Assert.Equal((0, 0), (admission.Active, admission.Waiting));
    }

    [Fact]
    public async Task Who_leaves_the_queue_takes_no_place_along()
    {
        var admission = new AdmissionLimit(TimeProvider.System);
        admission.Resize(new AdmissionSize(1, 100));
        for (var round = 0; round < 200; round++)
        {
            var place = await EnterAsync(admission);
            using var leaving = new CancellationTokenSource();
            var waiting = Enumerable.Range(0, 5).Select(_ => admission.EnterAsync(leaving.Token).AsTask()).ToArray();
            await Task.WhenAll(Task.Run(leaving.Cancel), Task.Run(place!.Dispose));
            foreach (var one in waiting)
            {
                try
                {
                    (await one)?.Dispose();
                }
                catch (OperationCanceledException)
                {
                    // Left.
                }
            }

            Assert.Equal((0, 0), (admission.Active, admission.Waiting));
        }
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

    [DatabaseFact]
    public async Task Simultaneous_requests_for_what_there_is_not_ask_for_it_once()
    {
        var admission = few.Service<AdmissionLimit>();
        var places = new List<IDisposable>();
        for (var i = 0; i < Few.Places; i++)
            places.Add((await admission.EnterAsync(CancellationToken.None))!);
        var before = few.Service<Http.Pipeline.AnswerSessions>().Count;
        var asking = Enumerable.Range(0, 50).Select(_ => few.GetAsync("/v1/observations/o1-00000000000000000000")).ToArray();
        for (var i = 0; i < 100 && admission.Waiting == 0; i++)
            await Task.Delay(10);
        await Task.Delay(500);
        places.ForEach(place => place.Dispose());
        var answers = await Task.WhenAll(asking);
        Assert.All(answers, answer => answer.AssertProblem(404, "no-such-resource"));
        Assert.Equal(50, answers.Select(answer => (string?)answer.Body["traceId"]).Distinct().Count());
        Assert.Equal(1, few.Service<Http.Pipeline.AnswerSessions>().Count - before);
    }

    private static Task<IDisposable?> EnterAsync(AdmissionLimit admission) => admission.EnterAsync(CancellationToken.None).AsTask();

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    public sealed class Few : Served
    {
        public const int Places = 3;

        protected override bool Settles => false;

        protected override ApiOptions Options => base.Options with { Arguments = [$"--Indicators:AnswersAtOnce={Places}"] };
    }
}
