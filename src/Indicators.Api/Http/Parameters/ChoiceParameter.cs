using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>A parameter that takes one value of a short list.</summary>
internal sealed class ChoiceParameter(string name, string description, JsonNode example, IReadOnlyList<string> allowed)
    : Parameter<string>(name, description, example)
{
    public string? Default { get; init; }

    /// <summary>The problem of a value that is not in the list.</summary>
    public ProblemType Otherwise { get; init; } = ProblemTypes.UnknownCode;

    public override OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. allowed.Select(value => (JsonNode)value)],
            Default = Default is null ? null : JsonValue.Create(Default),
        };

    public override object? Read(string raw, ICollection<ParameterProblem> problems)
    {
        if (allowed.Contains(raw))
            return raw;
        problems.Add(
            ParameterProblem.Of(Name, Otherwise, $"Unknown value '{raw}' for '{Name}'.{DidYouMean.Sentence(raw, allowed)}", allowed)
        );
        return null;
    }
}
