namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>What the service publishes: the dataset, its releases, their files, and the interfaces that serve them.</summary>
public sealed record DataCatalog
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Name of the catalogue.</summary>
    public required string Title { get; init; }

    /// <summary>What the dataset holds.</summary>
    public required string Description { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>URL of the licence of the data.</summary>
    public required string License { get; init; }

    /// <summary>Names of the topics.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>First day that a figure is about; null if none is known.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day that a figure is about; null if none is known.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>The releases that are not drafts, newest first, and the release of the response.</summary>
    public required IReadOnlyList<CataloguedRelease> Releases { get; init; }

    /// <summary>The interfaces that serve the data.</summary>
    public required IReadOnlyList<CataloguedService> Services { get; init; }
}

/// <summary>A release in the catalogue.</summary>
public sealed record CataloguedRelease
{
    /// <summary>Version of the release.</summary>
    public required string Version { get; init; }

    /// <summary>Day of publication.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Release notes.</summary>
    public required string Notes { get; init; }

    /// <summary>SHA-256 of all its content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Observations { get; init; }

    /// <summary>Path of the release.</summary>
    public required string Self { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<CataloguedFile> Files { get; init; }
}

/// <summary>A file of a release.</summary>
public sealed record CataloguedFile
{
    /// <summary>Display name.</summary>
    public required string Title { get; init; }

    /// <summary>Path of the file. Its content never changes, unless the release is a draft.</summary>
    public required string Path { get; init; }

    /// <summary>Media type.</summary>
    public required string MediaType { get; init; }
}

/// <summary>An interface that serves the data.</summary>
public sealed record CataloguedService
{
    /// <summary>Display name.</summary>
    public required string Title { get; init; }

    /// <summary>Path at which it is.</summary>
    public required string Path { get; init; }

    /// <summary>Path of its description for programs; null if it has none.</summary>
    public required string? Description { get; init; }
}
