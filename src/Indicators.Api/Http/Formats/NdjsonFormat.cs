using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>The JSON objects, one per line, for tools that read a large result piece by piece.</summary>
internal sealed class NdjsonFormat : IFormat
{
    public string Name => "ndjson";

    public string MediaType => "application/x-ndjson";

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = "The objects of `data`, one per line.",
        };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(
            answer is Table { FitsLines: false } table && table.RefuseFlat(this) is { } refusal
                ? Writing.Of(refusal)
                : Writing.Of((body, cancellation) => WriteAsync((Table)answer, body, cancellation))
        );

    private static async Task WriteAsync(Table table, Stream body, CancellationToken cancellation)
    {
        using var lines = new MemoryStream();
        await foreach (var batch in table.BatchesAsync())
        {
            lines.SetLength(0);
            foreach (var row in batch)
            {
                JsonSerializer.Serialize(lines, row, row.GetType(), ApiJson.Options);
                lines.WriteByte((byte)'\n');
            }

            await body.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
        }
    }
}
