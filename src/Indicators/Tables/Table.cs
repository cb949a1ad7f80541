using Indicators.Releases;
using Npgsql;

namespace Indicators.Tables;

/// <summary>A table of the schema <c>indicators</c>, independent of its row type.</summary>
public abstract class Table
{
    private protected const string ReleaseId = "release_id";

    private readonly ColumnNames _names;
    private readonly string _key;

    private protected Table(string name, string key, ColumnNames names, IReadOnlyList<string> others) =>
        (Name, _key, _names, Others) = (name, key, names, others);

    /// <summary>Its name without the schema.</summary>
    public string Name { get; }

    /// <summary>The columns that are read back.</summary>
    public IReadOnlyList<TableColumn> Columns => _names.Read;

    /// <summary>Names of the columns that are written, in order.</summary>
    public IReadOnlyList<string> Written => _names.Written;

    /// <summary>Columns that are neither copied nor read: the key of the release and columns that the server computes.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The columns that are read back, as a select list.</summary>
    /// <param name="alias">Alias of the table in the query.</param>
    public string Select(string alias) => _names.Select(alias);

    /// <summary>The SQL after <c>select …</c> that reads the rows of a release, sorted by key.</summary>
    /// <param name="release">The parameter: <c>$1</c> or <c>@release</c>.</param>
    public string From(string release) => $"from indicators.{Name} where {ReleaseId} = {release} order by {_key}";
}

/// <summary>
/// A table whose columns are declared once: for COPY, for reading rows back, for the data package and, of registries, for hashes.
/// </summary>
public sealed class Table<T> : Table
    where T : class
{
    private readonly Func<Columns, T?, T> _columns;

    /// <param name="name">Its name without the schema.</param>
    /// <param name="key">The order of rows within a release, in SQL.</param>
    /// <param name="columns">Declares each column once; the value is null when rows are read.</param>
    /// <param name="others">Columns that the server computes.</param>
    public Table(string name, string key, Func<Columns, T?, T> columns, IReadOnlyList<string>? others = null)
        : base(name, key, ColumnNames.Of(c => columns(c, null)), [ReleaseId, .. others ?? []]) => _columns = columns;

    /// <summary>A row in canonical JSON, for hashes. Only for tables of texts and codes.</summary>
    internal CanonicalJson Json(T row)
    {
        var columns = new ColumnsAsJson();
        _columns(columns, row);
        return columns.Json;
    }

    /// <summary>Reads the current row.</summary>
    public T Read(ColumnReader row) => _columns(row, null);

    /// <summary>Reads the rows of a release, sorted by key.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(NpgsqlConnection connection, int release, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand($"select {Select(Name)} {From("$1")}", connection)
        {
            Parameters = { new() { Value = release } },
        };
        await using var found = await select.ExecuteReaderAsync(cancel);
        var reader = new ColumnReader(found);
        var rows = new List<T>();
        while (await reader.NextAsync(cancel))
            rows.Add(Read(reader));
        return rows;
    }

    /// <summary>Writes rows of a release in binary format.</summary>
    /// <param name="connection">Connects as the owner.</param>
    /// <param name="release">Id of the release.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="into">Another table with the same columns; null for this table.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The number of rows.</returns>
    public async Task<ulong> WriteAsync(
        NpgsqlConnection connection,
        int release,
        IEnumerable<T> rows,
        CancellationToken cancel,
        string? into = null
    )
    {
        var command = $"copy {into ?? "indicators." + Name} ({ReleaseId}, {string.Join(", ", Written)}) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(command, cancel);
        var writer = new ColumnWriter();
        foreach (var row in rows)
        {
            _columns(writer, row);
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(release, NpgsqlTypes.NpgsqlDbType.Integer, cancel);
            await writer.WriteAsync(copy, cancel);
        }

        return await copy.CompleteAsync(cancel);
    }
}
