using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The shell scripts, with a <c>dotnet</c> of the test's own on PATH.</summary>
public sealed partial class ScriptTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-script-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_script_reports_in_a_pipe_that_it_builds_and_that_it_still_does()
    {
        // The build lasts until the test has read that it goes on.
        WriteDotnet("case $1 in --version) echo 10.0.100 ;; build) until [ -e go ]; do sleep 0.1; done ;; *) echo ran \"$@\" ;; esac");
        File.Copy(Path.Combine(Repository.Root, "indicators"), Path.Combine(_folder, "indicators"));
        Directory.CreateDirectory(Path.Combine(_folder, "src"));
        using var script = Start(Path.Combine(_folder, "indicators"), "check");

        Assert.Equal("indicators: restoring packages and building src/Indicators.Cli", await ErrorLineAsync(script));
        Assert.Matches(@"^indicators: still building src/Indicators\.Cli \(\d+ s\)$", await ErrorLineAsync(script));
        await File.WriteAllTextAsync(Path.Combine(_folder, "go"), "");

        Assert.EndsWith(
            "Indicators.Cli.dll check\n",
            await script.StandardOutput.ReadToEndAsync().WaitAsync(Limit),
            StringComparison.Ordinal
        );
        await script.WaitForExitAsync().WaitAsync(Limit);
        Assert.Equal(0, script.ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--sizes", "0", "-h")]
    public async Task The_benchmark_shows_its_help_with_every_option_before_it_builds(params string[] arguments)
    {
        WriteDotnet("exit 9");
        using var script = Start(Path.Combine(Repository.Root, "bench", "run"), arguments);

        var help = await script.StandardOutput.ReadToEndAsync().WaitAsync(Limit);
        await script.WaitForExitAsync().WaitAsync(Limit);

        Assert.Equal(0, script.ExitCode);
        var program = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bench", "Indicators.Bench", "Program.cs"));
        var options = Option().Matches(program).Select(m => m.Value.Trim('"')).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"  {option} ", help, StringComparison.Ordinal));
    }

    private static async Task<string?> ErrorLineAsync(Process script) => await script.StandardError.ReadLineAsync().WaitAsync(Limit);

    private void WriteDotnet(string body)
    {
        var file = Path.Combine(_folder, "dotnet");
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Process Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["INDICATORS_PROGRESS"] = "1";
        return Process.Start(start)!;
    }

    [GeneratedRegex("\"--[a-z]+\"")]
    private static partial Regex Option();
}
