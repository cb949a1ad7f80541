namespace Indicators.Api.Sdmx.Structures;

/// <summary>A dataflow: all figures, or those of one topic.</summary>
/// <param name="Artefact">Its identity.</param>
/// <param name="Name">Display name.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Topic">Code of the topic; null for all figures.</param>
internal sealed record Flow(Artefact Artefact, string Name, string Description, string? Topic)
{
    /// <summary>Id of the flow of all figures.</summary>
    public const string All = "FIGURES";

    /// <summary>Figures of the flow that have no period and so no place in the cube.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public string Urn => Artefact.Urn("datastructure", "Dataflow");

    /// <summary>Id of the flow of a topic: <c>FIGURES_ONE_TOPIC</c> of <c>one-topic</c>.</summary>
    public static string IdOf(string topic) => $"{All}_{topic.Replace('-', '_').ToUpperInvariant()}";
}
