namespace Indicators.Api.Http.Operations;

/// <summary>What the values of a column are, for formats whose columns have types.</summary>
internal enum CellKind
{
    Text,

    /// <summary>A decimal of at most 28 digits, 8 of them after the point.</summary>
    Number,

    Integer,
    Date,
    Truth,
}
