namespace Indicators.Api.Charts.Scene;

/// <summary>The words around a chart.</summary>
internal sealed record ChartCaption
{
    /// <summary>What is measured.</summary>
    public required string Title { get; init; }

    /// <summary>Of whom, and of what.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The whole chart in words, each figure in its own.</summary>
    public required string InWords { get; init; }

    /// <summary>For the foot of the picture.</summary>
    public required string Source { get; init; }

    /// <summary>The same where there is no room for the names of texts.</summary>
    public required string SourceInBrief { get; init; }
}
