using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Observations as a table.</summary>
internal class ObservationTable : Table
{
    /// <summary>Header of tables with <c>asOf</c>: the documents that JSON lists as <c>undated</c>.</summary>
    public const string UndatedHeader = "Indicators-Undated";

    /// <summary>Header of tables with <c>asOf</c>: the documents that JSON lists as <c>perhapsLater</c>.</summary>
    public const string PerhapsLaterHeader = "Indicators-Perhaps-Later";

    /// <summary>Header of tables with <c>select</c>: what JSON lists as <c>leftOut</c>.</summary>
    public const string LeftOutHeader = "Indicators-Left-Out";

    /// <summary>Header of panels: statements that give a direction and no number.</summary>
    public const string WithoutNumberHeader = "Indicators-Without-Number";

    /// <summary>Header of grids: the numbers that are hedged in the text.</summary>
    public const string HedgedHeader = "Indicators-Hedged";

    /// <summary>Maximum number of entries in a header: clients and proxies reject longer ones.</summary>
    public const int MaxInHeader = 10;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ObservationTable(ApiRequest request, ObservationQuery query, string title)
        : base(request)
    {
        (Query, Title, Name) = (query, title, "observations");
        Notes =
        [
            .. query.Undated is { } undated ? [new TableNote("undated", UndatedHeader, undated)] : Array.Empty<TableNote>(),
            .. query.PerhapsLater is { } later ? [new TableNote("perhaps_later", PerhapsLaterHeader, later)] : Array.Empty<TableNote>(),
            .. query.LeftOut is { } leftOut
                ? [new TableNote("left_out", LeftOutHeader, [.. leftOut.Take(MaxInHeader).Select(one => one.InWords)])]
                : Array.Empty<TableNote>(),
        ];
    }

    public ObservationQuery Query { get; }

    public override string Rows => "observations";

    public override IReadOnlyList<Column> Columns => ObservationColumns.Of(Request);

    public override string? NotFlat =>
        ObservationIncludes.IsRequested(Request, ObservationIncludes.Related)
            ? "The row of an observation cannot hold related observations"
            : null;

    public override IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync() =>
        ReadingAhead.Of(ObservationAssembly.AssembleAsync(Request, Query.ReadAsync()));

    public override async Task<IReadOnlyList<SideTable>> SideTablesAsync() => [SourcesSheet.Of(await DocumentsAsync())];

    /// <summary>The documents of the rows.</summary>
    public async Task<IReadOnlyList<DocumentRow>> DocumentsAsync() =>
        await Request.QueryAsync<DocumentRow>(
            $"{DocumentRow.Sql} and d.slug in (select o.document {Query.Source}) order by d.slug collate \"C\"",
            Query.Parameters
        );
}
