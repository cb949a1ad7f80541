using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Writes the description of an operation into the OpenAPI document.</summary>
internal sealed class OperationDescriptions : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation target, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Operation>().FirstOrDefault() is { } operation)
            Describe(target, context, operation);
        else if (metadata.OfType<PlainOperation>().FirstOrDefault() is { } plain)
            Describe(target, context, plain);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiOperation target, OpenApiOperationTransformerContext context, Operation operation)
    {
        Name(target, context, operation.Id, operation.Tag, operation.Summary, Described(operation.Description, operation.Deprecation));
        target.Parameters = [.. operation.Parameters.Select(parameter => Describe(parameter, operation, context.Document!))];
        target.Deprecated = operation.Deprecation is not null;
        DescribeAnswer(target, Examples.Read(operation.ExampleOf ?? operation.Id) ?? operation.AnswerExample?.Invoke());
        var answer = (OpenApiResponse)target.Responses!["200"];
        if (operation.Body is not null)
        {
            DescribeFormats(answer, operation);
            DescribeBody(target, operation);
            DescribeErrors(target, operation.Path, operation.Parameters, operation.ProblemExamples);
            return;
        }

        DescribeFormats(answer, operation);
        target.Responses["206"] = PartOf(answer);
        answer.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header("Strong validator. Send it back in `If-None-Match`.", "\"7sFJv3bqP0y1xkQe2m4rYw8n\""),
            ["Last-Modified"] = Header("Time of the last possible change of the response.", "Sun, 22 Nov 2026 08:00:00 GMT"),
            ["Cache-Control"] = Header(
                "Long-lived for URLs with a `release` that is not a draft. Otherwise clients must revalidate.",
                "public, no-cache"
            ),
        };
        answer.Headers["Vary"] = Header("Request headers that select the response.", "Accept, Accept-Encoding");
        if (operation.Table is not null)
            answer.Headers["Content-Disposition"] = Header(
                "File name, for `csv` and `xlsx`.",
                "attachment; filename=observations-2026.5.csv"
            );
        if (operation.Deprecation is not null)
        {
            answer.Headers[Deprecation.HeaderName] = Header("Since when this operation is deprecated (RFC 9745).", "@1798761600");
            answer.Headers[Deprecation.SunsetHeaderName] = Header(
                "When this operation stops working (RFC 8594), if that is known.",
                "Sat, 30 Dec 2028 23:59:59 GMT"
            );
        }

        if (operation.IsList)
            answer.Headers["Link"] = Header(
                "URL of the next page, with `rel=\"next\"`; absent on the last page.",
                "<http://127.0.0.1:8080/v1/areas?cursor=K7gNU3sd>; rel=\"next\""
            );
        if (AnswerFormats.Carrying(operation).Any(format => format.Profiles.Count > 0))
            answer.Headers["Link"] = Header(
                "Profile of a JSON-LD form, with `rel=\"profile\"`; absent for plain JSON.",
                "<http://www.w3.org/ns/anno.jsonld>; rel=\"profile\""
            );
        DescribeErrors(target, operation.Path, operation.Parameters, operation.ProblemExamples);
    }

    private static void Describe(OpenApiOperation target, OpenApiOperationTransformerContext context, PlainOperation operation)
    {
        Name(target, context, operation.Id, "Service", operation.Summary, operation.Description);
        DescribeAnswer(target, Examples.Read(operation.Id));
        DescribeErrors(target, "/" + context.Description.RelativePath, [], new Dictionary<int, ProblemExample>());
    }

    private static void Name(
        OpenApiOperation target,
        OpenApiOperationTransformerContext context,
        string id,
        string tag,
        string summary,
        string description
    )
    {
        target.OperationId = id;
        target.Summary = summary;
        target.Description = description;
        target.Security = [];
        target.Tags = new HashSet<OpenApiTagReference> { new(tag, context.Document) };
    }

    private static OpenApiParameter Describe(Parameter parameter, Operation operation, OpenApiDocument document)
    {
        var inPath = parameter.Place == ParameterPlace.Path;
        var isList = parameter is CodesParameter;
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = inPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = inPath || parameter.Required,
            Description = Described(parameter.Description, parameter.Deprecation),
            Deprecated = parameter.Deprecation is not null,
            Schema = Named(parameter, document),
            Example =
                inPath && Examples.PathValue(operation, parameter.Name) is { } value
                    ? JsonValue.Create(value)
                    : parameter.Example.DeepClone(),
            Style = isList ? ParameterStyle.Form : null,
            Explode = !isList,
        };
    }

    /// <summary>The schema of a parameter; a list of values becomes a component of its own.</summary>
    private static IOpenApiSchema Named(Parameter parameter, OpenApiDocument document)
    {
        var schema = parameter.Schema();
        if (parameter.ListName is not { } name)
            return schema;
        var list = (OpenApiSchema?)schema.Items ?? schema;
        list.Description = $"Values of the parameter `{parameter.Name}`.";
        document.AddComponent<IOpenApiSchema>(name, list);
        var reference = new OpenApiSchemaReference(name, document);
        if (schema.Items is null)
            return reference;
        schema.Items = reference;
        return schema;
    }

    private static string Described(string description, Deprecation? deprecation) =>
        deprecation is null ? description : $"{description} {deprecation.Words}";

    private static void DescribeAnswer(OpenApiOperation target, JsonNode? example)
    {
        var answer = (OpenApiResponse)target.Responses!["200"];
        answer.Description = "The response";
        if (answer.Content is { } content && content.TryGetValue(AnswerFormats.Json.MediaType, out var json) && example is not null)
            ((OpenApiMediaType)json).Example = example;
    }

    /// <summary>Describes formats other than JSON in words and with an example.</summary>
    private static void DescribeFormats(OpenApiResponse answer, Operation operation)
    {
        foreach (
            var formats in AnswerFormats
                .Carrying(operation)
                .Where(format => format != AnswerFormats.Json)
                .GroupBy(format => format.MediaType)
        )
        {
            var content = (OpenApiMediaType)answer.Content![formats.Key];
            content.Schema = formats.First().Schema();
            if (formats.Count() == 1)
                content.Example = formats.First().WritesTables
                    ? Examples.ReadTable(operation.Table!, formats.First())
                    : Examples.ReadText(operation, formats.First());
            else
                DescribeProfiles(content, operation, [.. formats]);
        }
    }

    /// <summary>Describes formats that share a media type: one schema for all, and an example of each.</summary>
    private static void DescribeProfiles(OpenApiMediaType content, Operation operation, IReadOnlyList<IFormat> formats)
    {
        content.Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = string.Join(" ", formats.Select(format => $"`{format.Name}`: {format.Schema().Description}")),
        };
        content.Examples = formats
            .Select(format => (format, value: Examples.Read(operation, format)))
            .Where(one => one.value is not null)
            .ToDictionary(
                one => one.format.Name,
                one => (IOpenApiExample)new OpenApiExample { Summary = one.format.ContentType, Value = one.value }
            );
    }

    private static void DescribeBody(OpenApiOperation target, Operation operation)
    {
        var body = (OpenApiRequestBody)target.RequestBody!;
        body.Description = operation.BodyDescription;
        body.Required = true;
        foreach (var (type, media) in body.Content!)
        {
            if (type == "application/json")
                ((OpenApiMediaType)media).Example = operation.BodyExample?.DeepClone();
            else
                ((OpenApiMediaType)media).Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        }
    }

    private static void DescribeErrors(
        OpenApiOperation target,
        string path,
        IReadOnlyList<Parameter> parameters,
        IReadOnlyDictionary<int, ProblemExample> own
    )
    {
        foreach (var (code, response) in target.Responses!)
        {
            var status = int.Parse(code, CultureInfo.InvariantCulture);
            if (status < 400 || response is not OpenApiResponse error)
                continue;
            error.Description = ErrorResponses.Description(status);
            ((OpenApiMediaType)error.Content![ProblemResponse.MediaType]).Example = ErrorResponses.Example(
                status,
                path,
                parameters,
                own.GetValueOrDefault(status)
            );
            if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
                error.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = Header("Seconds to wait before trying again.", "5"),
                };
        }
    }

    /// <summary>The response to a request with <c>Range</c>: bytes of a body, whatever its media type.</summary>
    private static OpenApiResponse PartOf(OpenApiResponse whole) =>
        new()
        {
            Description = "The part of the response that `Range` asks for",
            Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Content-Range"] = Header("The range of bytes in the body, and the total length.", "bytes 0-99/2048"),
            },
            Content = whole.Content!.Keys.ToDictionary(
                type => type,
                _ => new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                }
            ),
        };

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
