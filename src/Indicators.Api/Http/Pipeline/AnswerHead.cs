using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Operations;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Pipeline;

/// <summary>What goes with the body of an answer.</summary>
internal sealed record AnswerHead
{
    /// <summary>Null for the answer to a request body, which is for this request only.</summary>
    public required Validators? Validators { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The content coding that the client takes; empty without one.</summary>
    public required string Coding { get; init; }

    /// <summary>Whether range requests are allowed. Ranges need the same bytes every time, so compressed bodies have none.</summary>
    public required bool HasRanges { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public static AnswerHead Of(ApiRequest request, IFormat format, Reply.Found found, Writing.Ready ready, Validators? validators)
    {
        var coding = Codings.Of(request.Context, format.MediaType);
        return new AnswerHead
        {
            Validators = validators,
            ContentType = format.ContentType,
            Coding = coding,
            HasRanges = validators is not null && ready.Length is not null && coding.Length == 0,
            Headers = [.. HeadersOf(request, format, found)],
        };
    }

    /// <summary>Sets the headers of a body that is streamed; the stage of compression sets that of its coding.</summary>
    public void WriteTo(HttpResponse response, long? length)
    {
        Validators?.WriteTo(response);
        if (Validators is null)
            response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.Headers.AcceptRanges = HasRanges ? "bytes" : "none";
        response.ContentType = ContentType;
        response.ContentLength = length;
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
