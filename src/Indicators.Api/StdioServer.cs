using Indicators.Api.Catalog;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Indicators.Api;

/// <summary>The Model Context Protocol server on standard input and output, for assistants that start it themselves.</summary>
public static class StdioServer
{
    /// <summary>Serves until standard input ends or the process is asked to stop. Nothing else may write to standard output.</summary>
    public static async Task RunAsync(ApiOptions options, CancellationToken stop)
    {
        await using var services = ApiServer.Build(options); // never started: nothing listens
        // Requests need the watch of the releases, which the host would start.
        var watch = services.Services.GetServices<IHostedService>().OfType<ReleaseWatch>().Single();
        await watch.StartAsync(stop);
        var settings = services.Services.GetRequiredService<IOptions<McpServerOptions>>().Value;
        var logs = services.Services.GetRequiredService<ILoggerFactory>();
        await using var transport = new StdioServerTransport(settings, logs);
        await using var server = McpServer.Create(transport, settings, logs, services.Services);
        await server.RunAsync(stop);
        await watch.StopAsync(CancellationToken.None);
    }
}
