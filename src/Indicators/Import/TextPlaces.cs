using Indicators.Model;
using Indicators.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>Where to find the texts of the current release.</summary>
internal static class TextPlaces
{
    /// <summary>
    /// Returns the version of the current release and the places of its texts, sorted by file and line. The version is null if there is no
    /// current release.
    /// </summary>
    public static async Task<(string? Version, IReadOnlyList<TextPlace> Places)> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        await using var version = new NpgsqlCommand(
            "select version from indicators.current_release join indicators.release using (release_id)",
            connection
        );
        var current = (string?)await version.ExecuteScalarAsync(cancel);
        // Two documents may name the same text, which is read and reported once.
        await using var select = new NpgsqlCommand(
            """
            select distinct file, lines, omit, layout, sha256
            from indicators.current_release join indicators.witness using (release_id)
            order by file, lines, omit, layout, sha256
            """,
            connection
        );
        await using var row = await select.ExecuteReaderAsync(cancel);
        var places = new List<TextPlace>();
        while (await row.ReadAsync(cancel))
        {
            places.Add(
                new TextPlace(
                    row.GetString(0),
                    Ranges.Lines(row.GetFieldValue<NpgsqlRange<int>>(1)),
                    [.. row.GetFieldValue<NpgsqlRange<int>[]>(2).Select(Ranges.Lines)],
                    Codes.Parse<TextLayout>(row.GetString(3)),
                    row.GetString(4)
                )
            );
        }

        return (current, places);
    }
}
