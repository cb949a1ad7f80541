using System.Globalization;
using System.Text;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Pages.Frame;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Indicators.Pages.Serving;

/// <summary>The path of a request for a page: release, validators, answers of the API, rendering, writing. A failure is a page too.</summary>
internal sealed partial class PageRunner(AnswerSessions sessions, PageRenderer renderer, ILogger<PageRunner> log)
{
    public const string MediaType = "text/html";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    private static readonly string Build = typeof(PageRunner).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public async Task RunAsync(PageDefinition page, HttpContext context)
    {
        context.Features.Set(new ContentPolicy(Policy));
        try
        {
            await AnswerAsync(page, context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected; nobody would read a response.
        }
        catch (PageProblem refused)
        {
            await WriteProblemAsync(context, refused.Problem);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var type = Failures.ProblemOf(failure);
            if (type.Status == StatusCodes.Status500InternalServerError)
                Failed(log, context.Request.Path, failure);
            await WriteProblemAsync(context, Problem.Of(context, type));
        }
    }

    /// <summary>The page of a problem.</summary>
    public async Task WriteProblemAsync(HttpContext context, Problem problem)
    {
        context.Features.Set(new ContentPolicy(Policy));
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await WriteAsync(context, await renderer.RenderAsync(context, ProblemPage.Of(context, problem), null));
    }

    private async Task AnswerAsync(PageDefinition page, HttpContext context)
    {
        RefuseBadEncoding(context);
        var version = context.Request.Query["release"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
        var (session, problem) = await sessions.OpenAsync(context, version);
        if (session is null)
            throw new PageProblem(problem!);
        await using (session)
        {
            var validators = await ValidatorsAsync(page, session, context);
            var posted = HttpMethods.IsPost(context.Request.Method);
            if (!posted && validators.IsNamedBy(context.Request))
            {
                NotModified(context.Response, validators);
                return;
            }

            var request = new PageRequest(context, session) { Names = await Names.OfAsync(session) };
            var view = await page.Load(request);
            context.Response.StatusCode = view.Status;
            if (posted || view.Status != StatusCodes.Status200OK)
            {
                context.Response.Headers.CacheControl = "no-store"; // what is sent in a body is nobody else's
            }
            else if (validators.StillFresh(context.Request))
            {
                NotModified(context.Response, validators);
                return;
            }
            else
            {
                validators.WriteTo(context.Response);
            }

            await WriteAsync(context, await renderer.RenderAsync(context, view, request));
        }
    }

    /// <summary>The framework reads what is no UTF-8 as other characters; a page must not answer another question than was asked.</summary>
    private static void RefuseBadEncoding(HttpContext context)
    {
        foreach (var pair in new QueryStringEnumerable(context.Request.QueryString.Value))
        {
            if (!PercentEncoding.TryDecode(pair.EncodedName.Span, out _) || !PercentEncoding.TryDecode(pair.EncodedValue.Span, out _))
                throw new PageProblem(Problem.Of(context, ProblemTypes.BadEncoding));
        }
    }

    private static void NotModified(HttpResponse response, Validators validators)
    {
        validators.WriteTo(response);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>As for the operations of the API, with the build of the pages and the address, which stands in the page.</summary>
    private static async Task<Validators> ValidatorsAsync(PageDefinition page, AnswerSession session, HttpContext context)
    {
        var (release, request) = (session.Release, context.Request);
        var modified = new[]
        {
            release.ImportedAt,
            BuildIdentity.Time,
            page.ShowsTexts ? release.TextsChangedAt ?? DateTime.MinValue : DateTime.MinValue,
        }.Max();
        var tag = Validators.TagOf(
            Build,
            release.Version,
            release.ContentHash,
            page.ShowsTexts ? release.TextGeneration.ToString(CultureInfo.InvariantCulture) : "",
            page.ShowsAllReleases ? await session.ReleasesTagAsync() : "",
            request.GetEncodedUrl(),
            MediaType,
            Codings.Of(context, MediaType)
        );
        return new Validators(
            tag,
            new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            session.IsPinned && !page.ShowsTexts && !page.ShowsAllReleases ? Validators.Forever : Validators.Revalidate
        );
    }

    private static async Task WriteAsync(HttpContext context, string html)
    {
        var body = Encoding.UTF8.GetBytes(html);
        context.Response.ContentType = new MediaTypeHeaderValue(MediaType) { Encoding = Encoding.UTF8 }.ToString();
        context.Response.ContentLength = body.Length;
        if (Verbs.IsHead(context))
            await context.Response.StartAsync(context.RequestAborted);
        else
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "The page {Path} failed")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);
}
