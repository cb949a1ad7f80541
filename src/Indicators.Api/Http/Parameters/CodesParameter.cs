using System.Text.Json.Nodes;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>Codes separated by commas. An entry passes if it has any of them.</summary>
internal abstract class CodesParameter(string name, string description, JsonNode example) : Parameter<string[]>(name, description, example)
{
    /// <summary>Maximum number of codes.</summary>
    public const int MaxCodes = 100;

    public sealed override object? Read(string raw, ICollection<ParameterProblem> problems)
    {
        var codes = raw.Split(',');
        if (codes.Length > MaxCodes)
            problems.Add(
                ParameterProblem.Of(
                    Name,
                    ProblemTypes.TooManyValues,
                    $"'{Name}' has {codes.Length} values. At most {MaxCodes} are allowed."
                )
            );
        else if (codes.Any(string.IsNullOrWhiteSpace))
            problems.Add(
                ParameterProblem.Of(Name, ProblemTypes.EmptyValue, $"'{Name}' has an empty value: '{raw}'. Remove the extra comma.")
            );
        else if (ReadEach(codes, problems))
            return codes.Distinct(StringComparer.Ordinal).ToArray();
        return null;
    }

    public override OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.Array,
            MinItems = 1,
            MaxItems = MaxCodes,
            Items = ItemSchema(),
        };

    protected abstract OpenApiSchema ItemSchema();

    protected virtual bool ReadEach(string[] codes, ICollection<ParameterProblem> problems) => true;
}

/// <summary>Codes of a list that never changes within a version of the API, such as <c>status</c>.</summary>
internal sealed class FixedCodesParameter(string name, string description, JsonNode example, IReadOnlyList<string> allowed)
    : CodesParameter(name, description, example)
{
    protected override OpenApiSchema ItemSchema() =>
        new() { Type = JsonSchemaType.String, Enum = [.. allowed.Select(code => (JsonNode)code)] };

    protected override bool ReadEach(string[] codes, ICollection<ParameterProblem> problems)
    {
        var unknown = codes.Except(allowed).ToArray();
        foreach (var code in unknown)
            problems.Add(
                ParameterProblem.Of(
                    Name,
                    ProblemTypes.UnknownCode,
                    $"Unknown {Name} '{code}'.{DidYouMean.Sentence(code, allowed)}",
                    allowed
                )
            );
        return unknown.Length == 0;
    }
}

/// <summary>Codes of a list that a release defines; checked once the release is known.</summary>
internal sealed class ReleaseCodesParameter(string name, string description, JsonNode example, string list)
    : CodesParameter(name, description, example)
{
    /// <summary>Maximum length of a code, in characters.</summary>
    public int MaxItemLength { get; init; } = 96;

    public override void Check(object value, ReleaseCodes codes, ICollection<ParameterProblem> problems)
    {
        var known = codes[list];
        foreach (var code in ((string[])value).Where(code => !known.Contains(code)))
        {
            var near = known.Near(code);
            problems.Add(
                ParameterProblem.Of(
                    Name,
                    ProblemTypes.UnknownCode,
                    $"Unknown {Name} '{code}' in release {codes.Version}.{DidYouMean.Sentence(near)}{known.Where}",
                    near.Count == 0 ? null : near
                )
            );
        }
    }

    protected override OpenApiSchema ItemSchema() =>
        new()
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = MaxItemLength,
        };
}
