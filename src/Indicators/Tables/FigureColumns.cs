using Indicators.Model;
using Indicators.Periods;
using Indicators.Tensions;

namespace Indicators.Tables;

/// <summary>The columns from which a <see cref="Figure"/> of arithmetic is read.</summary>
public static class FigureColumns
{
    /// <summary>The select list, over <see cref="From"/>.</summary>
    public static readonly string Select = $"""
        o.id, o.document, a.paragraph, o.series, o.status, a.printed, {StatedColumns.Select("o")}, {PeriodColumns.Select("o")}
        """;

    /// <summary>The tables, to be completed by conditions; a direction without a number cannot be computed with.</summary>
    public const string From = """
        from indicators.observation o
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        where o.shape <> 'change_only'
        """;

    /// <summary>The order in which <see cref="Arithmetic"/> expects figures.</summary>
    public const string Order = """order by o.document collate "C", o.position""";

    public static Figure Of(ColumnReader row)
    {
        var period = PeriodColumns.Of(row);
        return new(
            row.Text("id"),
            row.Text("document"),
            row.Integer("paragraph"),
            row.Key("series"),
            Period.TryParse(period.Edtf, out var parsed) ? parsed : null,
            period.Basis,
            row.Code<Status>("status"),
            StatedColumns.Of(row),
            row.Text("printed")
        );
    }
}
