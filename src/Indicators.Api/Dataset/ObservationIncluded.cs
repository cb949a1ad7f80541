using System.Text.Json.Serialization;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Parts of an observation that <c>include</c> asks for; each is there only when it is asked for.</summary>
public sealed record ObservationIncluded
{
    /// <summary>The sentence that it stands in, with the figure's place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Passage? Sentence { get; init; }

    /// <summary>The document in full.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Document? Document { get; init; }

    /// <summary>The observations that <c>relations</c> and <c>relatedBy</c> name, in their order, each once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Observation>? Related { get; init; }
}
