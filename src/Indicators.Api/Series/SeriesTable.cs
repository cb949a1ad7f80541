using Dapper;

namespace Indicators.Api;

/// <summary>Series as a table: definitions and coverage, without observations.</summary>
/// <param name="request">The request.</param>
/// <param name="conditions">Conditions that follow <see cref="SeriesRow.From"/>.</param>
/// <param name="parameters">Their values.</param>
internal sealed class SeriesTable(ApiRequest request, string conditions, DynamicParameters parameters) : Table(request)
{
    public override string Rows => "series";

    public override IReadOnlyList<Column> Columns => SeriesColumns.All;

    public override async IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync()
    {
        await foreach (var rows in Request.ReadAsync<SeriesRow>($"{SeriesRow.Select} {SeriesRow.From} {conditions} order by s.key collate \"C\"", parameters))
            yield return [.. rows.Select(row => row.ToSeries(Request.Release.Version))];
    }

    public override async Task<IReadOnlyList<DocumentRow>> DocumentsAsync() => await Request.QueryAsync<DocumentRow>(
        $"""
        {DocumentRow.Sql} and d.slug in (
          select f.document from indicators.observation f where f.release_id = @release and f.series in (select s.key {SeriesRow.From} {conditions}))
        order by d.slug collate "C"
        """,
        parameters);
}
