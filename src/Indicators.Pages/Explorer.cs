using Indicators.Api;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Problems;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Serving;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Pages;

/// <summary>The explorer: pages for people, made from the answers of the API on the same server.</summary>
public sealed class Explorer : IServerPart
{
    public IReadOnlyList<string> TextMediaTypes =>
        [PageRunner.MediaType, .. PageAssets.All.Where(asset => asset != PageAssets.Preview).Select(asset => asset.MediaType)];

    public bool AnswersRoot => true;

    /// <summary>Whether pages are asked for after the start, so that the first reader does not wait.</summary>
    public bool WarmsUp { get; init; }

    public void AddServices(IServiceCollection services)
    {
        services.AddPagePaths();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageRunner>();
        services.AddSingleton<IProblemForm, ProblemsAsPages>();
        if (WarmsUp)
            services.AddHostedService<PagesWarmUp>();
    }

    public void Map(WebApplication app)
    {
        var runner = app.Services.GetRequiredService<PageRunner>();
        app.Use((context, next) => WithPageForUnknownPaths(context, next, runner));
        PageAssets.Map(app);
        app.MapRobots();
        foreach (var page in PageTable.All)
        {
            app.MapGet(
                    page.Path,
                    (HttpContext context) => page.Path == "/" ? RootAsync(context, page, runner) : runner.RunAsync(page, context)
                )
                .ExcludeFromDescription();
            if (page.ReadForm is not null)
                app.MapPost(page.Path, (HttpContext context) => runner.RunAsync(page, context)).ExcludeFromDescription();
        }

        foreach (var preview in PreviewTable.All)
            app.MapGet(preview.Path, (HttpContext context) => runner.RunAsync(preview, context)).ExcludeFromDescription();
    }

    /// <summary>Browsers get the front page. Other clients are led to the description of the API.</summary>
    private static Task RootAsync(HttpContext context, PageDefinition page, PageRunner runner)
    {
        if (HtmlAccepted.By(context.Request))
            return runner.RunAsync(page, context);
        context.Response.Headers.Vary = "Accept";
        context.Response.Redirect(ExplorerPage.Path);
        return Task.CompletedTask;
    }

    private static Task WithPageForUnknownPaths(HttpContext context, RequestDelegate next, PageRunner runner)
    {
        var path = context.Request.Path;
        if (
            context.GetEndpoint() is not null
            || !HttpMethods.IsGet(context.Request.Method)
            || !ProblemsAsPages.IsForPeople(context.Request)
        )
            return next(context);
        return runner.WriteProblemAsync(
            context,
            Problem.Of(context, ProblemTypes.NotFound, $"There is no page at '{ShownValue.Of(path.Value ?? "")}'.")
        );
    }
}
