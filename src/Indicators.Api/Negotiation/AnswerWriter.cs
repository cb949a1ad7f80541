using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api;

/// <summary>Sends an answer: its headers, and its body where that is wanted.</summary>
internal static class AnswerWriter
{
    /// <summary>Header of tables with <c>asOf</c>: the documents that JSON lists as <c>undated</c>.</summary>
    public const string Undated = "Indicators-Undated";

    public static async Task WriteAsync(ApiRequest request, IFormat format, Reply.Found found, Writing.Ready writing)
    {
        var response = request.Context.Response;
        if (found.Next is not null)
            response.Headers.Link = NextLink.Of(request.Context.Request, found.Next);
        foreach (var profile in format.Profiles.Take(1))
            response.Headers.Append("Link", $"<{profile}>; rel=\"profile\"");
        foreach (var link in format.Links)
            response.Headers.Append("Link", link);
        if (found.Answer is Table { Undated: { Count: > 0 } undated })
            response.Headers[Undated] = string.Join(", ", undated);
        if (format.FileName(request, found.Answer) is { } name)
            response.GetTypedHeaders().ContentDisposition = Attachment(name);

        // Ranges of what is made anew each time would not fit together; who resumes gets the whole.
        response.Headers.AcceptRanges = "none";
        response.ContentType = format.ContentType;
        response.ContentLength = writing.Length;
        if (Verbs.IsHead(request.Context))
        {
            await response.StartAsync(request.Cancellation);
            return;
        }

        // From here on the client sets the pace; the server ends connections that are too slow, the database statements that are.
        if (writing.Length is null)
            request.Context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await writing.WriteAsync(response.Body, request.Cancellation);
    }

    private static ContentDispositionHeaderValue Attachment(string name)
    {
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName(name);
        return attachment;
    }
}
