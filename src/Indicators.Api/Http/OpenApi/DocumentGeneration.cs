using System.Text.Json.Serialization.Metadata;
using Indicators.Api.Http.Operations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Configures the generator of the OpenAPI document.</summary>
internal static class DocumentGeneration
{
    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Specification.Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.CreateSchemaReferenceId = SchemaName;
                options.AddOperationTransformer<OperationDescriptions>();
                options.AddSchemaTransformer<SchemaDescriptions>();
                options.AddDocumentTransformer<ProblemMembers>();
                options.AddDocumentTransformer<ApiDescription>();
            }
        );

    /// <summary>Names schemas: a page of topics is a TopicPage, like the ObservationPage of observations.</summary>
    private static string? SchemaName(JsonTypeInfo type) =>
        type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Page<>)
            ? $"{type.Type.GetGenericArguments()[0].Name}Page"
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
