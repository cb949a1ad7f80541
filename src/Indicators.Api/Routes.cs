using Indicators.Api.Catalog;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.Health;
using Indicators.Api.Resources.Root;
using Microsoft.AspNetCore.Http.Metadata;

namespace Indicators.Api;

/// <summary>Binds operations to their paths.</summary>
internal static class Routes
{
    public static void MapApi(this WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<RequestPipeline>();
        var specification = app.Services.GetRequiredService<Specification>();
        var releases = app.Services.GetRequiredService<IReleaseSource>();
        foreach (var operation in app.Services.GetRequiredService<ApiOptions>().Operations)
        {
            app.MapOperation(operation, context => pipeline.RunAsync(operation, context))
                .WithName(operation.Id)
                .WithMetadata(operation)
                .Answers(operation.Answer, ErrorResponses.Of(operation), AnswerFormats.Carrying(operation));
            if (FormatSuffix.RouteOf(operation) is { } suffixed)
                app.Read(suffixed, context => pipeline.RunAsync(operation, context)).ExcludeFromDescription();
        }

        app.Read(ListProblems.Path, context => Plain.WriteOfBuildAsync(context, ListProblems.Catalogue))
            .Described(
                "listProblems",
                "List the problems",
                "Lists all problems that the service can return: code, status, title and what to do.",
                typeof(ProblemCatalogue),
                ErrorResponses.OfBuild
            );
        app.Read(HealthCheck.Live, HealthCheck.AnswerLiveAsync)
            .Described(
                "getLiveness",
                "Check whether the service is running",
                "Returns 200 while the process is running. It does not check the database.",
                typeof(Liveness)
            );
        app.Read(HealthCheck.Ready, context => HealthCheck.AnswerReadyAsync(context, releases))
            .Described(
                "getReadiness",
                "Check whether the service is ready",
                "Returns 503 while the database is unavailable or not migrated, or no release is published.",
                typeof(Readiness)
            );
        app.Read(Specification.Path, async context => await Plain.WriteOfBuildAsync(context, await specification.BytesAsync()))
            .ExcludeFromDescription();
        app.Read(Specification.ClientPath, async context => await Plain.WriteOfBuildAsync(context, await specification.ClientBytesAsync()))
            .ExcludeFromDescription();
        app.Read(Catalogues.ApiCatalogPath, ApiLinkset.AnswerAsync).ExcludeFromDescription();
        app.Read(LlmsText.Path, LlmsText.AnswerAsync).ExcludeFromDescription();
        if (app.Services.GetServices<PagePath>().Any())
        {
            foreach (var sitemap in Sitemap.Operations)
                app.Read(sitemap.Path, context => pipeline.RunAsync(sitemap, context)).ExcludeFromDescription();
        }

        if (!app.Services.GetRequiredService<ApiOptions>().Parts.Any(part => part.AnswersRoot))
            app.Read(
                    "/",
                    context =>
                    {
                        context.Response.Redirect(ExplorerPage.Path);
                        return Task.CompletedTask;
                    }
                )
                .ExcludeFromDescription();
    }

    // ASP.NET documents a delegate of this shape, but not one that the compiler converts to RequestDelegate.
    private static RouteHandlerBuilder Read(this WebApplication app, string path, Func<HttpContext, Task> answer) =>
        app.MapGet(path, (Delegate)answer).WithOrder(FormatSuffix.Order(path));

    private static RouteHandlerBuilder MapOperation(this WebApplication app, Operation operation, Func<HttpContext, Task> answer) =>
        operation.Body is null
            ? app.Read(operation.Path, answer)
            : app.MapPost(operation.Path, (Delegate)answer)
                .WithOrder(FormatSuffix.Order(operation.Path))
                .WithMetadata(new AcceptsMetadata([.. operation.BodyTypes], operation.Body));

    private static void Described(
        this RouteHandlerBuilder route,
        string id,
        string summary,
        string description,
        Type answer,
        IReadOnlyList<int>? errors = null
    ) =>
        route
            .WithName(id)
            .WithMetadata(new PlainOperation(id, summary, description))
            .Answers(answer, errors ?? ErrorResponses.OfPlain, [AnswerFormats.Json]);

    private static void Answers(this RouteHandlerBuilder route, Type answer, IEnumerable<int> errors, IReadOnlyList<IFormat> formats)
    {
        route.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, answer, [.. formats.Select(format => format.MediaType).Distinct()])
        );
        foreach (var status in errors)
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemResponse.MediaType]));
    }
}
