using System.Globalization;

namespace Indicators.Cluster;

/// <summary>What the home of a cluster demands of the server that runs on it: its user and its version.</summary>
internal static class ClusterHome
{
    /// <summary>The server must run as the owner of its data directory, whoever starts it.</summary>
    public static async Task<SystemUser?> UserAsync(string home, SystemUser? user, CancellationToken cancel)
    {
        var owner = await ServerFolders.OwnerAsync(home, cancel);
        if (user is not null)
        {
            var server = owner is null || owner == "0" || owner == user.Uid ? user : await SystemUser.FindAsync(owner, cancel) ?? user;
            return await ServerFolders.CanEnterAsync(home, server, cancel)
                ? server
                : throw new ClusterException(
                    ClusterProblem.Folder,
                    $"the user {server.Name}, who runs PostgreSQL, cannot open {home}",
                    "let that user enter the folders above it, or name another folder with --data"
                );
        }
        var we = await SystemCommand.RunAsync(["id", "-u"], cancel: cancel);
        return owner == we.Output.Trim()
            ? null
            : throw new ClusterException(
                ClusterProblem.Folder,
                $"{home} belongs to another user (id {owner})",
                "start as that user or as root, or name another folder with --data"
            );
    }

    /// <summary>The binaries of the version that created its database; the newest if there is none yet.</summary>
    public static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> installed, string home)
    {
        var file = Path.Combine(home, "data", "PG_VERSION");
        if (!File.Exists(file))
            return installed[0];
        var made = File.ReadAllText(file).Trim();
        return installed.FirstOrDefault(b => b.Major.ToString(CultureInfo.InvariantCulture) == made)
            ?? throw new ClusterException(
                ClusterProblem.Version,
                $"the database in {home} needs PostgreSQL {made}; installed: {string.Join(", ", installed.Select(b => b.Major))}",
                $"install PostgreSQL {made}, or move the folder away: the next start creates a new database from seeds/"
            );
    }
}
