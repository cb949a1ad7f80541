using Indicators.Api;
using Indicators.Database;

namespace Indicators.Cli;

/// <summary>Runs the API in this process until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>How long requests that are under way may take to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Standard output is for the line with the URL; what the server has to say goes to standard error.</summary>
    private static readonly string[] Logging =
    [
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
        "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>Serves; prints one line with the URLs when it is ready.</summary>
    /// <param name="readerString">Connection string of a login that may be the reader.</param>
    /// <param name="urls">Null: as <c>ASPNETCORE_URLS</c> says.</param>
    /// <param name="dataFolder">
    /// Of the private cluster that is served from, where other commands look for the address; null without one.
    /// </param>
    /// <param name="stop">Ends it.</param>
    public static async Task<int> RunAsync(string readerString, IReadOnlyList<string>? urls, string? dataFolder, CancellationToken stop)
    {
        await using var database = DatabaseConnection.Reader(readerString);
        await using var server = ApiServer.Build(
            new ApiOptions
            {
                Database = database,
                Urls = urls,
                Arguments = Logging,
                AsksItself = true,
            }
        );
        await server.StartAsync(stop);
        using var address = ServerAddress.Write(dataFolder, server.Urls.First());
        Terminal.Say($"Indicators is ready on {string.Join(" and ", server.Urls)}");
        var stopped = new TaskCompletionSource();
        await using (stop.Register(stopped.SetResult))
            await stopped.Task;
        using var patience = new CancellationTokenSource(Grace);
        await server.StopAsync(patience.Token);
        return Exit.Done;
    }
}
