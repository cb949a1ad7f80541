namespace Indicators.Api.Resources.Root;

/// <summary>The entry point of the service.</summary>
public sealed record ServiceDocument
{
    /// <summary>Name of the service.</summary>
    public required string Name { get; init; }

    /// <summary>Description of the service.</summary>
    public required string Description { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Day of publication of that release.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Number of entries of each kind.</summary>
    public required ServiceCounts Counts { get; init; }

    /// <summary>Paths of the resources and of the descriptions of the service.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}

/// <summary>Number of entries of each kind in a release.</summary>
public sealed record ServiceCounts
{
    /// <summary>Number of topics.</summary>
    public required long Topics { get; init; }

    /// <summary>Number of indicators.</summary>
    public required long Indicators { get; init; }

    /// <summary>Number of areas.</summary>
    public required long Areas { get; init; }

    /// <summary>Number of items.</summary>
    public required long Items { get; init; }

    /// <summary>Number of units.</summary>
    public required long Units { get; init; }

    /// <summary>Number of documents.</summary>
    public required long Documents { get; init; }

    /// <summary>Number of series.</summary>
    public required long Series { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Observations { get; init; }
}
