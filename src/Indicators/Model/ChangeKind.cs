namespace Indicators.Model;

/// <summary>What happened to an observation between two releases.</summary>
public enum ChangeKind
{
    /// <summary>The earlier release does not have it.</summary>
    Added,

    /// <summary>The same assertion under the same id, but with another claim, note, credit, relation or place in the paragraph.</summary>
    Changed,

    /// <summary>Curators read the same place differently: the old id is withdrawn and a new one replaces it.</summary>
    Corrected,

    /// <summary>It is gone, and no observation has the same document and key.</summary>
    Withdrawn,
}
