using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The line with the address is printed once <c>/health/ready</c> agrees, and not before.</summary>
public sealed class ReadyLineTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [DatabaseFact]
    public async Task A_server_says_that_it_is_ready_once_there_is_a_release()
    {
        Dictionary<string, string> named = new() { ["INDICATORS_DB"] = database.OwnerConnectionString };
        using var serve = CommandLine.Start(named, "serve", "--urls", "http://127.0.0.1:0");
        try
        {
            var ready = serve.StandardOutput.ReadLineAsync();
            var waiting = await LineAsync(serve.StandardError, "No release");
            Assert.Matches(@"^indicators: listening on http://127\.0\.0\.1:\d+, but not ready: No release published yet$", waiting);
            await Task.Delay(500);
            Assert.False(ready.IsCompleted, "it says that it is ready");

            var imported = await CommandLine.RunWithAsync(named, "import", "--seeds", MadeUp.SeedsFolder);
            Assert.Equal((0, ""), (imported.ExitCode, imported.Error));

            var line = await ready.WaitAsync(TimeSpan.FromMinutes(1));
            Assert.StartsWith("Indicators is ready on http://", line, StringComparison.Ordinal);
            var url = line!["Indicators is ready on ".Length..];
            Assert.Equal(0, (await CommandLine.RunAsync("health", "--url", url)).ExitCode);
        }
        finally
        {
            serve.Kill();
        }
    }

    [DatabaseFact]
    public async Task A_server_that_waits_for_its_database_can_be_stopped()
    {
        Dictionary<string, string> named = new() { ["INDICATORS_DB"] = "Host=127.0.0.1;Port=1;Username=x;Database=x" };
        using var serve = CommandLine.Start(named, "serve", "--urls", "http://127.0.0.1:0");
        await LineAsync(serve.StandardError, "but not ready: Database unavailable");
        using (var kill = System.Diagnostics.Process.Start("kill", [$"{serve.Id}"]))
            await kill.WaitForExitAsync();
        Assert.Equal("", await serve.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        await serve.WaitForExitAsync();
        Assert.Equal(0, serve.ExitCode);
    }

    /// <summary>The first line that contains these words.</summary>
    private static async Task<string> LineAsync(StreamReader lines, string words)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await lines.ReadLineAsync(end.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"no line says '{words}'");
    }
}
