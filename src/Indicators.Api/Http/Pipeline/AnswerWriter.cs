using System.Globalization;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Sends a response: its headers, and its body unless the request is HEAD.</summary>
internal static class AnswerWriter
{
    /// <summary>Sends a body that is in memory, and lets others have it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="head">Status and headers.</param>
    /// <param name="body">The body, without a coding.</param>
    /// <param name="share">Takes the answer before it is sent.</param>
    public static Task<Problem?> ShareAsync(HttpContext context, AnswerHead head, ReadOnlyMemory<byte> body, Action<KeptAnswer?> share)
    {
        var answer = new KeptAnswer
        {
            Validators = head.Validators,
            ContentType = head.ContentType,
            Coding = head.Validators is null ? "" : head.Coding,
            HasRanges = head.HasRanges,
            Headers = head.Headers,
            Body = head.Validators is null ? body : Codings.Encode(body, head.Coding),
        };
        if (answer.Validators is not null)
            share(answer);
        return SendAsync(context, answer);
    }

    /// <summary>
    /// Sends an answer that is in memory, or the requested part of it. Returns a problem if the range lies outside it, otherwise null.
    /// </summary>
    public static async Task<Problem?> SendAsync(HttpContext context, KeptAnswer answer)
    {
        var response = context.Response;
        if (answer.Validators is null)
        {
            response.Headers.CacheControl = "no-store"; // what is sent in a body is nobody else's
        }
        else if (answer.Validators.Contradicts(context.Request))
        {
            return Problem.Of(context, ProblemTypes.PreconditionFailed);
        }
        else if (answer.Validators.StillFresh(context.Request))
        {
            NotModified(response, answer.Validators);
            return null;
        }

        var hasRanges = answer.HasRanges;
        var body = answer.Body;
        if (hasRanges && !Verbs.IsHead(context))
        {
            var range = ByteRange.Of(context.Request, answer.Validators!.Tag, body.Length, out var satisfiable);
            if (!satisfiable)
                return Unsatisfiable(context, body.Length);
            if (range is not null)
            {
                SetRange(response, range, body.Length);
                body = body.Slice((int)range.First, (int)range.Length);
            }
        }

        answer.Validators?.WriteTo(response);
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        response.Headers.AcceptRanges = hasRanges ? "bytes" : "none";
        if (answer.Coding.Length > 0)
            response.Headers.ContentEncoding = answer.Coding;
        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        AllowTime(context);
        if (Verbs.IsHead(context))
            await response.StartAsync(context.RequestAborted);
        else
            await response.Body.WriteAsync(body, context.RequestAborted);
        return null;
    }

    /// <summary>What is being sent is limited by the slowest rate of a client, no longer by the time that an answer may take.</summary>
    private static void AllowTime(HttpContext context) => context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

    /// <summary>
    /// Sends an answer while it is being produced. The producer does not wait for the client: unsent data is spooled, so the session is
    /// returned as soon as everything has been read. A body that is small enough is kept like any other.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="head">Status and headers.</param>
    /// <param name="ready">The body.</param>
    /// <param name="session">The database session.</param>
    /// <param name="share">Receives a small answer, or null if it is too large.</param>
    /// <param name="patience">Ends the production.</param>
    public static async Task<Problem?> StreamAsync(
        HttpContext context,
        AnswerHead head,
        Writing.Ready ready,
        Session session,
        Action<KeptAnswer?> share,
        Patience patience
    )
    {
        var response = context.Response;
        if (head.Validators?.Contradicts(context.Request) == true)
        {
            share(null); // the condition is that of this request only
            return Problem.Of(context, ProblemTypes.PreconditionFailed);
        }

        if (head.Validators?.StillFresh(context.Request) == true)
        {
            NotModified(response, head.Validators);
            return null;
        }

        ByteRange? range = null;
        if (head.HasRanges && !Verbs.IsHead(context))
        {
            range = ByteRange.Of(context.Request, head.Validators!.Tag, ready.Length!.Value, out var satisfiable);
            if (!satisfiable)
            {
                share(null); // and so is the range
                return Unsatisfiable(context, ready.Length.Value);
            }
        }

        if (Verbs.IsHead(context))
        {
            head.WriteTo(response, ready.Length);
            await response.StartAsync(context.RequestAborted);
            return null;
        }

        await using var spool = new Spool();
        var production = spool.FillAsync(async target =>
        {
            await using (session)
                await ready.WriteAsync(range is null ? target : new RangeStream(target, range.First, range.Last), patience.Token);
        });
        try
        {
            if (ready.Length is null && await spool.TryReadWholeAsync(context.RequestAborted) is { } whole)
                return await ShareAsync(context, head, whole, share);
            share(null);
            await spool.BeginAsync(context.RequestAborted);
            patience.Extend();
            AllowTime(context);
            head.WriteTo(response, ready.Length);
            if (range is not null)
                SetRange(response, range, ready.Length!.Value);
            await spool.CopyToAsync(response.Body, context.RequestAborted);
            return null;
        }
        finally
        {
            // The producer writes into the spool until it notices that the client has left.
            await production;
        }
    }

    public static void NotModified(HttpResponse response, Validators validators)
    {
        validators.WriteTo(response);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>How long ago the database confirmed an answer; only while it does not answer.</summary>
    public static void SetAge(HttpResponse response, TimeSpan age)
    {
        if (age > TimeSpan.Zero)
            response.Headers.Age = ((long)Math.Ceiling(age.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static void SetRange(HttpResponse response, ByteRange range, long length)
    {
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(range.First, range.Last, length);
        response.ContentLength = range.Length;
    }

    private static Problem Unsatisfiable(HttpContext context, long length)
    {
        context.Response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(length);
        return Problem.Of(
            context,
            ProblemTypes.RangeNotSatisfiable,
            FormattableString.Invariant(
                $"The response has {length} bytes. The range '{ShownValue.Of(context.Request.Headers.Range.ToString())}' starts "
            ) + "after its end."
        );
    }
}
