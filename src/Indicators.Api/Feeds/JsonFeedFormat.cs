using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Feeds;

/// <summary>A JSON Feed under its own media type; the same bytes are available as <c>application/json</c>.</summary>
internal sealed class JsonFeedFormat : IFormat
{
    public string Name => "feed";

    public string MediaType => "application/feed+json";

    public bool WritesTables => false;

    public OpenApiSchema Schema() =>
        new() { Type = JsonSchemaType.Object, Description = "A JSON Feed, version 1.1. It is also returned as `application/json`." };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(Writing.Of(JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options)));
}
