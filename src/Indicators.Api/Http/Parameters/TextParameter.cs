using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>A parameter whose value is used unchanged.</summary>
internal sealed class TextParameter(string name, string description, JsonNode example) : Parameter<string>(name, description, example)
{
    public override OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = MaxLength,
        };

    public override object? Read(string raw, ICollection<ParameterProblem> problems) => raw;
}
