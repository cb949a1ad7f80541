using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Cluster;

/// <summary>A folder with PostgreSQL's server binaries.</summary>
/// <param name="Folder">Absolute, symbolic links resolved.</param>
/// <param name="Major">Major version, such as 15.</param>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest supported major version.</summary>
    public const int Oldest = 15;

    /// <summary>The environment variable that names the only folder to look in.</summary>
    public const string Variable = "INDICATORS_PG_BIN";

    /// <summary>Path of one of the binaries.</summary>
    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>Finds all installed versions, newest first. For each version, takes the first folder found.</summary>
    /// <exception cref="ClusterException"><c>INDICATORS_PG_BIN</c> is set but contains no usable server.</exception>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAllAsync(CancellationToken cancel = default)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var found = new List<PostgresBinaries>();
        foreach (var folder in string.IsNullOrEmpty(named) ? Places() : [Path.GetFullPath(named)])
        {
            if (await LookAsync(folder, cancel) is { } binaries && binaries.Major >= Oldest)
                found.Add(binaries);
        }
        if (found.Count == 0 && !string.IsNullOrEmpty(named))
            throw new ClusterException(
                ClusterProblem.Binaries,
                $"{Variable} names {named}, which lacks initdb, pg_ctl and postgres of version {Oldest} or newer",
                "name another folder, or unset the variable"
            );
        return [.. found.DistinctBy(b => b.Major).OrderByDescending(b => b.Major)];
    }

    /// <summary>Finds the installed versions. If there are none, installs the system's package if this user may.</summary>
    /// <param name="progress">Called when an installation starts.</param>
    /// <param name="cancel">Stops the search, and an installation between its steps.</param>
    /// <exception cref="ClusterException">Nothing was found or installed; the message says what to run.</exception>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindOrInstallAsync(
        Action<string>? progress = null,
        CancellationToken cancel = default
    )
    {
        var found = await FindAllAsync(cancel);
        if (found.Count > 0)
            return found;
        await PostgresPackages.InstallAsync(progress, cancel);
        found = await FindAllAsync(cancel);
        return found.Count > 0
            ? found
            : throw PostgresPackages.Missing("the package was installed, but not in any of the expected folders");
    }

    private static IEnumerable<string> Places()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted);
        string[] parents = ["/usr/lib/postgresql", "/usr/libexec", "/usr/local/opt", "/opt/homebrew/opt", "/home/linuxbrew/.linuxbrew/opt"];
        var below = parents
            .Where(Directory.Exists)
            .SelectMany(parent => Directory.EnumerateDirectories(parent))
            .Where(folder => folder.Contains("postgresql", StringComparison.Ordinal));
        var pgdg = Directory.Exists("/usr") ? Directory.EnumerateDirectories("/usr", "pgsql-*") : [];
        return path.Concat(
            below.Concat(pgdg).Append("/usr/local/pgsql").SelectMany(folder => new[] { folder, Path.Combine(folder, "bin") })
        );
    }

    private static async Task<PostgresBinaries?> LookAsync(string folder, CancellationToken cancel)
    {
        var initdb = new FileInfo(Path.Combine(folder, "initdb"));
        if (!initdb.Exists)
            return null;
        // A link on PATH points to the folder that contains the other programs.
        var real = Path.GetDirectoryName(initdb.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? initdb.FullName)!;
        var postgres = Path.Combine(real, "postgres");
        if (!File.Exists(postgres) || !File.Exists(Path.Combine(real, "pg_ctl")))
            return null;
        var version = Version().Match((await SystemCommand.RunAsync([postgres, "--version"], cancel: cancel)).Output);
        return version.Success ? new PostgresBinaries(real, int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
