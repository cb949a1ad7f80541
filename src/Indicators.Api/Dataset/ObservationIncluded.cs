using System.Text.Json.Serialization;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Optional parts of an observation. Only the parts named in <c>include</c> are present.</summary>
public sealed record ObservationIncluded
{
    /// <summary>The sentence that contains the figure, with the figure's position.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Passage? Sentence { get; init; }

    /// <summary>The full document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Document? Document { get; init; }

    /// <summary>The observations that <c>relations</c> and <c>relatedBy</c> name, in the same order, without duplicates.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Observation>? Related { get; init; }
}
