using Npgsql;

namespace Indicators.Import;

/// <summary>Rows of a query, each made into a record by its columns' positions.</summary>
internal static class Rows
{
    public static async Task<List<T>> SelectAsync<T>(
        this NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        NpgsqlParameter? parameter,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (parameter is not null)
            command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Rows of one release, whose id is the query's only parameter.</summary>
    public static Task<List<T>> OfReleaseAsync<T>(
        this NpgsqlConnection connection,
        int release,
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancel
    ) => connection.SelectAsync(sql, read, new NpgsqlParameter { Value = release }, cancel);

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static T? Maybe<T>(this NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
