namespace Indicators.Model;

/// <summary>What happened to an observation from one release to another.</summary>
public enum ChangeKind
{
    /// <summary>The earlier release did not have it.</summary>
    Added,

    /// <summary>
    /// The same assertion under the same id, described otherwise: claim, note, credit, relations, place in the paragraph.
    /// </summary>
    Changed,

    /// <summary>The curators read something else in the same place: the old id is withdrawn, a new one stands in its place.</summary>
    Corrected,

    /// <summary>It is gone, and nothing of the same document and key is there.</summary>
    Withdrawn,
}
