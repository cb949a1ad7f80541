namespace Indicators.Api.Http.Operations;

/// <summary>A small table that accompanies another one, on a sheet of its own.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, all in memory.</param>
internal sealed record SideTable(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<object> Rows);
