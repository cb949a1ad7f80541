namespace Indicators.Tables;

/// <summary>Collects the names of the columns that a table declares.</summary>
internal sealed class ColumnNames : Columns
{
    private readonly List<TableColumn> _columns = [];
    private readonly List<string> _written = [];

    /// <summary>Collects the columns declared by the calls.</summary>
    public static ColumnNames Of(Action<Columns> columns)
    {
        var names = new ColumnNames();
        columns(names);
        return names;
    }

    /// <summary>The columns that are read back.</summary>
    public IReadOnlyList<TableColumn> Read => _columns;

    /// <summary>Names of the columns that are written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>The columns that are read back, as a select list.</summary>
    public string Select(string alias) => string.Join(", ", _columns.Select(column => $"{alias}.{column.Name}"));

    public override T Of<T>(string name, ColumnKind<T> kind, T value, Published? published)
    {
        _columns.Add(new(name, kind, published));
        _written.Add(name);
        // Return an empty text instead of null, because declarations may concatenate it. The result is discarded.
        return value is null && kind is ColumnKind<string> ? (T)(object)"" : value;
    }

    public override void Derived<T>(string name, ColumnKind<T> kind, Func<T> value) => _written.Add(name);
}
