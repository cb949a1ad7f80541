using Npgsql;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>Collects the values of one row for COPY.</summary>
internal sealed class ColumnWriter : Columns
{
    private readonly List<(object? Value, NpgsqlDbType Type)> _values = [];

    public override T Of<T>(string name, ColumnKind<T> kind, T value, Published? published)
    {
        _values.Add((kind.Write(value), kind.Type));
        return value;
    }

    public override void Derived<T>(string name, ColumnKind<T> kind, Func<T> value) => _values.Add((kind.Write(value()), kind.Type));

    /// <summary>Writes the collected values and starts the next row.</summary>
    public async Task WriteAsync(NpgsqlBinaryImporter copy, CancellationToken cancel)
    {
        foreach (var (value, type) in _values)
        {
            if (value is null)
                await copy.WriteNullAsync(cancel);
            else
                await copy.WriteAsync(value, type, cancel);
        }

        _values.Clear();
    }
}
