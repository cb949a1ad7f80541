using Dapper;
using Npgsql;

namespace Indicators.Api.Dataset;

/// <summary>The release that a request is answered from, and how many times the texts have changed.</summary>
internal sealed record ReleaseState
{
    public required int Id { get; init; }

    public required string Version { get; init; }

    public required string ContentHash { get; init; }

    public required DateTime ImportedAt { get; init; }

    public required long TextGeneration { get; init; }

    public required DateTime? TextsChangedAt { get; init; }

    public bool IsDraft => Version.EndsWith("-draft", StringComparison.Ordinal);

    /// <param name="version">Null for the current release.</param>
    public static Task<ReleaseState?> FindAsync(NpgsqlConnection connection, string? version, CancellationToken cancellation) =>
        connection.QueryFirstOrDefaultAsync<ReleaseState>(
            new CommandDefinition(
                """
                select r.release_id as Id, r.version, r.content_hash as ContentHash, r.imported_at as ImportedAt, g.generation as TextGeneration,
                  greatest((select max(loaded_at) from indicators.text), (select max(found_at) from indicators.text_problem)) as TextsChangedAt
                from indicators.release r
                cross join indicators.text_generation g
                where case when @version::text is null then r.release_id = (select c.release_id from indicators.current_release c) else r.version = @version end
                order by r.release_id
                """,
                new { version },
                cancellationToken: cancellation
            )
        );
}
