using System.Globalization;
using System.Text;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Pages.Frame;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Indicators.Pages.Serving;

/// <summary>
/// The path of a request for a page or its preview: release, validators, answers of the API, rendering, writing. A failure is a page too.
/// </summary>
internal sealed partial class PageRunner(InternalAnswers answers, KeptAnswers kept, PageRenderer renderer, ILogger<PageRunner> log)
{
    public const string MediaType = "text/html";

    /// <summary>Media type and charset of a page.</summary>
    public static string ContentType { get; } = new MediaTypeHeaderValue(MediaType) { Encoding = Encoding.UTF8 }.ToString();

    public const string Vary = "Accept, Accept-Encoding";

    /// <summary>The content security policy of pages: nothing inline, and nothing from other servers.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    private static readonly string Build = typeof(PageRunner).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public Task RunAsync(PageDefinition page, HttpContext context) =>
        RunAsync(
            new Making(
                MediaType,
                page.ShowsTexts,
                page.ShowsAllReleases,
                async request =>
                {
                    if (HttpMethods.IsPost(context.Request.Method) && page.Working?.Invoke(request) is { } working)
                    {
                        var steps = new PageSteps(context, renderer, working, failure => Failed(log, context.Request.Path, failure));
                        return (StatusCodes.Status200OK, await steps.RunAsync(request, page.Load));
                    }

                    var view = await page.Load(request);
                    return (view.Status, Encoding.UTF8.GetBytes(await renderer.RenderAsync(context, view, request)));
                }
            )
            {
                ReadForm = page.ReadForm,
            },
            context
        );

    public Task RunAsync(PreviewDefinition preview, HttpContext context) =>
        RunAsync(
            new Making(
                PageAssets.Preview.MediaType,
                ShowsTexts: false,
                ShowsAllReleases: false,
                async request => (StatusCodes.Status200OK, (await preview.Load(request)).Draw())
            ),
            context
        );

