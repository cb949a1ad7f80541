using Indicators.Model;

namespace Indicators.Drift;

/// <summary>What has become of all anchors of the seeds.</summary>
/// <param name="Anchors">In the order of the seeds.</param>
/// <param name="Unreadable">Files of the copy that could not be read, and why.</param>
/// <param name="WithoutOriginal">
/// Witnesses (<c>slug, witness N</c>) whose own text is not at hand: an edited sentence of theirs cannot be recognised.
/// </param>
public sealed record DriftReport(
    IReadOnlyList<AnchorDrift> Anchors,
    IReadOnlyList<string> Unreadable,
    IReadOnlyList<string> WithoutOriginal
)
{
    /// <summary>Anchors by state, every state named.</summary>
    public IReadOnlyDictionary<AnchorState, int> Totals { get; } =
        Enum.GetValues<AnchorState>().ToDictionary(s => s, s => Anchors.Count(a => a.State == s));

    /// <summary>Whether every anchor is exact or moved: the copy says every figure as it was.</summary>
    public bool Passed => Unreadable.Count == 0 && Anchors.All(a => a.Stands);
}
