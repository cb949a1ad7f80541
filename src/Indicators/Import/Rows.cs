using Npgsql;

namespace Indicators.Import;

/// <summary>Reads the rows of a query by column position.</summary>
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
}
