using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Pipeline;

/// <summary>
/// Answers a request that is written exactly like an earlier one from memory, without parsing it. All headers are those of the earlier
/// answer. All other requests go through the pipeline.
/// </summary>
internal sealed class AnswersFromMemory(RequestDelegate next, KeptAnswers kept, IReleaseSource releases)
{
    /// <summary>Longer ones are rare, and would cost as much memory as their answers.</summary>
    private const int LongestTarget = 512;

    private static readonly HashSet<string> OfThisResponse = new(
        [HeaderNames.Age, HeaderNames.Date, HeaderNames.Connection, HeaderNames.KeepAlive, "RateLimit", "RateLimit-Policy"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> OfBodies = new(
        [
            HeaderNames.ContentLength,
            HeaderNames.ContentType,
            HeaderNames.ContentEncoding,
            HeaderNames.ContentDisposition,
            HeaderNames.AcceptRanges,
            HeaderNames.Link,
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsUsual(context.Request))
            return next(context);
        var request = context.Request;
        var form = new RequestForm(
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            request.Headers.Host.ToString(),
            request.Scheme,
            request.PathBase.Value!,
            request.Headers.Accept.ToString(),
            request.Headers.AcceptEncoding.ToString()
        );
        return kept.TryFind(form, out var known) && ReferenceEquals(known.Published, releases.Known)
            ? SendAsync(context, known)
            : LearnAsync(context, form);
    }

    private Task SendAsync(HttpContext context, KnownForm known)
    {
        var response = context.Response;
        context.Features.Set(known);
        var isUnchanged = IsUnchanged(context.Request, known.Answer.Validators!);
        foreach (var (name, value) in isUnchanged ? known.Unchanged : known.Headers)
            response.Headers[name] = value;
        AnswerWriter.SetAge(response, releases.Age);
        if (isUnchanged)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return response.BodyWriter.WriteAsync(known.Answer.Body, context.RequestAborted).AsTask();
    }

    /// <summary>Most clients send the tag as they got it, which needs no reading.</summary>
    private static bool IsUnchanged(HttpRequest request, Validators validators)
    {
        var sent = request.Headers.IfNoneMatch;
        return sent.Count switch
        {
            0 => false,
            1 when sent[0] == validators.TagText => true,
            _ => validators.StillFresh(request),
        };
    }

    private async Task LearnAsync(HttpContext context, RequestForm form)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status200OK || context.Features.Get<SentFromMemory>() is not { } sent)
            return;
        KeyValuePair<string, StringValues>[] headers = [.. response.Headers.Where(header => !OfThisResponse.Contains(header.Key))];
        kept.Remember(
            form,
            new KnownForm(
                sent.Key,
                sent.Answer,
                sent.Published,
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "",
                headers,
                [.. headers.Where(header => !OfBodies.Contains(header.Key))]
            )
        );
    }

    private static bool IsUsual(HttpRequest request)
    {
        var headers = request.Headers;
        return request.Method == HttpMethods.Get
            && request.Path.Value!.Length + request.QueryString.Value!.Length < LongestTarget
            && headers.Range.Count == 0
            && headers.IfModifiedSince.Count == 0
            && headers.IfMatch.Count == 0
            && headers.IfUnmodifiedSince.Count == 0
            && headers.Accept.Count <= 1
            && headers.AcceptEncoding.Count <= 1;
    }
}
