using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Answers;

/// <summary>
/// Calls operations of the API within the process, with the same parameters, checks and handlers as over HTTP. Answers are objects.
/// </summary>
internal sealed class AnswerReader(HttpContext context, Session session, KnownRelease known, OperationPaths paths, Handlers handlers)
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
        // Over HTTP the server refuses such a path before any operation sees it.
        if (path.Contains("%00", StringComparison.Ordinal))
            return (null, Problem.Of(context, ProblemTypes.MalformedRequest));
        var (operation, values) =
            paths.Find(path, hasBody: sent is not null)
            ?? throw new InvalidOperationException($"No operation has the path of '{address}'.");
        var inner = InnerContext(path, query, values, sent);
        var (question, problem) = await Question.ReadAsync(operation, inner, AnswerFormats.Json);
        if (question is null)
            return (null, problem);
        (var release, problem) = known.Of(question);
        if (release is null)
            return (null, problem);
        (var request, problem) = await handlers.RequestAsync(question, release, session);
        if (request is null)
            return (null, problem);
        (var found, problem) = await Handlers.CallAsync(request, operation.Handle!);
        return ((T?)found?.Answer, problem);
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
        inner.Features.Set(context.Features.Get<AnswerProgress>());
        if (body is not null)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            (to.Method, to.ContentType, to.ContentLength) = (HttpMethods.Post, "application/json", bytes.Length);
            to.Body = new MemoryStream(bytes);
        }

        return inner;
    }
}
