using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Http.Operations;

/// <summary>Finds the release that a request reads.</summary>
internal interface IReleaseSource
{
    /// <summary>The release of a version, or the current release for null; null if there is none.</summary>
    Task<ReleaseState?> FindAsync(NpgsqlConnection connection, string? version, CancellationToken cancellation);

    /// <summary>The codes that the release defines.</summary>
    Task<ReleaseCodes> CodesAsync(NpgsqlConnection connection, ReleaseState release, CancellationToken cancellation);

    /// <summary>A text that changes whenever a release is added, replaced or made current.</summary>
    Task<string> TagAsync(NpgsqlConnection connection, CancellationToken cancellation);
}
