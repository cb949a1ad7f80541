using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>What the generator of schemas does not see by itself: the definitions of codes, and that numbers are decimal.</summary>
internal sealed class SchemaDescriptions : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
            DescribeCodes(schema, type);
        else if (type == typeof(decimal))
            schema.Format = "decimal";
        else if (type == typeof(Problem))
            schema.AdditionalProperties = null; // ProblemMembers describes them
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            // The generator takes a property called Item for an indexer, and finds no comment for it.
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
        schema.Enum = [.. codes.Select(code => (JsonNode)code.Code)];
        schema.Description =
            $"{CodeDefinitions.OfList(list)}\n\n{string.Join("\n", codes.Select(code => $"- `{code.Code}`: {code.Words}"))}";
        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        schema.Extensions["x-enum-descriptions"] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code.Words)]));
    }
}
