using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Calls the handlers of operations, for requests and for questions from within the process.</summary>
internal sealed class Handlers(IReleaseSource releases, PipelineOptions options)
{
    /// <summary>The request as its handler sees it, or the problem of codes that the release does not have.</summary>
    public async Task<(ApiRequest? Request, Problem? Problem)> RequestAsync(Question question, KnownRelease known, Session session)
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

    /// <summary>What the handler finds, or the problem as the operation explains it.</summary>
    public static async Task<(Reply.Found? Found, Problem? Problem)> CallAsync(ApiRequest request, Func<ApiRequest, Task<Reply>> handler) =>
        await handler(request) switch
        {
            Reply.Refused refused when request.Operation.Explain is { } explain => (null, await explain(request, refused.Problem)),
            Reply.Refused refused => (null, refused.Problem),
            var reply => ((Reply.Found)reply, null),
        };
}
