using System.Text.Json.Serialization;

namespace Indicators.Api.Resources.Health;

/// <summary>State of the running service.</summary>
public sealed record Liveness
{
    /// <summary>Always <c>live</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>Readiness of the service.</summary>
public sealed record Readiness
{
    /// <summary>Always <c>ready</c>. A service that is not ready returns a problem.</summary>
    public required string Status { get; init; }

    /// <summary>Version of the current release.</summary>
    public required string Release { get; init; }

    /// <summary>
    /// Only `standby`, while the database has several servers and no primary answers: releases are served, and no new one can come.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Database { get; init; }
}
