namespace Indicators.Api.Dataset;

/// <summary>What became of an observation that an earlier release had.</summary>
public sealed record Withdrawal
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of the document that it was read from.</summary>
    public required string Document { get; init; }

    /// <summary>The curators' name for it within the document.</summary>
    public required string Key { get; init; }

    /// <summary>Version of the last release that had it.</summary>
    public required string LastRelease { get; init; }

    /// <summary>Why it is not published any more.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of the observation that stands in its place, perhaps itself withdrawn; null where there is none.</summary>
    public required string? Successor { get; init; }

    /// <summary>Path of the observation that stands in its place now; null where there is none.</summary>
    public required string? SuccessorPath { get; init; }

    /// <summary>Path of the observation in the last release that had it; null where that release is not at hand.</summary>
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
