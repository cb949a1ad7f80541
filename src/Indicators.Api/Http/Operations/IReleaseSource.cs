using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Http.Operations;

/// <summary>Where the pipeline finds the release that a request is answered from.</summary>
internal interface IReleaseSource
{
    /// <summary>The release of that version, or the current one for null; null where there is none.</summary>
    Task<ReleaseState?> FindAsync(NpgsqlConnection connection, string? version, CancellationToken cancellation);

    /// <summary>The codes that the release defines.</summary>
    Task<ReleaseCodes> CodesAsync(NpgsqlConnection connection, ReleaseState release, CancellationToken cancellation);

    /// <summary>A text that changes whenever a release is added, replaced or made current.</summary>
    Task<string> TagAsync(NpgsqlConnection connection, CancellationToken cancellation);
}
