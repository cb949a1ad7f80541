using System.Text.Json;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The seeds of the project on a private cluster, without texts.</summary>
public sealed class TraceCommandTests : IDisposable
{
    private const string Half = "Tajikistan owes half of its external debt to China";

    private readonly string _data = Directory.CreateTempSubdirectory("indicators-trace-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [DatabaseFact]
    public async Task It_asks_the_server_that_runs_on_the_data_and_else_reads_them_itself()
    {
        string[] running;
        await using (var up = await RunningIndicators.StartAsync([], "up", "--port", "0", "--data", _data))
        {
            var asked = await CommandLine.RunAsync("trace", Half, "--data", _data, "--limit", "1");
            Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
            running = asked.OutputLines;
            Assert.Equal(0, (await up.SignalAsync("TERM")).ExitCode);
        }

        var alone = await CommandLine.RunAsync("trace", Half, "--data", _data, "--limit", "1");

        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.Equal(running, alone.OutputLines);
        AssertTold(running);
        await AssertIsJsonAsync();
    }

    private static void AssertTold(string[] lines)
    {
        Assert.Matches("^(identical|within_hedge) .* half .*TJK CHN", lines[0]);
        Assert.Contains(lines, line => line.EndsWith("; 1 text, 1 origin", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("contradicts: ", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("derived: ", StringComparison.Ordinal)
                && line.Contains("; against US$ 900 million (", StringComparison.Ordinal)
        );
    }

    private async Task AssertIsJsonAsync()
    {
        var answer = await CommandLine.RunAsync("trace", "qwxz", "--data", _data, "--json");

        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal((0, 0), (answer.ExitCode, json.RootElement.GetProperty("matches").GetArrayLength()));
    }
}
