using Indicators.Model;

namespace Indicators.Quantities.Reading;

/// <summary>How sure the reader is.</summary>
public enum Certainty
{
    /// <summary>The words allow no other reading that the reader knows of.</summary>
    High,

    /// <summary>The words allow other readings, listed in <c>alternatives</c>.</summary>
    Low,
}
