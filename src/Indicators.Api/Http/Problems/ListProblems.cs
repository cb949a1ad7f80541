namespace Indicators.Api.Http.Problems;

/// <summary>The catalogue of problems. The <c>type</c> of every problem links to it.</summary>
internal static class ListProblems
{
    public const string Path = "/v1/problems";

    public static readonly ProblemCatalogue Catalogue = new() { Data = ProblemTypes.All };
}

/// <summary>All problems that the service can return.</summary>
public sealed record ProblemCatalogue
{
    /// <summary>The problems, sorted by status and code.</summary>
    public required IReadOnlyList<ProblemType> Data { get; init; }
}
