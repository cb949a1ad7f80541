namespace Indicators.Api.Sdmx.Structures;

/// <summary>For which keys there are data.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Codes">The codes in use of each dimension that is asked for.</param>
/// <param name="Time">The first and last day; null if time is not asked for or there are no data.</param>
/// <param name="Series">Number of series.</param>
/// <param name="Observations">Number of figures.</param>
internal sealed record Availability(
    Flow Flow,
    IReadOnlyList<(Component Dimension, IReadOnlyList<string> Codes)> Codes,
    (DateOnly First, DateOnly Last)? Time,
    long Series,
    long Observations
)
{
    public Artefact Constraint => Artefact.Own($"CR_{Flow.Artefact.Id}");
}
