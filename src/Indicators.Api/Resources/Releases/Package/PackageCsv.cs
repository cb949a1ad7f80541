using CsvHelper;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>
/// A table of the package as CSV (RFC 4180). Texts are unchanged: the package is for programs, so it has no apostrophes against formulas.
/// </summary>
internal static class PackageCsv
{
    private static readonly CsvWriterOptions Writing = new() { TrueValue = "true", FalseValue = "false" };

    public static PackageFile Of(ApiRequest request, PackageTable table) =>
        new(
            table.File,
            (stream, cancellation) =>
                table.Source is null ? WriteFiguresAsync(request, stream, cancellation) : WriteAsync(request, table, stream, cancellation)
        );

    private static async Task WriteFiguresAsync(ApiRequest request, Stream stream, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Writing, leaveOpen: true);
        var columns = FigureRows.ColumnsOf(request);
        await csv.WriteRecordAsync([.. columns.Select(column => column.Name)], cancellation);
        await foreach (var batch in FigureRows.BatchesAsync(request))
        {
            foreach (var row in batch)
            {
                foreach (var column in columns)
                    csv.WriteField(column.Value(row));
                await csv.EndRecordAsync(cancellation);
            }
        }
    }

    private static async Task WriteAsync(ApiRequest request, PackageTable table, Stream stream, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(stream, Writing, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(column => column.Name)], cancellation);
        await foreach (var batch in request.ReadAsync<PackageRow>(table.Sql, new { release = request.Release.Id }))
        {
            foreach (var row in batch)
            {
                foreach (var cell in row.Cells)
                    csv.WriteField(cell);
                await csv.EndRecordAsync(cancellation);
            }
        }
    }
}
