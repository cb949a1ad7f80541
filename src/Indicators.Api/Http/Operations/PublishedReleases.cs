namespace Indicators.Api.Http.Operations;

/// <summary>All releases of the database at one moment, and which one is current.</summary>
internal sealed record PublishedReleases
{
    private readonly Dictionary<string, ReleaseState> _byVersion;

    public PublishedReleases(IReadOnlyList<ReleaseState> releases, int? currentId)
    {
        _byVersion = releases.ToDictionary(release => release.Version, StringComparer.Ordinal);
        Current = releases.FirstOrDefault(release => release.Id == currentId);
        Tag = $"{string.Join(',', releases.Select(release => $"{release.Version} {release.ContentHash}"))}; {currentId}";
    }

    /// <summary>The release to read if a request names none; null before the first import.</summary>
    public ReleaseState? Current { get; }

    /// <summary>A text that changes whenever a release is added, replaced or made current.</summary>
    public string Tag { get; }

    /// <summary>The release of a version, or the current one for null; null if there is none.</summary>
    public ReleaseState? Find(string? version) => version is null ? Current : _byVersion.GetValueOrDefault(version);
}
