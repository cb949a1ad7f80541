using System.Net.Sockets;
using Indicators.Api;
using Indicators.Database;
using Indicators.Model;
using Indicators.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;

namespace Indicators.Cli;

/// <summary>Runs the API in this process until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>Standard output carries the line with the URL only; the server logs to standard error.</summary>
    private static readonly string[] Logging =
    [
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Indicators.Api=Information",
        // Why the server does not start is said in one line by the command.
        "--Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host=None",
    ];

    /// <summary>Serves; prints one line with the URLs when it is ready, which <c>/health/ready</c> then says too.</summary>
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
                Log = Console.OpenStandardError(),
                LogIsForPeople = !Console.IsErrorRedirected,
                Parts = [new Explorer { WarmsUp = true }],
            }
        );
        await StartAsync(server, stop);
        using var address = ServerAddress.Write(dataFolder, server.Urls.First());
        var listening = string.Join(" and ", server.Urls.Take(Math.Max(1, urls?.Count ?? server.Urls.Count)));
        try
        {
            await server.WhenReadyAsync(reason => Terminal.Error($"listening on {listening}, but not ready: {reason}"), stop);
            Terminal.Print($"Indicators is ready on {listening}");
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It is told to stop.
        }

        Terminal.Progress("stopping: waiting for open requests");
        await server.StopAsync(CancellationToken.None);
        Terminal.Progress("stopping: closing the database");
        return Exit.Done;
    }

    private static async Task StartAsync(WebApplication server, CancellationToken stop)
    {
        try
        {
            await server.StartAsync(stop);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw CommandFailure.Environment(
                $"{failure.Message.TrimEnd('.')}; stop the program that listens there, or choose another address"
            );
        }
        catch (SocketException failure)
        {
            // Kestrel does not say which of the addresses it was.
            throw CommandFailure.Environment(
                $"cannot listen on {server.Configuration[WebHostDefaults.ServerUrlsKey]}: {failure.Message}; "
                    + "choose an address of this machine, and a port that this user may use"
            );
        }
    }
}
