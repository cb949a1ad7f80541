using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Adds what the schema generator cannot see: the definitions of codes, and that numbers are decimal.</summary>
internal sealed class SchemaDescriptions : IOpenApiSchemaTransformer
{
    /// <summary>The property that Kiota exceptions show as their message.</summary>
    private const string ProblemMessage = "detail";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
            DescribeCodes(schema, type);
        else if (type == typeof(decimal))
            schema.Format = "decimal";
        else if (type == typeof(Problem))
            DescribeProblem(schema);
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            // The generator mistakes a property named Item for an indexer and finds no comment for it.
            if (
                schema.Properties is { } properties
                && properties.TryGetValue(property.Name, out var described)
                && described is OpenApiSchema { Description: null } silent
                && property.AttributeProvider is System.Reflection.PropertyInfo declared
            )
                silent.Description = CodeDefinitions.OfProperty(declared.DeclaringType!, declared.Name);
        }

        return Task.CompletedTask;
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.AdditionalProperties = null; // ProblemMembers describes them
        if (schema.Properties?[ProblemMessage] is OpenApiSchema message)
            (message.Extensions ??= new Dictionary<string, IOpenApiExtension>())["x-ms-primary-error-message"] = new JsonNodeExtension(
                true
            );
    }

    private static void DescribeCodes(OpenApiSchema schema, Type list)
    {
        var codes = Enum.GetValues(list)
            .Cast<object>()
            .Select(member =>
                (
                    Code: JsonSerializer.SerializeToNode(member, list, ApiJson.Options)!.GetValue<string>(),
                    Words: CodeDefinitions.OfMember(list, member.ToString()!) ?? ""
                )
            )
            .ToArray();
        schema.Type = JsonSchemaType.String;
        // Open, because a code added later would break clients that were generated from an `enum`.
        schema.Enum = null;
        schema.Description =
            $"{CodeDefinitions.OfList(list)} More codes may be "
            + $"added.\n\n{string.Join("\n", codes.Select(code => $"- `{code.Code}`: {code.Words}"))}";
        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        schema.Extensions["x-extensible-enum"] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code.Code)]));
        schema.Extensions["x-enum-descriptions"] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code.Words)]));
    }
}
