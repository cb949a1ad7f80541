using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// A JSON-LD document of certain operations. Several formats share the media type; a profile (RFC 6906) distinguishes them.
/// </summary>
/// <typeparam name="TAnswer">Type of the object that is rendered.</typeparam>
/// <param name="name">Value of <c>?format=</c>.</param>
/// <param name="profiles">The profile as sent, then other names under which clients may ask for it.</param>
/// <param name="description">What the document is, for the OpenAPI document.</param>
/// <param name="render">Renders the document.</param>
internal sealed class LinkedDataFormat<TAnswer>(
    string name,
    IReadOnlyList<string> profiles,
    string description,
    Func<ApiRequest, TAnswer, JsonObject> render
) : IFormat
{
    public string Name => name;

    public string MediaType => "application/ld+json";

    public string ContentType => $"{MediaType};profile=\"{profiles[0]}\"";

    public IReadOnlyList<string> Profiles => profiles;

    public IReadOnlyList<string> Links { get; init; } = [];

    public bool WritesTables => false;

    public OpenApiSchema Schema() => new() { Type = JsonSchemaType.Object, Description = description };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(Writing.Of(JsonSerializer.SerializeToUtf8Bytes(render(request, (TAnswer)answer), ApiJson.Options)));
}
