using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
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
        if (answer is not ObservationTable table)
            return Writing.Of(NoLayout(request));
        var (cube, refusal) = await ObservationCube.LoadAsync(request, table.Query);
        if (cube is null)
            return Writing.Of(refusal!);
        var documents = await table.DocumentsAsync();
        return Writing.Of((body, cancellation) => JsonStatDataset.WriteAsync(table, cube, documents, body, cancellation));
    }

    private static Problem NoLayout(ApiRequest request)
    {
        var detail =
            $"A JSON-stat dataset has dimensions of its own. Leave '{ObservationLayout.Parameter.Name}' out, or use another format, "
            + $"such as csv.";
        return Problem.Of(
            request.Context,
            ProblemTypes.FormatCannotCarry,
            detail,
            [ParameterProblem.Of(ObservationLayout.Parameter.Name, ProblemTypes.FormatCannotCarry, detail)]
        );
    }
}
