using Indicators.Model;

namespace Indicators.Tables;

/// <summary>The columns of a stated value, shared by every row that has one.</summary>
public static class StatedColumns
{
    private static readonly ColumnNames Names = ColumnNames.Of(c => Of(c));

    /// <summary>The columns as a select list.</summary>
    /// <param name="alias">Alias of the observation table in the query.</param>
    public static string Select(string alias) => Names.Select(alias);

    /// <summary>Reads or writes the value of a row.</summary>
    public static StatedValue Of(Columns c, StatedValue? from = null) =>
        new(
            c.Code("shape", from?.Shape, "Which of value, low and high are set"),
            c.Number("value", from?.Value, "The number in full units; empty unless the shape is a point"),
            c.Number("low", from?.Low, "Lower end of a range, or lower bound"),
            c.Number("high", from?.High, "Upper end of a range, or upper bound"),
            c.Flag("low_inclusive", from?.LowInclusive, "Whether the lower end itself is meant"),
            c.Flag("high_inclusive", from?.HighInclusive, "Whether the upper end itself is meant"),
            c.Code("hedge", from?.Hedge, "How the text weakens the number"),
            c.Small("decimals", from?.Decimals, "Precision as printed: 15.7 billion is -8, 27.8 percent is 1")
        );
}

/// <summary>The columns of an observation's period, shared by every row that has one.</summary>
public static class PeriodColumns
{
    private static readonly ColumnNames Names = ColumnNames.Of(c => Of(c));

    /// <summary>The columns as a select list.</summary>
    /// <param name="alias">Alias of the observation table in the query.</param>
    public static string Select(string alias) => Names.Select(alias);

    /// <summary>Reads or writes the period of a row.</summary>
    public static ObservationPeriod Of(Columns c, ObservationPeriod? from = null)
    {
        var edtf = c.MaybeText(
            "period_edtf",
            from?.Edtf,
            new("The time that it is about, EDTF; empty where that is not known") { Name = "period" }
        );
        var days = c.Days(
            "period",
            from?.Edtf is null ? null : (from.Start, from.End),
            new("First day of the period; empty where open") { Second = "Last day of the period; empty where open" }
        );
        return new(edtf, days?.Start, days?.End, c.Code("period_basis", from?.Basis, "How the period is known"));
    }
}
