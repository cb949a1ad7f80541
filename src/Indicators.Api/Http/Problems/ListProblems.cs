namespace Indicators.Api.Http.Problems;

/// <summary>The catalogue of problems; each problem's <c>type</c> leads here.</summary>
internal static class ListProblems
{
    public const string Path = "/v1/problems";

    public static readonly ProblemCatalogue Catalogue = new() { Data = ProblemTypes.All };
}

/// <summary>All problems that the service answers with.</summary>
public sealed record ProblemCatalogue
{
    /// <summary>The problems, by status and code.</summary>
    public required IReadOnlyList<ProblemType> Data { get; init; }
}
