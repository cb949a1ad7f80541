using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>Parts of the answer that cost and are left out unless they are asked for.</summary>
/// <param name="parts">Name, what it is, and whether it shows texts.</param>
internal sealed class IncludeParameter(params (string Name, string Words, bool ShowsTexts)[] parts)
    : CodesParameter(
        "include",
        $"Parts to have besides, separated by commas; they stand in `included` of each entry. {string.Join("; ", parts.Select(part => $"`{part.Name}`: {part.Words}"))}.",
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
                    $"'{code}' is no part that can be included.{DidYouMean.Sentence(code, _allowed)}",
                    _allowed
                )
            );
        return unknown.Length == 0;
    }
}
