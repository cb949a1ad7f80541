using System.Globalization;
using System.Net;
using System.Text;
using Indicators.Api.Http.Answers;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Serving;

/// <summary>
/// Sends the head of a page at once, then how far the work is, then the rest, so that a reader without script sees progress too. The style
/// hides each step once something follows it. The steps are few and short: they fit in the buffer of the connection, so a slow client does
/// not hold the work up.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="renderer">Renders the page.</param>
/// <param name="working">The page without its result.</param>
/// <param name="failed">Takes what fails after the head was sent.</param>
internal sealed class PageSteps(HttpContext context, PageRenderer renderer, PageView working, Action<Exception> failed)
{
    /// <summary>Where the steps stand in the page.</summary>
    public const string Marker = "<!--steps-->";

    private const string Unfinished = "The draft could not be checked to its end. Try again, or send a part of it.";

    /// <summary>Percents between two steps that a screen reader says. It reads the others where it is asked to.</summary>
    private const int Spoken = 25;

    private int _percent = -1;
    private int _spoken = -Spoken;

    /// <param name="request">The request for the page.</param>
    /// <param name="load">Makes the whole page.</param>
    /// <returns>What is still to be sent, when nothing of the database is held any more.</returns>
    public async Task<byte[]> RunAsync(PageRequest request, Func<PageRequest, Task<PageView>> load)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = PageRunner.Vary;
        response.ContentType = PageRunner.ContentType;
        var (head, foot) = Cut(await renderer.RenderAsync(context, working, request));
        await WriteAsync($"{head}<div class=\"steps\" role=\"status\">");
        await ReportAsync(0);
        context.Features.Set(new AnswerProgress(ReportAsync));
        try
        {
            var whole = await renderer.RenderAsync(context, await load(request), request);
            return Rest(Cut(whole).Foot);
        }
        catch (PageProblem refused)
        {
            // The status is sent already; the page says what it would have said.
            return Rest(Notice(refused.Problem.Detail) + foot);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            failed(failure);
            return Rest(Notice(Unfinished) + foot);
        }
    }

    private async Task ReportAsync(double part)
    {
        var percent = (int)(Math.Clamp(part, 0, 1) * 50) * 2;
        if (percent == _percent)
            return;
        _percent = percent;
        var isSpoken = percent >= _spoken + Spoken;
        if (isSpoken)
            _spoken = percent;
        await WriteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <p{(isSpoken ? "" : " aria-live=\"off\"")}>{percent} % checked
                <progress max="100" value="{percent}" aria-label="The draft is being checked"></progress></p>

                """
            )
        );
    }

    private static byte[] Rest(string html) => Encoding.UTF8.GetBytes($"</div>{html}");

    private static string Notice(string words) => $"<p class=\"notice\" role=\"alert\">{WebUtility.HtmlEncode(words)}</p>";

    private static (string Head, string Foot) Cut(string html)
    {
        var at = html.IndexOf(Marker, StringComparison.Ordinal);
        return (html[..at], html[(at + Marker.Length)..]);
    }

    private async Task WriteAsync(string html)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
