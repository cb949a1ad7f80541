using System.Security.Cryptography;

namespace Indicators.Cluster;

/// <summary>Finds places for folders of the server's user and creates them.</summary>
internal static class ServerFolders
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Parent of clusters whose data folder the server's user cannot access.</summary>
    public const string Elsewhere = "/var/lib/indicators";

    /// <summary>Creates a folder that only the server's user and root may enter.</summary>
    public static async Task MakeAsync(string folder, SystemUser? user, CancellationToken cancel)
    {
        if (user is null)
        {
            Directory.CreateDirectory(folder, Private);
            return;
        }
        var made = await SystemCommand.RunAsync(["install", "-d", "-m", "0700", "-o", user.Uid, "-g", user.Gid, folder], cancel: cancel);
        if (!made.Succeeded)
            throw new ClusterException(ClusterProblem.Folder, $"cannot create the folder {folder}: {made.LastLine}");
    }

    /// <summary>
    /// Creates a folder for a socket. The path of a socket is limited to 107 bytes (unix(7)), so the folder is never below the data folder.
    /// </summary>
    public static async Task<string> MakeForSocketAsync(SystemUser? user, CancellationToken cancel)
    {
        var folder = $"/tmp/indicators-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await MakeAsync(folder, user, cancel);
        return folder;
    }

    /// <summary>Removes a folder of <see cref="MakeForSocketAsync"/>, if it is one and is there.</summary>
    public static void RemoveSocket(string? folder)
    {
        // The path comes from a file, so remove only what we would have created.
        if (folder is null || !folder.StartsWith("/tmp/indicators-", StringComparison.Ordinal) || !Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder left in /tmp is not worth failing for.
        }
    }

    /// <summary>
    /// Returns the home of a data folder's cluster, <c>DATA/cluster</c>. If the server's user cannot access the data folder (a clone in
    /// /root, or below a folder of mode 700), it is a symbolic link to a folder below /var/lib/indicators.
    /// </summary>
    public static async Task<string> HomeAsync(string data, SystemUser? user, Action<string>? progress, CancellationToken cancel)
    {
        var link = new DirectoryInfo(Path.Combine(data, "cluster"));
        if (link.LinkTarget is not null && !Directory.Exists(link.FullName))
        {
            progress?.Invoke($"{link.FullName} points to {link.LinkTarget}, which no longer exists: creating a new database");
            File.Delete(link.FullName);
        }
        if (Directory.Exists(link.FullName))
            return link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (user is null || await CanEnterAsync(data, user, cancel))
        {
            await MakeAsync(link.FullName, user, cancel);
            return link.FullName;
        }
        Directory.CreateDirectory(Elsewhere);
        var home = Path.Combine(Elsewhere, RandomNumberGenerator.GetHexString(16, lowercase: true));
        await MakeAsync(home, user, cancel);
        Directory.CreateSymbolicLink(link.FullName, home);
        progress?.Invoke($"the user {user.Name} cannot enter {data}: creating the database in {home}");
        return home;
    }

    public static async Task<bool> CanEnterAsync(string folder, SystemUser user, CancellationToken cancel) =>
        (await SystemCommand.RunAsync(user.Run(["test", "-x", folder]), cancel: cancel)).Succeeded;

    /// <summary>The owner of a folder.</summary>
    public static async Task<string?> OwnerAsync(string folder, CancellationToken cancel)
    {
        var listed = await SystemCommand.RunAsync(["ls", "-ldn", folder], cancel: cancel);
        return listed.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2);
    }
}
