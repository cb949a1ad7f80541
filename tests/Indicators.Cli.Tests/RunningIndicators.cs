using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Cli.Tests;

/// <summary>An <c>indicators up</c> or <c>serve</c> that said that it is ready.</summary>
internal sealed partial class RunningIndicators : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;
    private readonly HttpClient client;

    private RunningIndicators(Process process, string firstLine, Task<string> error)
    {
        (this.process, FirstLine, this.error) = (process, firstLine, error);
        output = process.StandardOutput.ReadToEndAsync();
        Url = new Uri(UrlInLine().Match(firstLine).Value);
        client = new HttpClient { BaseAddress = Url };
    }

    public string FirstLine { get; }

    public Uri Url { get; }

    public int ProcessId => process.Id;

    public static async Task<RunningIndicators> StartAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var process = CommandLine.Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return line is null ? throw new InvalidOperationException(await error) : new RunningIndicators(process, line, error);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code, and all that was printed after the first line.</returns>
    public async Task<Outcome> SignalAsync(string signal)
    {
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        var outcome = new Outcome(process.ExitCode, await output, await error);
        CommandLine.AssertNoTrace(outcome.Error);
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited)
            await SignalAsync("TERM");
        process.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex UrlInLine();
}
