using System.Text;
using CsvHelper;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>RFC 4180 in UTF-8 without a byte order mark: a fixed header, one flat row per entry, null as an empty field.</summary>
internal sealed class CsvFormat : IFormat
{
    /// <summary>
    /// Puts an apostrophe before text that begins with <c>= + - @</c>, a tab or a carriage return, because a spreadsheet would run it as a
    /// formula. Numbers and dates are not affected.
    /// </summary>
    public static readonly CsvWriterOptions WriterOptions = new()
    {
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
        TrueValue = "true",
        FalseValue = "false",
    };

    public string Name => "csv";

    public string MediaType => "text/csv";

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public string? FileName(ApiRequest request, object answer) => ((Table)answer).FileName(this);

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description =
                "RFC 4180 with a header, one row per entry. An apostrophe precedes text that begins with `= + - @`, tab or carriage "
                + "return.",
        };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(
            ((Table)answer).RefuseFlat(this) is { } refusal
                ? Writing.Of(refusal)
                : Writing.Of((body, cancellation) => WriteAsync((Table)answer, body, cancellation))
        );

    private static async Task WriteAsync(Table table, Stream body, CancellationToken cancellation)
    {
        if (table.Request.Parameters.Find(CommonParameters.ByteOrderMark) == CommonParameters.True)
            await body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        await using var csv = CsvWriter.Create(body, WriterOptions, leaveOpen: true);
        var columns = table.Columns;
        await csv.WriteRecordAsync([.. columns.Select(column => column.Name)], cancellation);
        await foreach (var batch in table.BatchesAsync())
        {
            foreach (var row in batch)
            {
                foreach (var column in columns)
                    csv.WriteField(column.Value(row));
                await csv.EndRecordAsync(cancellation);
            }
        }
    }
}
