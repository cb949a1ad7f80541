namespace Indicators.Api.Http.Problems;

/// <summary>A kind of problem, identified by its code. Codes are never reused.</summary>
public sealed record ProblemType
{
    /// <summary>Stable code for programs; it never changes.</summary>
    public required string Code { get; init; }

    /// <summary>HTTP status code of the response, also for codes that occur only in <c>errors</c>.</summary>
    public required int Status { get; init; }

    /// <summary>Short description; the same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>When the problem occurs and what to do.</summary>
    public required string Description { get; init; }

    /// <summary>Relative URL of the problem type, as in the member <c>type</c> of a problem.</summary>
    public string Type => $"{ListProblems.Path}#{Code}";
}
