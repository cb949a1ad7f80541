using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Periods;
using Indicators.Tables;
using Indicators.Tensions;

namespace Indicators.Api.Comparisons;

/// <summary>Loads the figures of indicators that arithmetic connects to others.</summary>
internal static class TensionFigureRow
{
    private static readonly string Sql = $"""
        select o.id, o.document, a.paragraph, o.series, o.status, a.printed,
          {StatedColumns.Select("o")},
          {PeriodColumns.Select("o")}
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        where o.release_id = @release and s.indicator = any(@indicators) and o.shape <> 'change_only'
        order by o.document collate "C", o.position
        """;

    /// <summary>Loads the figures of these indicators; a direction without a number cannot be computed with.</summary>
    public static Task<IReadOnlyList<Figure>> LoadAsync(ApiRequest request, string[] indicators) =>
        request.QueryRowsAsync(Sql, new { release = request.Release.Id, indicators }, Read);

    private static Figure Read(ColumnReader row)
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
