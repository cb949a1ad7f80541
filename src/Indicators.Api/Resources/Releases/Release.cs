using Indicators.Model;

namespace Indicators.Api.Resources.Releases;

/// <summary>A published version of all data.</summary>
public sealed record Release
{
    internal const string Sql = """
        select r.version, r.published, r.notes, r.content_hash as ContentHash, r.clock as ClockCode, r.version like '%-draft' as Draft,
          exists (select from indicators.current_release c where c.release_id = r.release_id) as Current,
          counted.figures as Observations, counted.series as Series, counted.documents as Documents, '/v1/releases/' || r.version as Self,
          @current as CurrentVersion
        from indicators.release r
        join indicators.release_count counted on counted.release_id = r.release_id and counted.list = 'release'
        """;

    /// <summary>Year and number, such as <c>2026.1</c>; the version of a draft ends in <c>-draft</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Day of publication.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Release notes.</summary>
    public required string Notes { get; init; }

    /// <summary>SHA-256 of all its content. The same content has the same hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether it is a draft, which may be replaced under the same version.</summary>
    public required bool Draft { get; init; }

    /// <summary>Whether requests without <c>release</c> read this release.</summary>
    public required bool Current { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Observations { get; init; }

    /// <summary>Number of series.</summary>
    public required long Series { get; init; }

    /// <summary>Number of documents.</summary>
    public required long Documents { get; init; }

    /// <summary>
    /// What <c>asOf</c> and vintages count by if a request does not say: when each figure was said, or when its document was published.
    /// </summary>
    public Clock Clock => Codes.Parse<Clock>(ClockCode);

    /// <summary>Code of the clock, as the database has it.</summary>
    internal string ClockCode { get; init; } = Codes.Of(Clock.Asserted);

    /// <summary>Path of this release.</summary>
    public required string Self { get; init; }

    /// <summary>Version of the current release, as in every response.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("release")]
    public required string CurrentVersion { get; init; }
}
