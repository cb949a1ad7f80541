using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>The OpenAPI document, made once a process.</summary>
internal sealed class Specification([FromKeyedServices(Specification.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";
    public const string Path = "/openapi/v1.json";

    private readonly Lazy<Task<byte[]>> _bytes = new(async () =>
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return stream.ToArray();
    });

    public Task<byte[]> BytesAsync() => _bytes.Value;
}
