using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Tables;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Observations as a table.</summary>
internal sealed class ObservationTable : Table
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ObservationTable(ApiRequest request, ObservationQuery query, string title)
        : base(request) => (Query, Title, Undated, PerhapsLater, Name) = (query, title, query.Undated, query.PerhapsLater, "observations");

    public ObservationQuery Query { get; }

    public override string Rows => "observations";

    public override IReadOnlyList<Column> Columns => ObservationColumns.Of(Request);

    public override string? NotFlat =>
        ObservationIncludes.Asks(Request, ObservationIncludes.Related)
            ? "Related observations do not fit into the row of an observation"
            : null;

    public override IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync() => ObservationAssembly.AssembleAsync(Request, Query.ReadAsync());

    public override async Task<IReadOnlyList<DocumentRow>> DocumentsAsync() =>
        await Request.QueryAsync<DocumentRow>(
            $"{DocumentRow.Sql} and d.slug in (select o.document {Query.Source}) order by d.slug collate \"C\"",
            Query.Parameters
        );
}
