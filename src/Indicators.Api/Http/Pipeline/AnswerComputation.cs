using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Npgsql;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Computes an answer: takes a place, reads the database, gives both back, and only then waits for the client.</summary>
internal sealed class AnswerComputation(
    NpgsqlDataSource database,
    IReleaseSource releases,
    AdmissionLimit admission,
    PipelineOptions options
)
{
    /// <summary>How long a table may take that is sent while it is read.</summary>
    private static readonly TimeSpan StreamTimeout = TimeSpan.FromMinutes(10);

    private long _count;

    /// <summary>Answers computed since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <param name="question">What is asked.</param>
    /// <param name="known">The release.</param>
    /// <param name="validators">Validators of the answer; null if it is nobody else's.</param>
    /// <param name="share">Takes an answer that others may be given too, before it is sent; null if it is streamed.</param>
    public async Task<Problem?> AnswerAsync(Question question, KnownRelease known, Validators? validators, Action<KeptAnswer?> share)
    {
        var context = question.Context;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(releases.Lost, context.RequestAborted);
        patience.CancelAfter(options.RequestTimeout);
        if (await admission.EnterAsync(patience.Token) is not { } place)
            return Problem.Of(context, ProblemTypes.Overloaded);
        Interlocked.Increment(ref _count);
        var session = new Session(database, place, patience.Token)
        {
            IsSnapshot = MayChange(question, known.Release),
            Verify = connection => releases.VerifyAsync(connection, known.All),
        };
        var isProducing = false;
        try
        {
            var request = await RequestAsync(question, known, session);
            if (request.Problem is { } wrong)
                return wrong;
            var (found, ready, problem) = await ComputeAsync(request.Request!, question.Format);
            if (problem is not null)
                return problem;
            if (ready!.IsStreamed)
            {
                isProducing = true;
                share(null);
                patience.CancelAfter(StreamTimeout);
                return await AnswerWriter.StreamAsync(request.Request!, question.Format, found!, ready, validators, patience.Token);
            }

            await session.DisposeAsync();
            var answer = AnswerWriter.Render(request.Request!, question.Format, found!, ready, validators);
            if (validators is not null)
                share(answer);
            return await AnswerWriter.SendAsync(context, answer);
        }
        finally
        {
            if (!isProducing)
                await session.DisposeAsync();
        }
    }

    /// <summary>Answers what needs no release: it takes a place too, since it takes time.</summary>
    public async Task<Problem?> AnswerAloneAsync(Question question, Func<object?, Reply> handle)
    {
        var context = question.Context;
        using var place = await admission.EnterAsync(context.RequestAborted);
        if (place is null)
            return Problem.Of(context, ProblemTypes.Overloaded);
        var reply = handle(question.Body);
        if (reply is Reply.Refused refused)
            return refused.Problem;
        place.Dispose();
        await Plain.WriteUnstoredAsync(context, ((Reply.Found)reply).Answer);
        return null;
    }

    private async Task<(ApiRequest? Request, Problem? Problem)> RequestAsync(Question question, KnownRelease known, Session session)
    {
        var codes = await releases.CodesAsync(session, known.Release);
        var problems = new List<ParameterProblem>();
        foreach (var parameter in question.Parameters.Given)
            parameter.Check(question.Parameters.Value(parameter), codes, problems);
        if (problems.Count > 0)
            return (null, Problem.Of(question.Context, problems));
        var request = new ApiRequest
        {
            Context = question.Context,
            Operation = question.Operation,
            Parameters = question.Parameters,
            Release = known.Release,
            Releases = known.All,
            Codes = codes,
            Cursor = question.Cursor,
            Body = question.Body,
            Session = session,
            MaxUnpagedRows = options.MaxUnpagedRows,
        };
        return (request, null);
    }

    private static async Task<(Reply.Found? Found, Writing.Ready? Ready, Problem? Problem)> ComputeAsync(ApiRequest request, IFormat format)
    {
        var operation = request.Operation;
        var reply = await (format.WritesTables ? operation.Table!.Handle : operation.Handle!)(request);
        if (reply is Reply.Refused refused)
            return (null, null, operation.Explain is { } explain ? await explain(request, refused.Problem) : refused.Problem);
        var found = (Reply.Found)reply;
        return await format.PrepareAsync(request, found.Answer) switch
        {
            Writing.Refused uncarried => (null, null, uncarried.Problem),
            var writing => (found, (Writing.Ready)writing, null),
        };
    }

    /// <summary>
    /// Whether what the answer is read from can change while it is read. A published release cannot, so its statements need no common
    /// snapshot.
    /// </summary>
    private static bool MayChange(Question question, ReleaseState release) =>
        release.IsDraft || question.Operation.ShowsAllReleases || Validators.ShowsTexts(question.Operation, question.Parameters);
}
