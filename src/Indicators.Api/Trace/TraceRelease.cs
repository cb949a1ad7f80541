using Indicators.Trace;

namespace Indicators.Api;

/// <summary>What the trace knows of a release before any question.</summary>
/// <param name="Vocabulary">Its names.</param>
/// <param name="Observations">How many there are.</param>
/// <param name="PlaceLexemes">Lexemes of the name of each area, by code.</param>
/// <param name="Extents">The least and the greatest number of each unit that has figures.</param>
internal sealed record TraceRelease(
    TraceVocabulary Vocabulary,
    long Observations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> PlaceLexemes,
    IReadOnlyDictionary<string, (decimal Least, decimal Most)> Extents)
{
    /// <summary>Whether the unit has figures where the probe looks.</summary>
    public bool Has(string unit, Probe probe) => Extents.TryGetValue(unit, out var extent) && probe.Least <= extent.Most && probe.Most >= extent.Least;
}
