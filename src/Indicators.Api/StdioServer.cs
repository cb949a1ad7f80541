using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Indicators.Api;

/// <summary>The Model Context Protocol server on standard input and output, for assistants that start it themselves.</summary>
public static class StdioServer
{
    /// <summary>Serves until standard input ends or it is told to stop. Nothing else may write to standard output.</summary>
    public static async Task RunAsync(ApiOptions options, CancellationToken stop)
    {
        await using var services = ApiServer.Build(options); // never started: nothing listens
        var settings = services.Services.GetRequiredService<IOptions<McpServerOptions>>().Value;
        var logs = services.Services.GetRequiredService<ILoggerFactory>();
        await using var transport = new StdioServerTransport(settings, logs);
        await using var server = McpServer.Create(transport, settings, logs, services.Services);
        await server.RunAsync(stop);
    }
}
