using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Releases.Package;
using Microsoft.OpenApi;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>Croissant 1.1, which needs the checksum of the data package.</summary>
internal sealed class CroissantFormat : IFormat
{
    public string Name => "croissant";

    public string MediaType => "application/ld+json";

    public string ContentType => $"{MediaType};profile=\"{CroissantDataset.ConformsTo}\"";

    public IReadOnlyList<string> Profiles =>
        [CroissantDataset.ConformsTo, "http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/"];

    public bool WritesTables => false;

    public OpenApiSchema Schema() =>
        new() { Type = JsonSchemaType.Object, Description = "A Croissant 1.1 description of the release's data package in JSON-LD." };

    public async Task<Writing> PrepareAsync(ApiRequest request, object answer)
    {
        var (zip, figures) = await DataPackage.SumsOfFileAsync(request);
        return Writing.Of(
            JsonSerializer.SerializeToUtf8Bytes(CroissantDataset.Of(request, (DataCatalog)answer, zip, figures), ApiJson.Options)
        );
    }
}
