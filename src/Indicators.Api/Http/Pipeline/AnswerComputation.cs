using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Computes an answer: takes a place, reads the database, gives both back, and only then waits for the client.</summary>
internal sealed class AnswerComputation(AnswerSessions sessions, IReleaseSource releases, AdmissionLimit admission, PipelineOptions options)
{
    /// <param name="question">The request.</param>
    /// <param name="known">The release.</param>
    /// <param name="validators">Validators of the answer; null if it is for this request only.</param>
    /// <param name="share">Receives an answer that others may be given too, before it is sent; null if it is too large to share.</param>
    public async Task<Problem?> AnswerAsync(Question question, KnownRelease known, Validators? validators, Action<KeptAnswer?> share)
    {
        var context = question.Context;
        using var patience = sessions.PatienceOf(context);
        await using var session = await sessions.OpenAsync(known.All, MayChange(question, known.Release), patience.Token);
        if (session is null)
            return Problem.Of(context, ProblemTypes.Overloaded);
        var (request, wrong) = await RequestAsync(question, known, session);
        if (request is null)
            return wrong;
        var (found, ready, problem) = await ComputeAsync(request, question.Format);
        if (problem is not null)
            return problem;
        var head = AnswerHead.Of(request, question.Format, found!, ready!, validators);
        if (ready!.Body is { } body)
        {
            await session.DisposeAsync();
            return await AnswerWriter.ShareAsync(context, head, body, share);
        }

        AnswerSessions.Extend(patience);
        return await AnswerWriter.StreamAsync(context, head, ready, session, share, patience.Token);
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
    /// Whether the data of the answer can change while it is being read. A published release cannot, so its statements need no common
    /// snapshot.
    /// </summary>
    private static bool MayChange(Question question, ReleaseState release) =>
        release.IsDraft || question.Operation.ShowsAllReleases || Validators.ShowsTexts(question.Operation, question.Parameters);
}
