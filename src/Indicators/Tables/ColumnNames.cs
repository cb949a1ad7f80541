namespace Indicators.Tables;

/// <summary>Collects the columns that a table names.</summary>
internal sealed class ColumnNames : Columns
{
    private readonly List<TableColumn> _columns = [];
    private readonly List<string> _written = [];

    /// <summary>The columns that are called.</summary>
    public static ColumnNames Of(Action<Columns> columns)
    {
        var names = new ColumnNames();
        columns(names);
        return names;
    }

    /// <summary>Those that are read back.</summary>
    public IReadOnlyList<TableColumn> Read => _columns;

    /// <summary>Names of those that are written, in order.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Those that are read back, for a select.</summary>
    public string Select(string alias) => string.Join(", ", _columns.Select(column => $"{alias}.{column.Name}"));

    public override T Of<T>(string name, ColumnKind<T> kind, T value, Published? published)
    {
        _columns.Add(new(name, kind, published));
        _written.Add(name);
        // Texts and keys are put together on the way; nobody looks at what comes of it.
        return value is null && kind is ColumnKind<string> ? (T)(object)"" : value;
    }

    public override void Derived<T>(string name, ColumnKind<T> kind, Func<T> value) => _written.Add(name);
}
