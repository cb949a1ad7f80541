using Npgsql;

namespace Indicators.Torture;

/// <summary>What of a release a database holds, in one line.</summary>
internal static class Content
{
    private static readonly string[] Tables = ["observation", "series", "document", "anchor", "indicator", "area"];

    /// <summary>That of a migrated database without a release.</summary>
    public static string Empty { get; } = string.Join(' ', Tables.Select(table => $"{table}=0")) + " served=";

    public static async Task<string> OfAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        var counts = string.Join(" || ' ' || ", Tables.Select(table => $"'{table}=' || (select count(*) from indicators.{table})"));
        await using var command = owner.CreateCommand(
            $"""
            select {counts} || ' served=' || coalesce((
              select r.content_hash from indicators.current_release join indicators.release r using (release_id)), '')
            """
        );
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
