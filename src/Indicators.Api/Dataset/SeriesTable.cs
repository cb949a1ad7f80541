using Dapper;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Series as a table: definitions and coverage, without observations.</summary>
/// <param name="request">The request.</param>
/// <param name="conditions">Conditions on the tables of <see cref="SeriesRow.FromOf"/>.</param>
/// <param name="parameters">Values of the parameters in the conditions.</param>
internal sealed class SeriesTable(ApiRequest request, IReadOnlyList<Condition> conditions, DynamicParameters parameters) : Table(request)
{
    public override string Rows => "series";

    public override IReadOnlyList<Column> Columns => SeriesColumns.All;

    public override string? NotFlat =>
        SeriesIncludes.IsRequested(Request)
            ? "The row of a series cannot hold observations (`/v1/observations` returns them as rows)"
            : null;

    // A batch of series with all their observations could be of any size.
    public override bool FitsLines => false;

    private string Source => $"{SeriesRow.FromOf(Request)} and {Condition.All(conditions)}";

    public override async IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync()
    {
        var (sort, descending) = SeriesSort.Of(Request.Parameters);
        await foreach (var rows in Request.ReadAsync<SeriesRow>($"{SeriesRow.Select} {Source} {sort.OrderSql(descending)}", parameters))
            yield return [.. rows.Select(row => row.ToSeries(Request.Codes))];
    }

    public override async Task<IReadOnlyList<SideTable>> SideTablesAsync() => [SourcesSheet.Of(await DocumentsAsync())];

    private async Task<IReadOnlyList<DocumentRow>> DocumentsAsync() =>
        await Request.QueryAsync<DocumentRow>(
            $"""
            {DocumentRow.Sql} and d.slug in (
              select f.document from indicators.observation f
              where f.release_id = @release and f.series in (select s.key {SeriesRow.SourceOf(
                Request
            )} and {Condition.All(conditions)}))
            order by d.slug collate "C"
            """,
            parameters
        );
}
