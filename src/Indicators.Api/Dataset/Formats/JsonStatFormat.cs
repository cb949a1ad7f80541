using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Dataset.Formats;

/// <summary>JSON-stat 2.0: a dataset that charting tools read, for observations of one unit with one observation a cell.</summary>
internal sealed class JsonStatFormat : IFormat
{
    public string Name => "jsonstat";

    public string MediaType => "application/json-stat+json";

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            // Without this, generated clients read the dataset as an object without properties.
            AdditionalProperties = new OpenApiSchema(),
            Description = "A JSON-stat 2.0 dataset. `extension.provenance` gives the observation of each cell.",
        };

    public async Task<Writing> PrepareAsync(ApiRequest request, object answer)
    {
        var table = (ObservationTable)answer;
        var (cube, refusal) = await ObservationCube.LoadAsync(request, table.Query);
        if (cube is null)
            return Writing.Of(refusal!);
        var documents = await table.DocumentsAsync();
        return Writing.Of((body, cancellation) => JsonStatDataset.WriteAsync(table, cube, documents, body, cancellation));
    }
}
