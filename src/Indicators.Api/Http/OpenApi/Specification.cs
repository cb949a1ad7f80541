using System.Text.Json.Nodes;
using Indicators.Api.Http.Operations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>The OpenAPI document and its client profile, created once per process.</summary>
internal sealed class Specification
{
    public const string Name = "v1";
    public const string Path = "/openapi/v1.json";
    public const string ClientPath = "/openapi/v1.client.json";

    private readonly Lazy<Task<JsonObject>> _document;
    private readonly Lazy<Task<byte[]>> _bytes;
    private readonly Lazy<Task<byte[]>> _clientBytes;

    public Specification([FromKeyedServices(Name)] IOpenApiDocumentProvider provider, OperationCatalog operations)
    {
        _document = new(() => MakeAsync(provider));
        _bytes = new(async () => DocumentText.ToBytes(await _document.Value));
        _clientBytes = new(async () => DocumentText.ToBytes(ClientProfile.Of(await _document.Value, operations.All)));
    }

    /// <summary>The whole document.</summary>
    public Task<byte[]> BytesAsync() => _bytes.Value;

    /// <summary>The profile for client generators.</summary>
    public Task<byte[]> ClientBytesAsync() => _clientBytes.Value;

    /// <summary>Writes both to a folder, under their names in the repository.</summary>
    public async Task WriteAsync(string folder)
    {
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, "indicators.v1.json"), await BytesAsync());
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, "indicators.v1.client.json"), await ClientBytesAsync());
    }

    private static async Task<JsonObject> MakeAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        var json = JsonNode.Parse(stream.ToArray())!.AsObject();
        DocumentText.Tidy(json);
        return json;
    }
}
