using System.Globalization;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Sends a response: its headers, and its body unless the request is HEAD.</summary>
internal static class AnswerWriter
{
    /// <summary>The answer in memory, in the coding that the client takes.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="format">The format.</param>
    /// <param name="found">What the operation answers.</param>
    /// <param name="ready">The body, which is in memory.</param>
    /// <param name="validators">Null for the answer to a body: it is nobody else's.</param>
    public static KeptAnswer Render(ApiRequest request, IFormat format, Reply.Found found, Writing.Ready ready, Validators? validators)
    {
        var coding = validators is null ? "" : Codings.Of(request.Context, format.MediaType);
        return new KeptAnswer
        {
            Validators = validators,
            ContentType = format.ContentType,
            Coding = coding,
            Headers = [.. HeadersOf(request, format, found)],
            Body = Codings.Encode(ready.Body!.Value, coding),
        };
    }

    /// <summary>Sends an answer that is in memory, or the part of it that is asked for; the problem of a range outside it, or null.</summary>
    public static async Task<Problem?> SendAsync(HttpContext context, KeptAnswer answer)
    {
        var response = context.Response;
        if (answer.Validators is null)
        {
            response.Headers.CacheControl = "no-store"; // what is sent in a body is nobody else's
        }
        else if (answer.Validators.StillFresh(context.Request))
        {
            NotModified(response, answer.Validators);
            return null;
        }

        var hasRanges = answer.Validators is not null && answer.Coding.Length == 0;
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
        if (Verbs.IsHead(context))
            await response.StartAsync(context.RequestAborted);
        else
            await response.Body.WriteAsync(body, context.RequestAborted);
        return null;
    }

    /// <summary>
    /// Sends an answer while it is produced. The producer does not wait for the client: what the client has not taken yet is spooled, so
    /// the session is given back as soon as everything has been read.
    /// </summary>
    /// <param name="request">What was asked.</param>
    /// <param name="format">The format.</param>
    /// <param name="found">What the operation answers.</param>
    /// <param name="ready">The body.</param>
    /// <param name="validators">Null for the answer to a body.</param>
    /// <param name="patience">Ends the production.</param>
    public static async Task<Problem?> StreamAsync(
        ApiRequest request,
        IFormat format,
        Reply.Found found,
        Writing.Ready ready,
        Validators? validators,
        CancellationToken patience
    )
    {
        var (context, response) = (request.Context, request.Context.Response);
        await using var session = request.Session;
        if (validators?.StillFresh(context.Request) == true)
        {
            NotModified(response, validators);
            return null;
        }

        var hasRanges = validators is not null && ready.Length is not null && Codings.Of(context, format.MediaType).Length == 0;
        ByteRange? range = null;
        if (hasRanges && !Verbs.IsHead(context))
        {
            range = ByteRange.Of(context.Request, validators!.Tag, ready.Length!.Value, out var satisfiable);
            if (!satisfiable)
                return Unsatisfiable(context, ready.Length.Value);
        }

        validators?.WriteTo(response);
        if (validators is null)
            response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in HeadersOf(request, format, found))
            response.Headers[name] = value;
        response.Headers.AcceptRanges = hasRanges ? "bytes" : "none";
        response.ContentType = format.ContentType;
        response.ContentLength = ready.Length;
        if (range is not null)
            SetRange(response, range, ready.Length!.Value);
        if (Verbs.IsHead(context))
        {
            await response.StartAsync(context.RequestAborted);
            return null;
        }

        await using var spool = new Spool();
        var production = spool.FillAsync(async target =>
        {
            await using (request.Session)
                await ready.WriteAsync(range is null ? target : new RangeStream(target, range.First, range.Last), patience);
        });
        await spool.CopyToAsync(response.Body, context.RequestAborted);
        await production;
        return null;
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
                $"The response has {length} bytes. The range '{ShownValue.Of(context.Request.Headers.Range.ToString())}' starts after its end."
            )
        );
    }

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(ApiRequest request, IFormat format, Reply.Found found)
    {
        string[] links =
        [
            .. found.Next is null ? [] : new[] { NextLink.Of(request.Context.Request, found.Next) },
            .. format.Profiles.Take(1).Select(profile => $"<{profile}>; rel=\"profile\""),
            .. format.Links,
            .. request.Operation.Alternates.Select(AlternateLink),
        ];
        if (links.Length > 0)
            yield return new(HeaderNames.Link, string.Join(", ", links));
        foreach (var note in (found.Answer as Table)?.Notes.Where(note => note.Values.Count > 0) ?? [])
            yield return new(note.Header, string.Join(", ", note.Values));
        if (format.FileName(request, found.Answer) is { } name)
            yield return new(HeaderNames.ContentDisposition, Attachment(name));
    }

    private static string AlternateLink(Alternate alternate) =>
        $"<{alternate.Path}>; rel=\"alternate\"; type=\"{alternate.MediaType}\"; title=\"{alternate.Title}\"";

    private static string Attachment(string name)
    {
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName(name);
        return attachment.ToString();
    }
}
