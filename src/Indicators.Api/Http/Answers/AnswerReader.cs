using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Answers;

/// <summary>
/// Calls operations of the API within the process, with the same parameters, checks and handlers as over HTTP. Answers are objects.
/// </summary>
internal sealed class AnswerReader(
    HttpContext context,
    Session session,
    KnownRelease known,
    OperationPaths paths,
    IReleaseSource releases,
    PipelineOptions options
)
{
    /// <summary>The release that is read.</summary>
    public ReleaseState Release => known.Release;

    /// <summary>The answer of the operation at a path with a query; or the problem that the API answers.</summary>
    public Task<(T? Answer, Problem? Problem)> AskAsync<T>(string address)
        where T : class => AskAsync<T>(address, null);

    /// <summary>The answer to a body sent to the operation at a path.</summary>
    public Task<(T? Answer, Problem? Problem)> SendAsync<T>(string address, JsonObject body)
        where T : class => AskAsync<T>(address, body);

    private async Task<(T? Answer, Problem? Problem)> AskAsync<T>(string address, JsonObject? sent)
        where T : class
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0
            ? (address[..at], address[at..])
            : (address, "");
        var (operation, values) =
            paths.Find(path, hasBody: sent is not null)
            ?? throw new InvalidOperationException($"No operation has the path of '{address}'.");
        var inner = InnerContext(path, query, values, sent);
        var problems = new List<ParameterProblem>();
        var parameters = ParameterValues.Read(inner.Request, operation.Parameters, problems);
        var cursor = Question.ReadCursor(operation, inner, parameters, problems);
        if (problems.Count > 0)
            return (null, Problem.Of(inner, problems));
        var (body, unread) = operation.ReadBody is { } read ? await read(inner) : ((object?)null, (Problem?)null);
        if (unread is not null)
            return (null, unread);
        var wanted = parameters.Find(operation.Release);
        var release = wanted is null ? known.Release : known.All.Find(wanted);
        if (release is null)
            return (null, RequestPipeline.NoSuchRelease(inner, operation.Release, wanted!));
        if (cursor is not null && release.ContentHash != cursor.ContentHash)
            return (null, Problem.Of(inner, ProblemTypes.CursorExpired));
        var codes = await releases.CodesAsync(session, release);
        foreach (var parameter in parameters.Given)
            parameter.Check(parameters.Value(parameter), codes, problems);
        if (problems.Count > 0)
            return (null, Problem.Of(inner, problems));

        var request = new ApiRequest
        {
            Context = inner,
            Operation = operation,
            Parameters = parameters,
            Release = release,
            Releases = known.All,
            Codes = codes,
            Cursor = cursor,
            Body = body,
            Session = session,
            MaxUnpagedRows = options.MaxUnpagedRows,
        };
        return await operation.Handle!(request) switch
        {
            Reply.Refused refused when operation.Explain is { } explain => (null, await explain(request, refused.Problem)),
            Reply.Refused refused => (null, refused.Problem),
            Reply.Found found => ((T)found.Answer, null),
            _ => throw new InvalidOperationException("A reply is found or refused."),
        };
    }

    /// <summary>A value computed from answers once per release and its texts.</summary>
    public Task<T> CachedAsync<T>(Func<Task<T>> read, Func<T, long> kilobytes)
        where T : class => context.RequestServices.GetRequiredService<ReleaseCache>().GetAsync(Release, read, kilobytes, session.Patience);

    private DefaultHttpContext InnerContext(string path, string query, RouteValueDictionary values, JsonObject? body)
    {
        var inner = new DefaultHttpContext { RequestServices = context.RequestServices, RequestAborted = context.RequestAborted };
        var (from, to) = (context.Request, inner.Request);
        (to.Method, to.Scheme, to.Host, to.PathBase) = (HttpMethods.Get, from.Scheme, from.Host, from.PathBase);
        (to.Path, to.QueryString, to.RouteValues) = (PathString.FromUriComponent(path), new QueryString(query), values);
        inner.TraceIdentifier = context.TraceIdentifier;
        if (body is not null)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            (to.Method, to.ContentType, to.ContentLength) = (HttpMethods.Post, "application/json", bytes.Length);
            to.Body = new MemoryStream(bytes);
        }

        return inner;
    }
}
