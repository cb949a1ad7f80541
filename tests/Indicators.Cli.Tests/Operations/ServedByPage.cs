using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Cli.Tests.Operations;

/// <summary>A server that commands of the page have started; it is stopped as a service manager stops it.</summary>
internal sealed partial class ServedByPage : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly Task<string> _error;
    private bool _isStopped;

    private ServedByPage(Process process, Uri url, Task<string> error)
    {
        (_process, _error, Url) = (process, error, url);
        _client = new HttpClient { BaseAddress = url };
    }

    public Uri Url { get; }

    public static async Task<ServedByPage> StartAsync(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return line is null
            ? throw new InvalidOperationException(await error)
            : new ServedByPage(process, new Uri(UrlInLine().Match(line).Value), error);
    }

    /// <summary>Waits until it is ready: on a busy machine, the first look at the database takes its time.</summary>
    public async Task ReadyAsync()
    {
        for (var i = 0; ; i++)
        {
            using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            Assert.True(i < 300, await answer.Content.ReadAsStringAsync());
            await Task.Delay(200);
        }
    }

    public async Task UntilAsync(string path, Func<string, bool> isSo)
    {
        var body = "";
        for (var i = 0; i < 200; i++)
        {
            if (isSo(body = await _client.GetStringAsync(new Uri(path, UriKind.Relative))))
                return;
            await Task.Delay(100);
        }

        Assert.Fail(body[..Math.Min(500, body.Length)]);
    }

    /// <summary>Stops it; what it has written to its log.</summary>
    public async Task<string> StopAsync()
    {
        await DisposeAsync();
        return await _error;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isStopped)
            return;
        _isStopped = true;
        _client.Dispose();
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(_process.ExitCode == 0, await _error);
        _process.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex UrlInLine();
}
