using System.Collections.Concurrent;

namespace Indicators.Api.Tests;

/// <summary>The npm packages that a folder's lockfile names, installed into it once.</summary>
public static class NodePackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installed = new();

    public static Task InstallAsync(string folder) => Installed.GetOrAdd(folder, _ => new Lazy<Task>(() => RunAsync(folder))).Value;

    /// <summary>Whether what the lockfile names is there.</summary>
    public static bool AreInstalled(string folder)
    {
        // npm writes this file last, so an installation that was broken off is made anew.
        var done = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return done.Exists && done.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static async Task RunAsync(string folder)
    {
        if (AreInstalled(folder))
            return;
        (await ProgramRun.OfAsync(folder, "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])).Succeeded();
    }
}
