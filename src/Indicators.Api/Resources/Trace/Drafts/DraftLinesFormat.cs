using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>A checked draft as lines of JSON, each sent as soon as it is known.</summary>
internal sealed class DraftLinesFormat : IFormat
{
    public string Name => "ndjson";

    public string MediaType => "application/x-ndjson";

    public bool WritesTables => false;

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description =
                "A JSON object a line. `type` says what it is: `paragraph` and `number`, each as in the JSON answer, a paragraph before "
                + "its numbers; on the last line `summary`. An answer without it was cut off.",
        };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(Writing.Of((body, cancellation) => WriteAsync((DraftAnswers)answer, body, cancellation)));

    private static async Task WriteAsync(DraftAnswers answers, Stream body, CancellationToken cancellation)
    {
        using var lines = new MemoryStream();
        await foreach (var batch in answers.LinesAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            lines.SetLength(0);
            foreach (var (type, value) in batch)
            {
                // The members of the object follow that of its type.
                lines.Write(Encoding.UTF8.GetBytes($"{{\"type\":\"{type}\","));
                lines.Write(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options).AsSpan(1));
                lines.WriteByte((byte)'\n');
            }

            await body.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
            await body.FlushAsync(cancellation);
        }
    }
}
