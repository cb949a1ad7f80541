using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>What the trace knows of a release before any question.</summary>
/// <param name="Vocabulary">Its names.</param>
/// <param name="Observations">How many there are.</param>
/// <param name="PlaceLexemes">Lexemes of the name of each area, by code.</param>
internal sealed record TraceRelease(
    TraceVocabulary Vocabulary,
    long Observations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> PlaceLexemes
);
