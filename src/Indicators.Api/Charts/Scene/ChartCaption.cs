namespace Indicators.Api.Charts.Scene;

/// <summary>The texts around a chart.</summary>
internal sealed record ChartCaption
{
    /// <summary>What is measured.</summary>
    public required string Title { get; init; }

    /// <summary>Areas and items that it is about.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The whole chart in words, including every figure.</summary>
    public required string InWords { get; init; }

    /// <summary>The source line at the bottom.</summary>
    public required string Source { get; init; }

    /// <summary>A short source line without the names of texts.</summary>
    public required string SourceInBrief { get; init; }
}
