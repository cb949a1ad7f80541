using System.Diagnostics;
using Indicators.Database;

namespace Indicators.Torture;

/// <summary>The built command, run as a process that may be killed.</summary>
internal static class BuiltCommand
{
    public static string Program => Path.Combine(Project.Folder, "artifacts/bin/Indicators.Cli/release/Indicators.Cli.dll");

    /// <summary>A folder without texts: they make a run longer and are no part of a release.</summary>
    public static string NoTexts => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "indicators-no-texts")).FullName;

    public static Process Start(string owner, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[DatabaseConnection.Variable] = owner;
        start.Environment["INDICATORS_TEXTS"] = NoTexts;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string owner, CancellationToken cancel, params string[] arguments)
    {
        using var process = Start(owner, arguments);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode;
    }

    /// <summary>Waits, and kills it with kill -9 if it has not ended by then.</summary>
    /// <returns>Whether it was killed.</returns>
    public static async Task<bool> KillAfterAsync(this Process process, TimeSpan wait, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(wait);
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isKilled = !process.HasExited;
        if (isKilled)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(cancel);
        return isKilled;
    }
}
