namespace Indicators.Api.Http.Operations;

/// <summary>The type of a column's values, for formats with typed columns.</summary>
internal enum CellKind
{
    Text,

    /// <summary>A decimal of at most 28 digits, 8 of them after the point.</summary>
    Number,

    Integer,
    Date,
    Truth,
}
