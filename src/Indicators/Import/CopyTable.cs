using System.Collections;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>A column to be filled by COPY: its name, its type, and how to get its value from a row.</summary>
internal sealed record CopyColumn<T>(string Name, NpgsqlDbType Type, Func<T, object?> Value);

/// <summary>A table to be filled by COPY. Columns are written in this order.</summary>
internal sealed class CopyTable<T>(string name) : IEnumerable<CopyColumn<T>>
{
    private readonly List<CopyColumn<T>> _columns = [];

    public void Add(string column, NpgsqlDbType type, Func<T, object?> value) => _columns.Add(new(column, type, value));

    /// <summary>Writes all rows in binary format.</summary>
    /// <returns>The number of rows.</returns>
    public async Task<ulong> WriteAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken cancel)
    {
        var command = $"copy {name} ({string.Join(", ", _columns.Select(c => c.Name))}) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(command, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in _columns)
            {
                if (column.Value(row) is { } value)
                    await copy.WriteAsync(value, column.Type, cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }

        return await copy.CompleteAsync(cancel);
    }

    public IEnumerator<CopyColumn<T>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