    private async Task RunAsync(Making making, HttpContext context)
    {
        context.Features.Set(new ContentPolicy(Policy));
        try
        {
            await AnswerAsync(making, context);
        }
        catch (PageProblem refused)
        {
            await WriteProblemAsync(context, refused.Problem);
        }
        // A request that is aborted has lost its client or its time. The stages outside know which, and answer the latter.
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var type = Failures.ProblemOf(failure);
            if (type.Status == StatusCodes.Status500InternalServerError)
                Failed(log, context.Request.Path, failure);
            Failures.CloseAfter(context, failure);
            await WriteProblemAsync(context, Problem.Of(context, type));
        }
    }

    /// <summary>The page of a problem.</summary>
    public async Task WriteProblemAsync(HttpContext context, Problem problem)
    {
        context.Features.Set(new ContentPolicy(Policy));
        var response = context.Response;
        // The time of the request may be about to end; its page is written all the same.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = Vary;
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var html = await renderer.RenderAsync(context, ProblemPage.Of(context, problem), null);
        await WriteAsync(context, MediaType, Encoding.UTF8.GetBytes(html));
    }

    private async Task AnswerAsync(Making making, HttpContext context)
    {
        RefuseBadEncoding(context);
        if (HttpMethods.IsPost(context.Request.Method) && making.ReadForm is { } read)
            await read(context);
        var version = context.Request.Query["release"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
        var page = await answers.AnswerAsync(context, version, known => FindAsync(making, context, known, version is not null), Refuse);
        // Nothing of the database is held while the client is waited for.
        var response = context.Response;
        if (response.HasStarted)
        {
            await response.Body.WriteAsync(page.Body, context.RequestAborted);
            return;
        }

        if (page.Validators is not { } validators)
        {
            response.StatusCode = page.Status;
            response.Headers.CacheControl = "no-store"; // what is sent in a body is nobody else's, and an error may pass
            response.Headers.Vary = Vary;
            await WriteAsync(context, making.MediaType, page.Body);
            return;
        }

        if (validators.Contradicts(context.Request))
            throw new PageProblem(Problem.Of(context, ProblemTypes.PreconditionFailed));
        validators.WriteTo(response);
        if (validators.StillFresh(context.Request))
            response.StatusCode = StatusCodes.Status304NotModified;
        else
            await WriteAsync(context, making.MediaType, page.Body);
    }

    /// <summary>The page from memory, or a new one.</summary>
    private async Task<RenderedPage> FindAsync(Making making, HttpContext context, KnownRelease known, bool isNamed)
    {
        var validators = HttpMethods.IsPost(context.Request.Method) ? null : ValidatorsOf(making, known, context, isNamed);
        if (validators?.IsNamedBy(context.Request) == true)
            return new RenderedPage(StatusCodes.Status304NotModified, default, validators);
        var key = $"page {validators?.Tag}";
        if (validators is not null && kept.TryFind(key, out var answer))
            return new RenderedPage(StatusCodes.Status200OK, answer.Body, validators);
        return await answers.ReadAsync(
            context,
            known,
            making.ShowsTexts || making.ShowsAllReleases,
            async reader =>
            {
                var request = new PageRequest(context, reader) { Names = await Names.OfAsync(reader) };
                var (status, body) = await making.MakeAsync(request);
                if (validators is null || status != StatusCodes.Status200OK)
                    return new RenderedPage(status, body, null);
                kept.Add(key, Kept(making.MediaType, body, validators));
                return new RenderedPage(status, body, validators);
            },
            Refuse
        );
    }

    private static RenderedPage Refuse(Problem problem) => throw new PageProblem(problem);

    private static KeptAnswer Kept(string mediaType, byte[] body, Validators validators) =>
        new()
        {
            Validators = validators,
            ContentType = mediaType,
            Coding = "",
            HasRanges = false,
            Headers = [],
            Body = body,
        };

    /// <summary>The framework replaces invalid UTF-8; a page must not answer a question other than the one sent.</summary>
    private static void RefuseBadEncoding(HttpContext context)
    {
        foreach (var pair in new QueryStringEnumerable(context.Request.QueryString.Value))
        {
            if (!PercentEncoding.TryDecode(pair.EncodedName.Span, out _) || !PercentEncoding.TryDecode(pair.EncodedValue.Span, out _))
                throw new PageProblem(Problem.Of(context, ProblemTypes.BadEncoding));
        }
    }

    /// <summary>As for the operations of the API, with the build of the pages and the address, which stands in the page.</summary>
    private static Validators ValidatorsOf(Making page, KnownRelease known, HttpContext context, bool isNamed)
    {
        var (release, request) = (known.Release, context.Request);
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
            page.ShowsAllReleases ? known.All.Tag : "",
            request.GetEncodedUrl(),
            page.MediaType,
            Codings.Of(context, page.MediaType)
        );
        return new Validators(
            tag,
            new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            isNamed && !release.IsDraft && !page.ShowsTexts && !page.ShowsAllReleases ? Validators.Forever : Validators.Revalidate
        );
    }

    private static async Task WriteAsync(HttpContext context, string mediaType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = mediaType == MediaType ? ContentType : mediaType;
        context.Response.ContentLength = body.Length;
        if (Verbs.IsHead(context))
            await context.Response.StartAsync(context.RequestAborted);
        else
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Error, "The page {Path} failed")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);

    /// <param name="MediaType">Media type of what is made.</param>
    /// <param name="ShowsTexts">Whether it changes with the loaded texts.</param>
    /// <param name="ShowsAllReleases">Whether it changes when another release is published.</param>
    /// <param name="MakeAsync">Makes it from answers of the API.</param>
    private sealed record Making(
        string MediaType,
        bool ShowsTexts,
        bool ShowsAllReleases,
        Func<PageRequest, Task<(int Status, byte[] Body)>> MakeAsync
    )
    {
        /// <summary>Reads a form that is sent; null for a page that takes none.</summary>
        public Func<HttpContext, Task>? ReadForm { get; init; }
    }

    /// <param name="Status">HTTP status.</param>
    /// <param name="Body">The page; empty where the client has it already.</param>
    /// <param name="Validators">Null for what nobody may keep.</param>
    private sealed record RenderedPage(int Status, ReadOnlyMemory<byte> Body, Validators? Validators);
}
