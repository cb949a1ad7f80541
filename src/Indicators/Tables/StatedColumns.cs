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
            c.Code("shape", from?.Shape, "Which of value, low and high are set; change_only has none of them and only a direction"),
            c.Number("value", from?.Value, "The number in full units; empty unless the shape is a point"),
            c.Number("low", from?.Low, "Lower end of a range, or lower bound"),
            c.Number("high", from?.High, "Upper end of a range, or upper bound"),
            c.Flag("low_inclusive", from?.LowInclusive, "Whether the lower end is included"),
            c.Flag("high_inclusive", from?.HighInclusive, "Whether the upper end is included"),
            c.Code("hedge", from?.Hedge, "How the text qualifies the number"),
            c.Small("decimals", from?.Decimals, "Printed precision: -8 for 15.7 billion, 1 for 27.8 percent; 0 without a number")
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
        var edtf = c.MaybeText("period_edtf", from?.Edtf, new("Period of the figure in EDTF; empty if not known") { Name = "period" });
        var days = c.Days(
            "period",
            from?.Edtf is null ? null : (from.Start, from.End),
            new("First day of the period; empty if open") { Second = "Last day of the period; empty if open" }
        );
        return new(edtf, days?.Start, days?.End, c.Code("period_basis", from?.Basis, "How the period is known"));
    }
}
