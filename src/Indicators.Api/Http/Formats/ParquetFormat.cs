using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>Apache Parquet: the columns of CSV with types. Decimals are exact, dates are dates.</summary>
internal sealed class ParquetFormat : IFormat
{
    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public string? FileName(ApiRequest request, object answer) => ((Table)answer).FileName(this);

    // It is compressed inside.
    public bool IsText => false;

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = "An Apache Parquet file with the columns of CSV, typed.",
        };

    // In memory: the file names the places of its parts at its end, so a failure can still become a problem.
    public async Task<Writing> PrepareAsync(ApiRequest request, object answer)
    {
        var table = (Table)answer;
        if (table.RefuseFlat(this) is { } refusal)
            return Writing.Of(refusal);
        var metadata = new Dictionary<string, string>
        {
            ["title"] = table.Title,
            ["release"] = request.Release.Version,
            ["release_content_hash"] = request.Release.ContentHash,
            ["licence"] = "CC BY 4.0 (data); the texts belong to their publishers",
        };
        foreach (var note in table.Notes)
            metadata[note.Name] = string.Join("; ", note.Values);
        return Writing.Of(await ParquetFile.WriteAsync(table.Columns, table.BatchesAsync(), metadata, request.Cancellation));
    }
}
