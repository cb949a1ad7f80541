using System.Text.Json;

namespace Indicators.Api;

/// <summary>JSON: every answer has it.</summary>
internal sealed class JsonFormat : IFormat
{
    public string Name => "json";

    public string MediaType => "application/json";

    public bool Carries(Type answer) => true;

    public async Task WriteAsync(HttpResponse response, object answer, CancellationToken cancellation)
    {
        // Written whole before it is sent: the length is known, and a failure can still become a problem.
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellation);
    }
}
