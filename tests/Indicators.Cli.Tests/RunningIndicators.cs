using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Cli.Tests;

/// <summary>An <c>indicators up</c> or <c>serve</c> that said that it is ready.</summary>
internal sealed partial class RunningIndicators : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;
    private readonly HttpClient _client;

    private RunningIndicators(Process process, string firstLine, Task<string> error)
    {
        (_process, FirstLine, _error) = (process, firstLine, error);
        _output = process.StandardOutput.ReadToEndAsync();
        Url = new Uri(UrlInLine().Match(firstLine).Value);
        _client = new HttpClient { BaseAddress = Url };
    }

    public string FirstLine { get; }

    public Uri Url { get; }

    public int ProcessId => _process.Id;

    public static async Task<RunningIndicators> StartAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var process = CommandLine.Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(5));
        if (line is null)
            throw new InvalidOperationException(await error);
        return new RunningIndicators(process, line, error);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code, and all that was printed after the first line.</returns>
    public async Task<Outcome> SignalAsync(string signal)
    {
        using (var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        var outcome = new Outcome(_process.ExitCode, await _output, await _error);
        CommandLine.AssertNoTrace(outcome.Error);
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
            await SignalAsync("TERM");
        _process.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex UrlInLine();
}
