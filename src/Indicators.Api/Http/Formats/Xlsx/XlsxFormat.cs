using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Tables;
using Indicators.Api.Passages;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>A workbook of Excel with the sheets data, metadata and sources; numbers and dates are numbers and dates.</summary>
internal sealed class XlsxFormat : IFormat
{
    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string? FileName(ApiRequest request, object answer) => ((Table)answer).FileName(this);

    // It is compressed inside.
    public bool IsText => false;

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = "A workbook with the sheets data, metadata and sources.",
        };

    public bool Carries(Operation operation) => operation.Table is not null;

    public async Task<Writing> PrepareAsync(ApiRequest request, object answer)
    {
        var table = (Table)answer;
        if (table.RefuseFlat(this) is { } refusal)
            return Writing.Of(refusal);
        var documents = await table.DocumentsAsync();
        return Writing.Of((body, cancellation) => WriteAsync(table, documents, body, cancellation));
    }

    private static async Task WriteAsync(Table table, IReadOnlyList<DocumentRow> documents, Stream body, CancellationToken cancellation)
    {
        // The release's time in the archive, not the present: the same answer has the same bytes.
        using var workbook = new WorkbookWriter(table.Request.Release.ImportedAt);
        using (var data = workbook.AddSheet("data", [.. table.Columns.Select(column => column.Name)]))
        {
            await foreach (var batch in table.BatchesAsync())
            {
                foreach (var row in batch)
                    data.Write(table.Columns.Select(column => column.Value(row)));
                await workbook.DrainAsync(body, cancellation);
            }
        }

        using (var metadata = workbook.AddSheet("metadata", ["name", "value"]))
        {
            foreach (var (name, value) in XlsxSheets.Metadata(table))
                metadata.Write([name, value]);
        }

        using (var sources = workbook.AddSheet("sources", [.. XlsxSheets.Sources.Select(column => column.Name)]))
        {
            foreach (var document in documents)
                sources.Write(XlsxSheets.Sources.Select(column => column.Value(document)));
        }

        workbook.Finish();
        await workbook.DrainAsync(body, cancellation);
    }
}
