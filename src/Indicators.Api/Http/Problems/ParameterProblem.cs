namespace Indicators.Api.Http.Problems;

/// <summary>An error in one parameter of the request.</summary>
public sealed record ParameterProblem
{
    /// <summary>Name of the query parameter, path parameter, body member or header.</summary>
    public required string Parameter { get; init; }

    /// <summary>Code of the problem from the catalogue, such as <c>unknown-code</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Message for people: what is wrong and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>The allowed values if there are few, otherwise the most similar ones; null if there is nothing to suggest.</summary>
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
