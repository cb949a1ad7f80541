using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>JSON, which every operation supports.</summary>
internal sealed class JsonFormat : IFormat
{
    public string Name => "json";

    public string MediaType => "application/json";

    public string ContentType => "application/json; charset=utf-8";

    public bool WritesTables => false;

    public OpenApiSchema Schema() => new();

    // Serialised before it is sent, so that the length is known and a failure can still become a problem.
    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(Writing.Of(JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options)));
}
