using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>Parts of the response that are expensive and therefore returned only on request.</summary>
/// <param name="parts">Name, description, and whether it shows texts.</param>
internal sealed class IncludeParameter(params (string Name, string Words, bool ShowsTexts)[] parts)
    : CodesParameter(
        "include",
        $"Additional parts of each entry, separated by commas. They are returned in its member `included`. "
            + $"{string.Join("; ", parts.Select(part => $"`{part.Name}`: {part.Words}"))}.",
        new JsonArray(parts[0].Name)
    )
{
    private readonly IReadOnlyList<string> _allowed = [.. parts.Select(part => part.Name)];

    public override bool ShowsTexts(object value) => ((string[])value).Any(name => parts.First(part => part.Name == name).ShowsTexts);

    protected override OpenApiSchema ItemSchema() =>
        new() { Type = JsonSchemaType.String, Enum = [.. _allowed.Select(name => (JsonNode)name)] };

    protected override bool ReadEach(string[] codes, ICollection<ParameterProblem> problems)
    {
        var unknown = codes.Except(_allowed).ToArray();
        foreach (var code in unknown)
            problems.Add(
                ParameterProblem.Of(
                    Name,
                    ProblemTypes.UnknownCode,
                    $"Unknown part '{code}' in 'include'.{DidYouMean.Sentence(code, _allowed)}",
                    _allowed
                )
            );
        return unknown.Length == 0;
    }
}
