using Indicators.Database;

namespace Indicators.Cluster;

/// <summary>Why there is no PostgreSQL server of our own.</summary>
public enum ClusterProblem
{
    /// <summary>No usable server binaries, and none could be installed.</summary>
    Binaries,

    /// <summary>Another process keeps this data folder.</summary>
    Busy,

    /// <summary>The data folder cannot be made, read or written.</summary>
    Folder,

    /// <summary>The cluster was made by another major version than any that is installed.</summary>
    Version,

    /// <summary>The server could not be initialised or started.</summary>
    Start,

    /// <summary>Running as root, and there is no way to run the server as anybody else.</summary>
    User,
}

/// <summary>A problem with a server of our own, told in one line.</summary>
public sealed class ClusterException(ClusterProblem problem, string message, string? hint = null, Exception? cause = null)
    : DatabaseFailureException(new DatabaseFailure($"cluster-{problem.ToString().ToLowerInvariant()}", message, hint), cause)
{
    /// <summary>Which problem.</summary>
    public ClusterProblem Problem { get; } = problem;
}
