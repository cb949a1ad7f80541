namespace Indicators.Api.Http.Operations;

/// <summary>The release that a request reads, and a counter of changes of the texts.</summary>
internal sealed record ReleaseState
{
    public required int Id { get; init; }

    public required string Version { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>Code of the default clock.</summary>
    public required string Clock { get; init; }

    public required DateTime ImportedAt { get; init; }

    public required long TextGeneration { get; init; }

    public required DateTime? TextsChangedAt { get; init; }

    public bool IsDraft => Version.EndsWith("-draft", StringComparison.Ordinal);
}
