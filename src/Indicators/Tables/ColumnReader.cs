using System.Data.Common;

namespace Indicators.Tables;

/// <summary>Reads the columns of query rows by name. Every row is read by the same calls, so each name is looked up once.</summary>
public sealed class ColumnReader(DbDataReader rows) : Columns
{
    private readonly List<(string Name, int Position)> _found = [];
    private int _call;

    /// <summary>Advances to the next row; false after the last one.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        _call = 0;
        return await rows.ReadAsync(cancel);
    }

    public override T Of<T>(string name, ColumnKind<T> kind, T value, Published? published) => kind.Read(rows, Position(name));

    /// <summary>A column whose type PostgreSQL and .NET share.</summary>
    public T Value<T>(string name) => rows.GetFieldValue<T>(Position(name));

    private int Position(string name)
    {
        var call = _call++;
        if (call < _found.Count && _found[call].Name == name)
            return _found[call].Position;
        var position = rows.GetOrdinal(name);
        if (call == _found.Count)
            _found.Add((name, position));
        return position;
    }
}
