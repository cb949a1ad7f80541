using Indicators.Database;

namespace Indicators.Cluster;

/// <summary>Why the private PostgreSQL server is not available.</summary>
public enum ClusterProblem
{
    /// <summary>No usable server binaries, and none could be installed.</summary>
    Binaries,

    /// <summary>Another process uses this data folder.</summary>
    Busy,

    /// <summary>The data folder cannot be created, read or written.</summary>
    Folder,

    /// <summary>No installed version matches the version that created the cluster.</summary>
    Version,

    /// <summary>The server could not be initialised or started.</summary>
    Start,

    /// <summary>The process runs as root and cannot run the server as another user.</summary>
    User,
}

/// <summary>A problem with the private server, described in one line.</summary>
public sealed class ClusterException(ClusterProblem problem, string message, string? hint = null, Exception? cause = null)
    : DatabaseFailureException(new DatabaseFailure($"cluster-{problem.ToString().ToLowerInvariant()}", message, hint), cause)
{
    /// <summary>The kind of problem.</summary>
    public ClusterProblem Problem { get; } = problem;
}
