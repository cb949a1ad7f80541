using Npgsql;

namespace Indicators.Bench;

/// <summary>Made-up observations added to the release that is served.</summary>
internal static class SyntheticObservations
{
    /// <summary>Adds those from one number up to another; the same on every run.</summary>
    public static async Task AddAsync(NpgsqlDataSource owner, int from, int to, CancellationToken cancel)
    {
        if (to <= from)
            return;
        using var resource = new StreamReader(typeof(SyntheticObservations).Assembly.GetManifestResourceStream("Synthetic.sql")!);
        var sql = await resource.ReadToEndAsync(cancel);
        await using var add = owner.CreateCommand(
            sql.Replace(":first", $"{from + 1}", StringComparison.Ordinal).Replace(":last", $"{to}", StringComparison.Ordinal)
        );
        await add.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<long> CountAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        await using var count = owner.CreateCommand("select count(*) from indicators.observation");
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }
}
