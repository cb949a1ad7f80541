using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>An Excel workbook with the sheets data, metadata and sources. Numbers and dates are stored as such.</summary>
internal sealed class XlsxFormat : IFormat
{
    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string? FileName(ApiRequest request, object answer) => ((Table)answer).FileName(this);

    // A workbook is already compressed.
    public bool IsText => false;

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = "A workbook with the sheets data, metadata and sources.",
        };

    public async Task<Writing> PrepareAsync(ApiRequest request, object answer)
    {
        var table = (Table)answer;
        if (table.RefuseFlat(this) is { } refusal)
            return Writing.Of(refusal);
        var sides = await table.SideTablesAsync();
        return Writing.Of((body, cancellation) => WriteAsync(table, sides, body, cancellation));
    }

    private static async Task WriteAsync(Table table, IReadOnlyList<SideTable> sides, Stream body, CancellationToken cancellation)
    {
        // The archive has the release's time, not the current time, so that the same response has the same bytes.
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
            foreach (var (name, value) in XlsxMetadata.Of(table, sides))
                metadata.Write([name, value]);
        }

        foreach (var side in sides)
        {
            using var sheet = workbook.AddSheet(side.Name, [.. side.Columns.Select(column => column.Name)]);
            foreach (var row in side.Rows)
                sheet.Write(side.Columns.Select(column => column.Value(row)));
        }

        workbook.Finish();
        await workbook.DrainAsync(body, cancellation);
    }
}
