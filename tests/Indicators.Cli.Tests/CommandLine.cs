using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The result of a run of the command.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error without progress and the log of requests, which depend on the speed of the machine.</param>
internal sealed partial record Outcome(int ExitCode, string Output, string Error)
{
    public string Error { get; } = ProgressLine().Replace(Error, "");

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?:  \S.* \([0-9]+ s\)|\{""time"":.*""level"":""(?:Information|info)"".*)\n", RegexOptions.Multiline)]
    private static partial Regex ProgressLine();
}

/// <summary>The command as it was built, run as a process of its own with pipes for all its streams.</summary>
internal static partial class CommandLine
{
    /// <summary>Of the configuration that the tests were built in.</summary>
    public static readonly string Program = Path.Combine(
        Repository.Root,
        "artifacts",
        "bin",
        "Indicators.Cli",
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        "Indicators.Cli.dll"
    );

    /// <summary>Runs it to its end.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) => RunWithAsync([], arguments);

    private static readonly string NoTexts = TestFolder.Create("no-texts");

    /// <summary>Runs it to its end with variables of the environment; a stack trace in what it prints fails the test.</summary>
    public static async Task<Outcome> RunWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        var outcome = new Outcome(process.ExitCode, await output, await error);
        AssertNoTrace(outcome.Output + outcome.Error);
        return outcome;
    }

    public static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // What the machine's own environment says is not what is tested.
        foreach (var variable in new[] { "INDICATORS_DB", "INDICATORS_TEXTS", "INDICATORS_DEBUG", "ASPNETCORE_URLS" })
            start.Environment.Remove(variable);
        // Nor are the real texts where they lie beside the project: an empty folder is as good as none at hand.
        start.Environment["INDICATORS_TEXTS"] = NoTexts;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static void AssertNoTrace(string text) => Assert.DoesNotMatch(TraceLine(), text);

    /// <summary>A single line for the operator that contains these words, and nothing on standard output.</summary>
    public static void AssertToldInOneLine(Outcome outcome, int exitCode, params string[] words)
    {
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        // A server may have begun its log: whether its database answers, for one.
        var line = Assert.Single(outcome.ErrorLines, said => !said.StartsWith("{\"time\":", StringComparison.Ordinal));
        Assert.StartsWith("indicators: ", line, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s+at [A-Z]\w*\.|Unhandled exception|--- End of", RegexOptions.Multiline)]
    private static partial Regex TraceLine();
}
