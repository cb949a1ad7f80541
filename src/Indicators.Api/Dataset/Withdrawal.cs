namespace Indicators.Api.Dataset;

/// <summary>Why an observation of an earlier release is no longer published, and what replaces it.</summary>
public sealed record Withdrawal
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of the document from which it was read.</summary>
    public required string Document { get; init; }

    /// <summary>Name of the observation within the document, given by the curators.</summary>
    public required string Key { get; init; }

    /// <summary>Version of the last release that had it.</summary>
    public required string LastRelease { get; init; }

    /// <summary>Why it is no longer published.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the observation that replaces it, which may itself be withdrawn; null if there is none.</summary>
    public required string? Successor { get; init; }

    /// <summary>Path of the observation that replaces it now; null if there is none.</summary>
    public required string? SuccessorPath { get; init; }

    /// <summary>Path of the observation in the last release that had it; null if this server does not have that release.</summary>
    public required string? LastPath { get; init; }

    internal static Withdrawal Example { get; } =
        new()
        {
            Id = "o1-3b1f0c5f4bd1f0a1c2d3",
            Document = "harbour-notes-honey",
            Key = "jars-2021",
            LastRelease = "2026.1",
            Reason = "The figure was read as dollars and is in euros.",
            Successor = "o1-77d0c2a9e0b14f6d8a35",
            SuccessorPath = "/v1/observations/o1-77d0c2a9e0b14f6d8a35",
            LastPath = "/v1/observations/o1-3b1f0c5f4bd1f0a1c2d3?release=2026.1",
        };
}
