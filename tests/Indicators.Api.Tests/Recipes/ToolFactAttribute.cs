using System.Collections.Concurrent;
using System.Diagnostics;

namespace Indicators.Api.Tests;

/// <summary>A fact that needs PostgreSQL and a tool that the recipes are for; where <c>CI=true</c> it must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    private static readonly ConcurrentDictionary<string, bool> Found = new();

    /// <param name="lacking">What to say where the tool is not there.</param>
    /// <param name="probe">Program and arguments that end with exit code 0 where it is.</param>
    public ToolFactAttribute(string lacking, params string[] probe)
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip = TestCluster.Unavailable ?? (isCi || Found.GetOrAdd(lacking, _ => Runs(probe)) ? null : lacking);
    }

    private static bool Runs(string[] probe)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(probe[0], probe[1..]) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
