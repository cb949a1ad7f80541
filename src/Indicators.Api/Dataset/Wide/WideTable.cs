using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Dataset.Wide;

/// <summary>A grid as a table: the rows as they are, with the columns and the observations in tables beside it.</summary>
internal sealed class WideTable : Table
{
    private static readonly IReadOnlyList<Column> OfColumns =
    [
        Of("key", "Key of the column", c => c.Key),
        Of("title", "The column in words", c => c.Title),
        Of("indicator", "Code of the indicator", c => c.Indicator),
        Of("area", "Code of the area; empty where areas are the rows", c => c.Area),
        Of("counterpart", "Code of the counterpart; empty where counterparts are the rows", c => c.Counterpart),
        Of("item", "Code of the item; empty where items are the rows", c => c.Item),
        Of("unit", "Code of the unit", c => c.Unit),
        Of("period", "Period in EDTF; empty where periods are the rows", c => c.Period),
        Of("status", "Whether it states facts, forecasts, targets or pledges", c => Codes.Of(c.Status)),
    ];

    private readonly WideLayout _grid;
    private readonly IReadOnlyList<Observation> _observations;
    private readonly ObservationTable _long;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public WideTable(ObservationTable table, WideLayout grid, IReadOnlyList<Observation> observations)
        : base(table.Request)
    {
        (_long, _grid, _observations) = (table, grid, observations);
        (Name, Title, Count, Notes) = ($"{table.Name}-wide", table.Title, grid.Data.Count, table.Notes);
        Columns = [.. Leading(), .. grid.Columns.Zip(Headers(), (column, header) => (column, header)).Select(NumberOf)];
    }

    public override string Rows => $"{_grid.Rows}s";

    public override IReadOnlyList<Column> Columns { get; }

    public override async IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync()
    {
        await Task.CompletedTask;
        foreach (var batch in _grid.Data.Chunk(ApiRequest.BatchSize))
            yield return [.. batch.Select(FlatOf)];
    }

    public override async Task<IReadOnlyList<SideTable>> SideTablesAsync() =>
        [
            new SideTable("columns", OfColumns, _grid.Columns),
            new SideTable("figures", ObservationColumns.Of(Request), _observations),
            .. await _long.SideTablesAsync(),
        ];

    /// <summary>The row as an object with a member for each column.</summary>
    private OrderedDictionary<string, object?> FlatOf(WideRow row)
    {
        var flat = new OrderedDictionary<string, object?>();
        object?[] leading = _grid.Rows == ObservationLayout.PeriodRows ? [row.Code, row.Start, row.End] : [row.Code, row.Name];
        foreach (var (column, value) in Columns.Zip([.. leading, .. row.Values.Select(number => (object?)number)]))
            flat[column.Name] = value;
        return flat;
    }

    private IEnumerable<Column> Leading() =>
        _grid.Rows == ObservationLayout.PeriodRows
            ?
            [
                Cell("period", "The period, in EDTF"),
                Cell("period_start", "First day of the period; empty if it is open", CellKind.Date),
                Cell("period_end", "Last day of the period; empty if it is open", CellKind.Date),
            ]
            : [Cell(_grid.Rows, $"Code of the {_grid.Rows}"), Cell($"{_grid.Rows}_name", "Its name")];

    /// <summary>Keys, or titles; where two titles are the same, with the key.</summary>
    private IEnumerable<string> Headers()
    {
        if (!ObservationLayout.HasTitles(Request))
            return _grid.Columns.Select(column => column.Key);
        var same = _grid
            .Columns.GroupBy(column => column.Title)
            .Where(titled => titled.Count() > 1)
            .Select(titled => titled.Key)
            .ToHashSet();
        return _grid.Columns.Select(column => same.Contains(column.Title) ? $"{column.Title} ({column.Key})" : column.Title);
    }

    private static Column NumberOf((WideColumn Column, string Header) named) =>
        Cell(named.Header, named.Header == named.Column.Title ? named.Column.Key : named.Column.Title, CellKind.Number);

    private static Column Cell(string name, string description, CellKind kind = CellKind.Text) =>
        Column.Of<OrderedDictionary<string, object?>>(name, description, row => row[name], kind);

    private static Column Of(string name, string description, Func<WideColumn, object?> value) => Column.Of(name, description, value);
}
