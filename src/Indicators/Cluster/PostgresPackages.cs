using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Cluster;

/// <summary>Installs PostgreSQL's server on Debian and Ubuntu if this user may; elsewhere names the command to run.</summary>
internal static partial class PostgresPackages
{
    /// <summary>
    /// Debian's package creates and starts a cluster of its own unless this file says otherwise. The file is a conffile of
    /// postgresql-common, so that package is installed first: dpkg would prompt about a conffile that exists before its package.
    /// </summary>
    private const string CreateCluster = "/etc/postgresql-common/createcluster.conf";

    /// <summary>Present only during this installation; the owner of the machine decides about later packages.</summary>
    private const string NoCluster = "create_main_cluster = false # indicators";

    /// <summary>Installs the newest server that the system's packages offer, without Debian's default cluster on port 5432.</summary>
    /// <exception cref="ClusterException">
    /// This user may not install it, or the installation failed; the message says what to run.
    /// </exception>
    public static async Task InstallAsync(Action<string>? progress, CancellationToken cancel)
    {
        if (SystemCommand.Find("apt-get") is null)
            throw Missing(null);
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
        if (asRoot.Length > 0 && !(await SystemCommand.RunAsync(["sudo", "-n", "true"], cancel: cancel)).Succeeded)
            throw Missing(null);

        progress?.Invoke("installing PostgreSQL with apt-get");
        var package = await NewestAsync(cancel);
        if (package is null)
        {
            // New machines and images have no package lists.
            var update = await AptAsync(asRoot, ["update"], cancel);
            package = await NewestAsync(cancel) ?? throw Missing($"apt-get offers no server package (apt-get update: {Reason(update)})");
        }
        await AptAsync(asRoot, ["install", "-y", "--no-install-recommends", "postgresql-common"], cancel);
        await ShellAsync(asRoot, $"[ ! -f {CreateCluster} ] || echo '{NoCluster}' >> {CreateCluster}", cancel);
        CommandResult install;
        try
        {
            install = await AptAsync(asRoot, ["install", "-y", "--no-install-recommends", package], cancel);
            if (!install.Succeeded)
            {
                // Old lists may name versions that the mirrors no longer have.
                await AptAsync(asRoot, ["update"], cancel);
                install = await AptAsync(asRoot, ["install", "-y", "--no-install-recommends", package], cancel);
            }
        }
        finally
        {
            await ShellAsync(asRoot, $"[ ! -f {CreateCluster} ] || sed -i '/^{NoCluster}$/d' {CreateCluster}", CancellationToken.None);
        }
        if (!install.Succeeded)
            throw Missing($"apt-get install {package} failed: {Reason(install)}");
    }

    /// <summary>The failure, with the command to run on this system.</summary>
    public static ClusterException Missing(string? why)
    {
        var sudo = Environment.IsPrivilegedProcess ? "" : "sudo ";
        var run = 0 switch
        {
            _ when SystemCommand.Find("apt-get") is not null => $"{sudo}apt-get update && {sudo}apt-get install -y postgresql",
            _ when SystemCommand.Find("dnf") is not null => $"{sudo}dnf install -y postgresql-server",
            _ when SystemCommand.Find("apk") is not null => $"{sudo}apk add postgresql",
            _ when SystemCommand.Find("pacman") is not null => $"{sudo}pacman -S postgresql",
            _ when SystemCommand.Find("brew") is not null => "brew install postgresql@17",
            _ => "the package manager of your system, to install the PostgreSQL server",
        };
        return new ClusterException(
            ClusterProblem.Binaries,
            $"PostgreSQL {PostgresBinaries.Oldest} or newer was not found{(why is null ? "" : $": {why}")}",
            $"run: {run}   (or name the folder of its programs in {PostgresBinaries.Variable}, or a database in INDICATORS_DB)"
        );
    }

    private static async Task<string?> NewestAsync(CancellationToken cancel)
    {
        var search = await SystemCommand.RunAsync(["apt-cache", "search", "--names-only", "^postgresql-[0-9]+$"], cancel: cancel);
        return ServerPackage()
            .Matches(search.Output)
            .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Where(major => major >= PostgresBinaries.Oldest)
            .OrderDescending()
            .Select(major => $"postgresql-{major}")
            .FirstOrDefault();
    }

    private static Task<CommandResult> ShellAsync(string[] asRoot, string script, CancellationToken cancel) =>
        SystemCommand.RunAsync([.. asRoot, "sh", "-c", script], cancel: cancel);

    private static Task<CommandResult> AptAsync(string[] asRoot, string[] arguments, CancellationToken cancel) =>
        SystemCommand.RunAsync(
            [
                .. asRoot,
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "LC_ALL=C",
                "apt-get",
                "-q",
                "-o",
                "DPkg::Lock::Timeout=120",
                .. arguments,
            ],
            cancel: cancel
        );

    /// <summary>The first error message of apt.</summary>
    private static string Reason(CommandResult apt) =>
        $"{apt.Error}\n{apt.Output}"
            .Split('\n', StringSplitOptions.TrimEntries)
            .FirstOrDefault(line =>
                line.StartsWith("E: ", StringComparison.Ordinal)
                || line.StartsWith("W: ", StringComparison.Ordinal)
                || line.StartsWith("Err:", StringComparison.Ordinal)
            )
        ?? apt.LastLine;

    [GeneratedRegex("^postgresql-([0-9]+) ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ServerPackage();
}
