using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>An extension member of one type of problem, for the OpenAPI document.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="Type">Type of its value.</param>
/// <param name="Description">Its meaning, and the problem that has it.</param>
internal sealed record ProblemMember(string Name, Type Type, string Description);

/// <summary>Adds the extension members to the schema of problems.</summary>
internal sealed class ProblemMembers(IEnumerable<ProblemMember> members) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var problem = (OpenApiSchema)document.Components!.Schemas!["Problem"];
        foreach (var member in members)
        {
            var name = member.Type.Name;
            if (!document.Components.Schemas.ContainsKey(name))
                document.AddComponent(name, await context.GetOrCreateSchemaAsync(member.Type, cancellationToken: cancellationToken));
            problem.Properties![member.Name] = new OpenApiSchema
            {
                OneOf =
                [
                    new OpenApiSchema { Type = JsonSchemaType.Null },
                    new OpenApiSchemaReference(name, document) { Description = member.Description },
                ],
            };
        }
    }
}
