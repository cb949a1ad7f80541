using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests.Operations;

/// <summary>
/// The page on operations as a person uses it: its shell commands are run in a folder that has what a project folder has, on a bare
/// PostgreSQL.
/// </summary>
public sealed partial class OperationsPage : IAsyncLifetime
{
    public static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("indicators-operations-").FullName;

    public ScratchServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is not null)
            return;
        Server = await ScratchServer.StartAsync();
        foreach (var name in new[] { "docker", "seeds", "migrations" })
            Directory.CreateSymbolicLink(Path.Combine(Folder, name), Path.Combine(Repository.Root, name));
        var command = Path.Combine(Folder, "indicators");
        await File.WriteAllTextAsync(command, $"#!/bin/sh\nexec dotnet '{CommandLine.Program}' \"$@\"\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // A database with a release, for the drills after the installation.
        await ShellAsync(string.Join('\n', Commands("Install").SkipLast(1)));
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        if (Server is not null)
            await Server.DisposeAsync();
    }

    /// <summary>The shell commands of a section, one text a block.</summary>
    public static IReadOnlyList<string> Commands(string section)
    {
        var begin = Text.IndexOf($"## {section}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"the page has no section '{section}'");
        var end = Text.IndexOf("\n## ", begin, StringComparison.Ordinal);
        var blocks = Block().Matches(Text[begin..(end < 0 ? Text.Length : end)]).Select(block => block.Groups[1].Value).ToArray();
        Assert.NotEmpty(blocks);
        return blocks;
    }

    /// <summary>Runs the commands of a section; one that fails fails the test.</summary>
    public Task<string> RunAsync(string section) => ShellAsync(string.Join('\n', Commands(section)));

    public async Task<string> ShellAsync(string script)
    {
        using var shell = Start(script);
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        Assert.True(shell.ExitCode == 0, $"{script}\nexit code {shell.ExitCode}\n{await output}\n{await error}");
        return await output;
    }

    public Process Start(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["PATH"] = $"{Server.Programs}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["PGHOST"] = Server.Socket;
        start.Environment["PGUSER"] = ScratchServer.Superuser;
        start.Environment["INDICATORS_HOME"] = Repository.Root;
        start.Environment["INDICATORS_TEXTS"] = Directory.CreateDirectory(Path.Combine(Folder, "no-texts")).FullName;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("INDICATORS_DB");
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
