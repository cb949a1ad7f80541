using Indicators.Api.Catalog;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using Indicators.Api.Mcp.Tools;
using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol.Protocol;

namespace Indicators.Api.Mcp;

/// <summary>The Model Context Protocol server: its tools, resources and prompts, and the endpoint.</summary>
internal static class McpSetup
{
    public const string Path = "/mcp";

    /// <summary>Bytes of a message: a text to trace, and room for the rest.</summary>
    private const long LongestMessage = 65536;

    private const string Instructions =
        "Figures that texts state, each with its sentence. Quote the words of the source, keep the hedge (about, more than) and the period "
        + "with every number, and give the citation and the link. The service never says that a claim is true or false.";

    /// <param name="services">The services of the API.</param>
    /// <param name="address">What links begin with where no request says it.</param>
    public static void AddMcpTools(this IServiceCollection services, Uri address)
    {
        services.AddSingleton(new ServiceLink("mcp", Path) { Title = "Model Context Protocol" });
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new PublicAddress(address, provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddSingleton<ApiCalls>();
        services.AddSingleton<FigureText>();
        services.AddSingleton<McpResources>();
        services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation
                {
                    Name = "indicators",
                    Title = "Indicators: figures with their sentences",
                    Version = "1.0.0",
                };
                options.ServerInstructions = Instructions;
            })
            .WithHttpTransport(options => options.Stateless = true)
            .WithTools<TraceTools>()
            .WithTools<DraftTools>()
            .WithTools<FigureTools>()
            .WithTools<CompareTools>()
            .WithTools<ListTools>()
            .WithPrompts<McpPrompts>()
            .WithResources<McpResources>()
            .WithListResourcesHandler(
                async (request, cancellation) => await request.Services!.GetRequiredService<McpResources>().ListAsync(cancellation)
            )
            .WithMessageFilters(filters => filters.AddIncomingFilter(McpParameters.Check))
            .WithRequestFilters(filters =>
            {
                filters.AddCallToolFilter(next =>
                    (request, cancellation) => McpFailures.OfToolAsync(() => next(request, cancellation), request.Services)
                );
                filters.AddGetPromptFilter(next =>
                    (request, cancellation) => McpFailures.OfAsync("prompt", () => next(request, cancellation), request.Services)
                );
                filters.AddReadResourceFilter(next =>
                    (request, cancellation) => McpFailures.OfAsync("resource", () => next(request, cancellation), request.Services)
                );
                filters.AddListResourcesFilter(next =>
                    (request, cancellation) => McpFailures.OfAsync("list of resources", () => next(request, cancellation), request.Services)
                );
            });
    }

    public static void MapMcpEndpoint(this WebApplication app)
    {
        var endpoints = app.MapMcp(Path)
            .WithMetadata(new RequestSizeLimitAttribute(LongestMessage))
            .DisableRequestTimeout()
            .ExcludeFromDescription();
        endpoints.Finally(McpMessages.Check);
    }
}
