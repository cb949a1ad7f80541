namespace Indicators.Api.Resources.Health;

/// <summary>That the service lives.</summary>
public sealed record Liveness
{
    /// <summary>Always <c>live</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>That the service can answer.</summary>
public sealed record Readiness
{
    /// <summary>Always <c>ready</c>; what is not ready answers with a problem.</summary>
    public required string Status { get; init; }

    /// <summary>Version of the current release.</summary>
    public required string Release { get; init; }
}
