using System.Text.Json.Nodes;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.OpenApi;

/// <summary>
/// The OpenAPI document for client generators: each operation returns one media type, without a parameter that chooses it. Every other
/// format is a separate operation, at the path with its suffix. Paths that end in a parameter have none, because Kiota confuses such a path
/// with the one without the suffix.
/// </summary>
internal static class ClientProfile
{
    private const string Note =
        "This is the client profile: each operation answers one media type, and further formats are operations of their own "
        + "(`listObservationsCsv` at `/v1/observations.csv`). Examples are left out. The whole document is at `/openapi/v1.json`.";

    public static JsonObject Of(JsonObject document, IReadOnlyList<Operation> operations)
    {
        var profile = (JsonObject)WithoutExamples(document, isMap: false)!;
        profile["info"]!["title"] = "Indicators API, client profile";
        profile["info"]!["description"] = $"{Note}\n\n{profile["info"]!["description"]}";
        var paths = new JsonObject();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            paths[path] = profile["paths"]![path]!.DeepClone();
            foreach (var (method, _) in methods!.AsObject())
            {
                var described = paths[path]![method]!.AsObject();
                var operation = operations.FirstOrDefault(one => one.Id == (string?)described["operationId"]);
                foreach (var (suffixed, further) in operation is null ? [] : Further(operation, described))
                    paths[suffixed] = new JsonObject { [method] = further };
                Narrow(described, operation is null ? AnswerFormats.Json : First(operation));
            }
        }

        profile["paths"] = paths;
        NullableCodes.PutInPlace(profile);
        ReferencedSchemas.Prune(profile);
        return profile;
    }

    /// <summary>The format of the operation itself: JSON if it supports JSON.</summary>
    private static IFormat First(Operation operation)
    {
        var formats = AnswerFormats.Carrying(operation);
        return formats.FirstOrDefault(format => format == AnswerFormats.Json) ?? formats[0];
    }

    /// <summary>An operation for each other format that has a path.</summary>
    private static IEnumerable<(string Path, JsonObject Operation)> Further(Operation operation, JsonObject described)
    {
        foreach (var format in AnswerFormats.Carrying(operation).Where(format => format != First(operation)))
        {
            if (operation.Path.EndsWith('}') || FormatSuffix.PathOf(operation, format) is not { } path)
                continue;
            var further = described.DeepClone().AsObject();
            further["operationId"] = operation.Id + string.Concat(format.Name.Split('-').Select(Capitalized));
            further["summary"] = $"{operation.Summary}, as {format.Name}";
            Narrow(further, format);
            yield return (path, further);
        }
    }

    private static void Narrow(JsonObject operation, IFormat format)
    {
        operation["parameters"]
            ?.AsArray()
            .RemoveAll(parameter => (string?)parameter!["name"] == FormatParameter.Name && (string?)parameter["in"] == "query");
        // A generated client asks for the whole.
        operation["responses"]!.AsObject().Remove("206");
        var answer = operation["responses"]!["200"]!;
        var content = answer["content"]![format.MediaType]!.DeepClone();
        if (format.Profiles.Count > 0)
            content["schema"]!["description"] = format.Schema().Description;
        answer["content"] = new JsonObject { [format.MediaType] = content };
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <param name="node">Any node of a document.</param>
    /// <param name="isMap">Whether its member names are data, and so never keywords.</param>
    private static JsonNode? WithoutExamples(JsonNode? node, bool isMap) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => isMap || member.Key is not ("example" or "examples"))
                    .Select(member =>
                        KeyValuePair.Create(
                            member.Key,
                            WithoutExamples(
                                member.Value,
                                !isMap && member.Key is "properties" or "schemas" or "paths" or "headers" or "responses" or "content"
                            )
                        )
                    )
            ),
            JsonArray entries => new JsonArray([.. entries.Select(entry => WithoutExamples(entry, isMap: false))]),
            _ => node?.DeepClone(),
        };
}
