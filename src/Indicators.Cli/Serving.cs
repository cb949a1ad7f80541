using Indicators.Api;
using Indicators.Database;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Runs the API in this process until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>How long open requests may take to end once the server stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Standard output carries the line with the URL only; the server logs to standard error.</summary>
    private static readonly string[] Logging =
    [
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
        "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>Serves; prints one line with the URLs when it is ready.</summary>
    /// <param name="readerString">Connection string of a login that may be the reader.</param>
    /// <param name="urls">Addresses to listen on; null to use <c>ASPNETCORE_URLS</c>.</param>
    /// <param name="dataFolder">Data folder of the private cluster, where other commands look for the address; null without one.</param>
    /// <param name="words">The dataset's own words.</param>
    /// <param name="stop">Stops the server.</param>
    public static async Task<int> RunAsync(
        string readerString,
        IReadOnlyList<string>? urls,
        string? dataFolder,
        Vocabulary words,
        CancellationToken stop
    )
    {
        await using var database = DatabaseConnection.Reader(readerString);
        await using var server = ApiServer.Build(
            new ApiOptions
            {
                Database = database,
                Urls = urls,
                Arguments = Logging,
                WarmsUp = true,
                Words = words,
            }
        );
        await server.StartAsync(stop);
        using var address = ServerAddress.Write(dataFolder, server.Urls.First());
        Terminal.Say($"Indicators is ready on {string.Join(" and ", server.Urls)}");
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult))
            await stopped.Task;
        Terminal.Progress("stopping: waiting for open requests");
        using var patience = new CancellationTokenSource(Grace);
        await server.StopAsync(patience.Token);
        Terminal.Progress("stopping: closing the database");
        return Exit.Done;
    }
}
