using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Observations as a grid of numbers.</summary>
public sealed record WideLayout
{
    /// <summary>What a row is: <c>period</c>, <c>area</c>, <c>counterpart</c> or <c>item</c>.</summary>
    public required string Rows { get; init; }

    /// <summary>The columns, by key.</summary>
    public required IReadOnlyList<WideColumn> Columns { get; init; }

    /// <summary>The rows: periods by their first day, others by name.</summary>
    public required IReadOnlyList<WideRow> Data { get; init; }
}

/// <summary>A column of a grid: a series; or, if rows are not periods, the rest of its key in one period.</summary>
public sealed record WideColumn
{
    /// <summary>
    /// Key of the series, with <c>*</c> for what the rows are; then, after spaces, the period, and the status unless it is a fact.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The column in words.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the area; null if rows are areas.</summary>
    public required string? Area { get; init; }

    /// <summary>Code of the counterpart area; null if rows are counterparts.</summary>
    public required string? Counterpart { get; init; }

    /// <summary>Code of the item; null if rows are items.</summary>
    public required string? Item { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Period in EDTF; null if rows are periods.</summary>
    public required string? Period { get; init; }

    /// <summary><c>actual</c> for facts and estimates; forecasts, targets and pledges have columns of their own.</summary>
    public required Status Status { get; init; }
}

/// <summary>A row of a grid.</summary>
public sealed record WideRow
{
    /// <summary>The period in EDTF, or the code of the area, counterpart or item.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the code; null for a period.</summary>
    public required string? Name { get; init; }

    /// <summary>First day of the period; null if it is open, or if rows are not periods.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period; null if it is open, or if rows are not periods.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>A number for each column, in full units; null if there is none.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>Ids of the observations of these numbers.</summary>
    public required IReadOnlyList<string?> Observations { get; init; }
}
