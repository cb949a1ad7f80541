using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>A whole number between two bounds.</summary>
internal sealed class NumberParameter(string name, string description, JsonNode example, int least, int most)
    : Parameter<int>(name, description, example)
{
    public int? Default { get; init; }

    public override OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = least.ToString(CultureInfo.InvariantCulture),
            Maximum = most.ToString(CultureInfo.InvariantCulture),
            Default = Default is { } number ? JsonValue.Create(number) : null,
        };

    public override object? Read(string raw, ICollection<ParameterProblem> problems)
    {
        if (int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add(
            ParameterProblem.Of(Name, ProblemTypes.InvalidNumber, $"'{Name}' must be a whole number from {least} to {most}, not '{raw}'.")
        );
        return null;
    }
}
