using System.Text.Json;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Problems;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using Indicators.Api.Mcp.Tools;
using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol.Protocol;

namespace Indicators.Api.Mcp;

/// <summary>The Model Context Protocol server: its tools, resources and prompts, and the endpoint.</summary>
internal static partial class McpSetup
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
            .WithRequestFilters(filters =>
                filters.AddCallToolFilter(next =>
                    (request, cancellation) => GuardedAsync(() => next(request, cancellation), request.Services)
                )
            );
    }

    public static void MapMcpEndpoint(this WebApplication app)
    {
        var endpoints = app.MapMcp(Path).WithMetadata(new RequestSizeLimitAttribute(LongestMessage)).ExcludeFromDescription();
        endpoints.Finally(McpMessages.Check);
    }

    /// <summary>Failures of a tool are its result, with a code and what to do.</summary>
    private static async ValueTask<CallToolResult> GuardedAsync(Func<ValueTask<CallToolResult>> call, IServiceProvider? services)
    {
        try
        {
            return await call();
        }
        catch (ApiFault fault)
        {
            return Error(fault.InWords);
        }
        catch (Exception wrong) when (wrong is ArgumentException or JsonException or FormatException)
        {
            var detail = wrong.Message.Replace(" (Parameter 'arguments')", "", StringComparison.Ordinal).Split(" Path: ")[0];
            return Error($"invalid-arguments: {detail} Look at the tool's input schema.");
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ModelContextProtocol.McpException))
        {
            Failed(services!.GetRequiredService<ILoggerFactory>().CreateLogger("Indicators.Mcp"), failure);
            return Error($"{ProblemTypes.InternalError.Code}: {ProblemTypes.InternalError.Title}. Try again, or ask another way.");
        }
    }

    private static CallToolResult Error(string text) => new() { IsError = true, Content = [new TextContentBlock { Text = text }] };

    [LoggerMessage(LogLevel.Error, "A tool failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
