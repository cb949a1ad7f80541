namespace Indicators.Api.Http.Problems;

/// <summary>A kind of failure that clients can tell by its code. Codes are never reused.</summary>
public sealed record ProblemType
{
    /// <summary>Stable; the same for ever.</summary>
    public required string Code { get; init; }

    /// <summary>HTTP status; for codes that only stand in <c>errors</c>, the status of the whole answer.</summary>
    public required int Status { get; init; }

    /// <summary>The same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>When it happens and what to do.</summary>
    public required string Description { get; init; }

    /// <summary>Reference of the problem type, relative to the server.</summary>
    public string Type => $"{ListProblems.Path}#{Code}";
}
