namespace Indicators.Cluster;

/// <summary>The user that server processes run as when we are root: PostgreSQL refuses to be.</summary>
/// <param name="Name">Login name.</param>
/// <param name="Uid">Numeric user id.</param>
/// <param name="Gid">Numeric id of its first group.</param>
internal sealed record SystemUser(string Name, string Uid, string Gid)
{
    /// <summary>The user that Debian's, Fedora's and Alpine's packages make for the server.</summary>
    private const string Packaged = "postgres";

    private const string Own = "indicators";

    /// <summary>Programs that change the user, in the order we try them; each only if it is there.</summary>
    public static IReadOnlyList<string> Switches { get; } = ["setpriv", "runuser", "su"];

    /// <summary>The command line that runs a command as this user, by the first switch there is.</summary>
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

    /// <summary>Null when we are not root: then the server runs as we do. Otherwise the packages' user, or one that we make.</summary>
    public static async Task<SystemUser?> ForServerAsync(CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
            return null;
        return await FindAsync(Packaged, cancel) ?? await FindAsync(Own, cancel) ?? await CreateAsync(cancel);
    }

    /// <summary>The user with this name or id.</summary>
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

    /// <summary>BusyBox's setpriv cannot change the user.</summary>
    private static bool IsUsable(string change) =>
        SystemCommand.Find(change) is { } path
        && (
            change != "setpriv"
            || !(File.ResolveLinkTarget(path, returnFinalTarget: true)?.Name ?? "").Contains("busybox", StringComparison.Ordinal)
        );
}
