namespace Indicators.Api.Http.Problems;

/// <summary>What is wrong with one parameter of a request.</summary>
public sealed record ParameterProblem
{
    /// <summary>Name of the parameter, of the path's part, or of the header.</summary>
    public required string Parameter { get; init; }

    /// <summary>One of the codes of the catalogue, e.g. <c>unknown-code</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, and what to do, for people.</summary>
    public required string Detail { get; init; }

    /// <summary>The values that are allowed, where they are few; or the ones that come nearest.</summary>
    public required IReadOnlyList<string>? Allowed { get; init; }

    internal static ParameterProblem Of(string parameter, ProblemType type, string detail, IReadOnlyList<string>? allowed = null) =>
        new()
        {
            Parameter = parameter,
            Code = type.Code,
            Detail = detail,
            Allowed = allowed,
        };
}
