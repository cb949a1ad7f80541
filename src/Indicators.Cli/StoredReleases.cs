using Indicators.Import;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Reads releases of the database by version.</summary>
internal static class StoredReleases
{
    /// <summary>Reads a release.</summary>
    /// <param name="version">Null for the served release.</param>
    /// <exception cref="CommandFailure">The database does not have this release.</exception>
    public static async Task<Release> ReadAsync(OwnDatabase database, string? version, CancellationToken cancel)
    {
        var reader = new ReleaseReader(database.Owner);
        if (await reader.ReadAsync(version, cancel) is { } stored)
            return stored.Release;
        var versions = await reader.VersionsAsync(cancel);
        throw new CommandFailure(
            Exit.Problems,
            versions.Count == 0
                ? "the database has no release yet; import one with 'indicators import'"
                : $"the database has no release {version}; it has {string.Join(", ", versions)}"
        );
    }
}
