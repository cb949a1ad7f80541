using System.ComponentModel;
using System.Diagnostics;

namespace Indicators.Cluster;

/// <summary>The result of a finished command.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last non-blank line of the errors, or else of the output, for one-line messages.</summary>
    public string LastLine =>
        $"{Output}\n{Error}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault()
        ?? $"exit code {ExitCode}";
}

/// <summary>Runs a system program to completion, without a shell.</summary>
internal static class SystemCommand
{
    /// <summary>Exit code of a missing command, as in shells.</summary>
    public const int NotFound = 127;

    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="folder">The working directory; null means <c>/</c>, which every user may enter.</param>
    /// <param name="input">Standard input of the program.</param>
    /// <param name="environment">Variables to set; null removes a variable.</param>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> arguments,
        string? folder = null,
        string input = "",
        IReadOnlyDictionary<string, string?>? environment = null,
        CancellationToken cancel = default
    )
    {
        using var process = new Process { StartInfo = Describe([.. arguments], folder, environment) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new CommandResult(NotFound, "", e.Message);
        }
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read everything; its exit code says why.
        }
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>Finds a program on PATH or in system folders that an ordinary user's PATH may lack.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/sbin", "/sbin", "/usr/bin", "/bin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static ProcessStartInfo Describe(string[] arguments, string? folder, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(arguments[0], arguments[1..])
        {
            WorkingDirectory = folder ?? "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Messages are compared and quoted, so their language is fixed. Settings meant for other servers must not affect ours.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return start;
    }
}
