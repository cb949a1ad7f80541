using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Citations;
using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>A figure as one row that needs no other table: what CSV of observations has, with the work and how to cite it.</summary>
internal sealed record FigureRow(Observation Observation, CitedDocumentRow Document, string Citation);

/// <summary>The table of figures.</summary>
internal static class FigureRows
{
    /// <summary>What depends on the releases that a database has, and not on this one alone.</summary>
    private const string Unsteady = "updated";

    private static readonly IReadOnlyList<Column> OfDocuments =
    [
        Column.Of<FigureRow>("authors", "Authors of the document, separated by semicolons", row => Joined(row.Document.Authors)),
        Column.Of<FigureRow>("outlet", "Journal, site or series that it appeared in", row => row.Document.Outlet),
        Column.Of<FigureRow>("publisher", "Who publishes the outlet", row => row.Document.Publisher),
        Column.Of<FigureRow>("citation", "The work in APA style, with the release and the id of the figure", row => row.Citation),
    ];

    /// <summary>The columns, with the names of this release behind the codes.</summary>
    public static IReadOnlyList<Column> ColumnsOf(ApiRequest request) => Of(ObservationColumns.Of(request));

    /// <summary>The columns as the descriptions of the package have them.</summary>
    public static IReadOnlyList<PackageColumn> Described =>
        [
            .. Of(ObservationColumns.Described)
                .Select(column => new PackageColumn(column.Name, TypeOf(column.Kind), column.Description, "")
                {
                    Required = column.Name is "id" or "series" or "citation",
                }),
        ];

    /// <summary>All figures of the release, by series and period.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync(ApiRequest request)
    {
        var query = await ObservationQuery.OfAsync(request);
        await foreach (var batch in ObservationAssembly.AssembleAsync(request, query.ReadAsync()))
        {
            var documents = (
                await CitedDocumentRow.LoadAsync(request, [.. batch.Select(observation => observation.Source.Document).Distinct()])
            ).ToDictionary(document => document.Slug);
            yield return
            [
                .. batch.Select(observation =>
                {
                    var document = documents[observation.Source.Document];
                    return new FigureRow(observation, document, CitationOf(request, observation, document));
                }),
            ];
        }
    }

    /// <summary>Without this server's address, so that the file is the same on every server.</summary>
    private static string CitationOf(ApiRequest request, Observation observation, CitedDocumentRow document)
    {
        var record = Citing.Record(request, "observation", observation.Id);
        return CitationStyle.Apa.Write(document.ToReference(observation.Id, document.Url ?? "", record), [], null).Text.TrimEnd();
    }

    private static IReadOnlyList<Column> Of(IReadOnlyList<Column> columns) =>
        [
            .. columns
                .Where(column => column.Name != Unsteady)
                .Select(column => column with { Value = row => column.Value(((FigureRow)row).Observation) }),
            .. OfDocuments,
        ];

    private static PublishedType TypeOf(CellKind kind) =>
        kind switch
        {
            CellKind.Number => PublishedType.Number,
            CellKind.Integer => PublishedType.Integer,
            CellKind.Date => PublishedType.Date,
            CellKind.Truth => PublishedType.Boolean,
            _ => PublishedType.String,
        };

    private static string? Joined(string[] parts) => parts.Length == 0 ? null : string.Join("; ", parts);
}
