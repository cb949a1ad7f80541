namespace Indicators.Api.Comparisons;

/// <summary>A tension as the import stored it.</summary>
internal sealed record StoredTension
{
    /// <summary>Its place among all tensions of the release, from 1.</summary>
    public required int Position { get; init; }

    public required string Id { get; init; }

    /// <summary>Whether something contradicts it; null if it was not asked.</summary>
    public bool? IsContradicted { get; init; }

    /// <summary>The figure for which it was found; null if none.</summary>
    public string? Figure { get; init; }
}
