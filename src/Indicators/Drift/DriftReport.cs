using Indicators.Model;

namespace Indicators.Drift;

/// <summary>What happened to all anchors of the seeds.</summary>
/// <param name="Anchors">In the order of the seeds.</param>
/// <param name="Unreadable">Files of the copy that could not be read, with the reason.</param>
/// <param name="WithoutOriginal">
/// Witnesses (<c>slug, witness N</c>) whose original text is not available, so that edited sentences cannot be recognised.
/// </param>
public sealed record DriftReport(
    IReadOnlyList<AnchorDrift> Anchors,
    IReadOnlyList<string> Unreadable,
    IReadOnlyList<string> WithoutOriginal
)
{
    /// <summary>Number of anchors by state, including states without anchors.</summary>
    public IReadOnlyDictionary<AnchorState, int> Totals { get; } =
        Enum.GetValues<AnchorState>().ToDictionary(s => s, s => Anchors.Count(a => a.State == s));

    /// <summary>Whether every anchor is exact or moved.</summary>
    public bool Passed => Unreadable.Count == 0 && Anchors.All(a => a.Stands);
}
