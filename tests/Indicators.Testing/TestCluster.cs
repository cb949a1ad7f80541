using Indicators.Cluster;

namespace Indicators.Testing;

/// <summary>The one PostgreSQL server of a test process; it goes away with the process.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<ThrowAwayCluster>> Started = new(() => ThrowAwayCluster.StartAsync());

    /// <summary>The server, started by whoever asks first.</summary>
    public static Task<ThrowAwayCluster> Shared => Started.Value;

    /// <summary>
    /// Why tests on a database are skipped here, or null where they run. With <c>CI=true</c> they always run, and fail where there is no
    /// PostgreSQL: a green run must mean that they passed.
    /// </summary>
    public static string? Unavailable { get; } = Look();

    private static string? Look()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return PostgresBinaries.FindAllAsync().GetAwaiter().GetResult().Count > 0
                ? null
                : $"no PostgreSQL {PostgresBinaries.Oldest} or newer was found ('./indicators test' installs it)";
        }
        catch (ClusterException e)
        {
            return e.Message;
        }
    }
}
