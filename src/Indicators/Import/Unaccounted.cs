using Indicators.Model;
using Npgsql;

namespace Indicators.Import;

/// <summary>Ensures that no published id disappears without an explanation for those who cite it.</summary>
internal static class Unaccounted
{
    /// <summary>Maximum number of ids listed in the message.</summary>
    private const int MaxListed = 5;

    /// <summary>
    /// Finds ids that the previous release published or listed as withdrawn, and that this release neither publishes nor lists.
    /// </summary>
    /// <returns>One line for the operator; null if nothing is missing.</returns>
    public static async Task<string?> InAsync(NpgsqlConnection connection, Release release, CancellationToken cancel)
    {
        // A release imported out of order is compared with the version before it, not with the latest one.
        await using var find = new NpgsqlCommand(
            """
            with before as (
              select release_id, version from indicators.release
              where version not like '%-draft'
                and (published, string_to_array(version, '.')::numeric[]) < ($1, string_to_array($2, '.')::numeric[])
              order by published desc, string_to_array(version, '.')::numeric[] desc limit 1
            ),
            known as (
              select o.id, o.document, o.key, b.version from indicators.observation o join before b using (release_id)
              union all
              select w.id, w.document, w.key, w.last_release from indicators.withdrawal w join before b using (release_id)
            )
            select known.id, known.document, known.key, known.version, (select b.version from before b)
            from known where known.id <> all ($3)
            order by known.document collate "C", known.key collate "C", known.id collate "C"
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = release.Published },
                new() { Value = release.Version },
                new() { Value = release.Observations.Select(o => o.Id).Concat(release.Withdrawals.Select(w => w.Id)).ToArray() },
            },
        };
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var missing = new List<string>();
        var before = "";
        while (await rows.ReadAsync(cancel))
        {
            before = rows.GetString(4);
            missing.Add($"{rows.GetString(1)}#{rows.GetString(2)} ({rows.GetString(0)}, last in {rows.GetString(3)})");
        }

        if (missing.Count == 0)
            return null;
        var more = missing.Count > MaxListed ? $" and {missing.Count - MaxListed} more" : "";
        return $"release {release.Version} leaves out {missing.Count} of release {before} without a reason: "
            + $"{string.Join(", ", missing.Take(MaxListed))}{more}; "
            + "nothing was changed; add an entry with a reason for each to seeds/withdrawals.yaml (./indicators diff prints the entries)";
    }
}
