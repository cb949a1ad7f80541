using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The seeds of the project on a private cluster, without texts.</summary>
public sealed class TraceCommandTests : IDisposable
{
    private const string Half = "Tajikistan owes half of its external debt to China";

    private const string Draft = """
        # Debt \<i>& more in 2024

        Kazakhstan owes China 9.2 billion dollars. Kyrgyzstan owes China **6** billion dollars.

        The bakery sold 731 loaves in 2021.
        """;

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
            await AssertChecksDraftsAsync();
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

    /// <summary>One server answers for all: starting one is what takes the time.</summary>
    private async Task AssertChecksDraftsAsync()
    {
        var file = Path.Combine(_data, "draft.md");
        await File.WriteAllTextAsync(file, Draft);
        var marked = await CommandLine.RunAsync("trace", "--file", file, "--data", _data);
        Assert.Equal((0, ""), (marked.ExitCode, marked.Error));
        Assert.Contains("# Debt <i>& more", marked.Output, StringComparison.Ordinal);
        Assert.Contains("owes China »9.2 billion dollars«=[2].", marked.Output, StringComparison.Ordinal);
        Assert.Contains("  [2] = supported", marked.OutputLines);
        Assert.StartsWith("5 numbers in 3 paragraphs: ", marked.OutputLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', marked.Output);

        var csv = (await CommandLine.RunAsync("trace", "--file", file, "--format", "csv", "--data", _data)).OutputLines;
        Assert.StartsWith("number,paragraph,start,end,text,status,", csv[0], StringComparison.Ordinal);
        Assert.Equal(6, csv.Length);
        using var json = JsonDocument.Parse(
            (await CommandLine.RunAsync("trace", "--file", file, "--format", "json", "--data", _data)).Output
        );
        Assert.Equal(
            ["not_a_claim", "supported", "differs", "no_source", "not_a_claim"],
            json.RootElement.GetProperty("numbers").EnumerateArray().Select(number => number.GetProperty("status").GetString())
        );
        var report = (await CommandLine.RunAsync("trace", "--file", file, "--format", "md", "--data", _data)).Output;
        Assert.StartsWith("# Numbers of draft.md\n", report, StringComparison.Ordinal);
        Assert.True(
            report.IndexOf("## Differs (1)", StringComparison.Ordinal) < report.IndexOf("## Supported (1)", StringComparison.Ordinal)
        );
        await AssertReportIsSafeAsync(file);
        await AssertRefusesAsync();
    }

    private async Task AssertReportIsSafeAsync(string file)
    {
        var html = (await CommandLine.RunAsync("trace", "--file", file, "--format", "html", "--data", _data)).Output;
        Assert.Contains("Debt &lt;i&gt;&amp; more", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(" (?:style|on[a-z]+|src)=", html);
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"style-src 'sha256-{hash}'", html, StringComparison.Ordinal);
    }

    private async Task AssertRefusesAsync()
    {
        var binary = Path.Combine(_data, "picture.png");
        await File.WriteAllBytesAsync(binary, [0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF]);
        var empty = Path.Combine(_data, "empty.txt");
        await File.WriteAllTextAsync(empty, "\n");
        var large = Path.Combine(_data, "large.txt");
        await File.WriteAllTextAsync(large, new string('x', 600_000));
        foreach (
            var (path, words) in new[]
            {
                (binary, "not UTF-8"),
                (empty, "is empty"),
                (large, "larger than 500 KiB"),
                (Path.Combine(_data, "none.md"), "there is no file"),
                (_data, "is a folder"),
            }
        )
            CommandLine.AssertToldInOneLine(await CommandLine.RunAsync("trace", "--file", path, "--data", _data), 2, words);
        foreach (var arguments in new[] { new[] { "trace" }, ["trace", "5", "--file", empty], ["trace", "5", "--format", "csv"] })
            Assert.Equal(2, (await CommandLine.RunAsync(arguments)).ExitCode);
    }
}
