using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Cluster;

/// <summary>A folder with PostgreSQL's server binaries.</summary>
/// <param name="Folder">Absolute, symbolic links resolved.</param>
/// <param name="Major">Major version, such as 15.</param>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest major version that we run on.</summary>
    public const int Oldest = 15;

    /// <summary>The environment variable that names the folder, and then nothing else is looked at.</summary>
    public const string Variable = "INDICATORS_PG_BIN";

    /// <summary>Path of one of the binaries.</summary>
    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>All that are found, newest first, of one version the first place it was found in.</summary>
    /// <exception cref="ClusterException"><c>INDICATORS_PG_BIN</c> is set and holds no usable server.</exception>
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
                $"{Variable} names {named}, which holds no initdb, pg_ctl and postgres of version {Oldest} or newer"
            );
        return [.. found.DistinctBy(b => b.Major).OrderByDescending(b => b.Major)];
    }

    /// <summary>Those that are found; where there are none, those of the system's packages, installed now if we may.</summary>
    /// <param name="progress">Is told when an installation starts.</param>
    /// <param name="cancel">Stops the search, and an installation between its steps.</param>
    /// <exception cref="ClusterException">None found and none installed; the message says what to run.</exception>
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
        return found.Count > 0 ? found : throw PostgresPackages.Missing("they were installed, but are in no place we know");
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
        // A link on PATH leads to the folder that holds the rest.
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
