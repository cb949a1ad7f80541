namespace Indicators.Cluster;

/// <summary>The user that runs server processes when we are root, which PostgreSQL refuses to run as.</summary>
/// <param name="Name">Login name.</param>
/// <param name="Uid">Numeric user id.</param>
/// <param name="Gid">Numeric id of its primary group.</param>
internal sealed record SystemUser(string Name, string Uid, string Gid)
{
    /// <summary>The user created by the packages of Debian, Fedora and Alpine.</summary>
    private const string Packaged = "postgres";

    private const string Own = "indicators";

    /// <summary>Programs that switch users, in order of preference; not all need be installed.</summary>
    public static IReadOnlyList<string> Switches { get; } = ["setpriv", "runuser", "su"];

    /// <summary>The command line that runs a command as this user, with the first available program.</summary>
    public IEnumerable<string> Run(IEnumerable<string> command) => Run(Switches.FirstOrDefault(IsUsable), command);

    /// <summary>The command line that runs a command as this user.</summary>
    /// <param name="change">One of <see cref="Switches"/>.</param>
    /// <param name="command">The program and its arguments.</param>
    public IEnumerable<string> Run(string? change, IEnumerable<string> command) =>
        change switch
        {
            "setpriv" => ["setpriv", $"--reuid={Uid}", $"--regid={Gid}", "--init-groups", "--", .. command],
            "runuser" => ["runuser", "-u", Name, "--", .. command],
            "su" => ["su", Name, "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "sh", .. command],
            _ => throw new ClusterException(
                ClusterProblem.User,
                "PostgreSQL does not run as root, and there is no setpriv, runuser or su",
                "run as an ordinary user"
            ),
        };

    /// <summary>
    /// Returns null if we are not root, so that the server runs as the current user. Otherwise returns the packages' user, or creates one.
    /// </summary>
    public static async Task<SystemUser?> ForServerAsync(CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        return await FindAsync(Packaged, cancel) ?? await FindAsync(Own, cancel) ?? await CreateAsync(cancel);
    }

    /// <summary>Finds the user with this name or id.</summary>
    public static async Task<SystemUser?> FindAsync(string nameOrId, CancellationToken cancel)
    {
        var name = await SystemCommand.RunAsync(["id", "-un", nameOrId], cancel: cancel);
        var uid = await SystemCommand.RunAsync(["id", "-u", nameOrId], cancel: cancel);
        var gid = await SystemCommand.RunAsync(["id", "-g", nameOrId], cancel: cancel);
        return name.Succeeded && uid.Succeeded && gid.Succeeded
            ? new SystemUser(name.Output.Trim(), uid.Output.Trim(), gid.Output.Trim())
            : null;
    }

    private static async Task<SystemUser> CreateAsync(CancellationToken cancel)
    {
        // shadow-utils first, then BusyBox.
        var made = await SystemCommand.RunAsync(
            ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/sh", Own],
            cancel: cancel
        );
        if (!made.Succeeded)
            made = await SystemCommand.RunAsync(["adduser", "-S", "-D", "-H", "-s", "/bin/sh", Own], cancel: cancel);
        return await FindAsync(Own, cancel)
            ?? throw new ClusterException(
                ClusterProblem.User,
                $"PostgreSQL does not run as root, and no user for it could be made: {made.LastLine}",
                "run as an ordinary user"
            );
    }

    /// <summary>BusyBox's setpriv cannot switch users.</summary>
    private static bool IsUsable(string change) =>
        SystemCommand.Find(change) is { } path
        && (
            change != "setpriv"
            || !(File.ResolveLinkTarget(path, returnFinalTarget: true)?.Name ?? "").Contains("busybox", StringComparison.Ordinal)
        );
}
