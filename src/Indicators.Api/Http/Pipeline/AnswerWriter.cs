using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Sends a response: its headers, and its body unless the request is HEAD.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(ApiRequest request, IFormat format, Reply.Found found, Writing.Ready writing)
    {
        var response = request.Context.Response;
        string[] links =
        [
            .. found.Next is null ? [] : new[] { NextLink.Of(request.Context.Request, found.Next) },
            .. format.Profiles.Take(1).Select(profile => $"<{profile}>; rel=\"profile\""),
            .. format.Links,
            .. request.Operation.Alternates.Select(AlternateLink),
        ];
        if (links.Length > 0)
            response.Headers.Link = string.Join(", ", links);
        foreach (var note in (found.Answer as Table)?.Notes.Where(note => note.Values.Count > 0) ?? [])
            response.Headers[note.Header] = string.Join(", ", note.Values);
        if (format.FileName(request, found.Answer) is { } name)
            response.GetTypedHeaders().ContentDisposition = Attachment(name);

        response.ContentType = format.ContentType;
        response.ContentLength = writing.Length;
        var range = Range(request, format, writing);
        if (Verbs.IsHead(request.Context))
        {
            await response.StartAsync(request.Cancellation);
            return;
        }

        // From here on the client sets the speed. The server ends slow connections, and the database ends slow statements.
        if (writing.IsStreamed)
            request.Context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await writing.WriteAsync(
            range is null ? response.Body : new RangeStream(response.Body, range.First, range.Last),
            request.Cancellation
        );
    }

    /// <summary>The problem of a range outside the response, or null.</summary>
    public static Problem? Unsatisfiable(ApiRequest request, IFormat format, Writing.Ready writing, Validators caching)
    {
        if (!HasRanges(request, format, writing) || Verbs.IsHead(request.Context))
            return null;
        ByteRange.Of(request.Context.Request, caching.Tag, writing.Length!.Value, out var satisfiable);
        if (satisfiable)
            return null;
        var length = writing.Length.Value;
        request.Context.Response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(length);
        return Problem.Of(
            request.Context,
            ProblemTypes.RangeNotSatisfiable,
            FormattableString.Invariant(
                $"The response has {length} bytes. The range '{ShownValue.Of(request.Context.Request.Headers.Range.ToString())}' starts after its end."
            )
        );
    }

    /// <summary>Ranges need the same bytes every time, so compressed bodies and streams of unknown length have none.</summary>
    private static bool HasRanges(ApiRequest request, IFormat format, Writing.Ready writing) =>
        request.Operation.Body is null && writing.Length is not null && Codings.Of(request.Context, format.MediaType).Length == 0;

    /// <summary>Sets the headers of the requested range; returns null if the whole body is sent.</summary>
    private static ByteRange? Range(ApiRequest request, IFormat format, Writing.Ready writing)
    {
        var response = request.Context.Response;
        if (!HasRanges(request, format, writing))
        {
            response.Headers.AcceptRanges = "none";
            return null;
        }

        response.Headers.AcceptRanges = "bytes";
        var length = writing.Length!.Value;
        if (
            Verbs.IsHead(request.Context)
            || ByteRange.Of(request.Context.Request, response.GetTypedHeaders().ETag!, length, out _) is not { } range
        )
            return null;
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(range.First, range.Last, length);
        response.ContentLength = range.Length;
        return range;
    }

    private static string AlternateLink(Alternate alternate) =>
        $"<{alternate.Path}>; rel=\"alternate\"; type=\"{alternate.MediaType}\"; title=\"{alternate.Title}\"";

    private static ContentDispositionHeaderValue Attachment(string name)
    {
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName(name);
        return attachment;
    }
}
