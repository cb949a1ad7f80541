using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.OpenApi;

/// <summary>
/// Example responses of a real server in <c>openapi/examples</c>. <c>requests.json</c> has the request of each operation, and a file named
/// after the operation has the response.
/// </summary>
internal static class Examples
{
    /// <summary>Path and query by operation id.</summary>
    public static readonly IReadOnlyDictionary<string, string> Requests = Read("requests") is { } requests
        ? requests.Deserialize<Dictionary<string, string>>()!
        : new Dictionary<string, string>();

    /// <summary>Returns the response, or null if none is stored.</summary>
    public static JsonNode? Read(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{name}.json");
        return stream is null ? null : JsonNode.Parse(stream);
    }

    /// <summary>File name of a table's example: <c>observations.csv</c>, <c>series.ndjson</c>.</summary>
    public static string NameOf(TableHandler table, IFormat format) => $"{table.Rows}.{format.Name}";

    /// <summary>Returns a table in a text format; null if none is stored.</summary>
    public static JsonNode? ReadTable(TableHandler table, IFormat format)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{NameOf(table, format)}");
        if (stream is null)
            return null;
        return format.MediaType.EndsWith("+json", StringComparison.Ordinal)
            ? JsonNode.Parse(stream)
            : JsonValue.Create(new StreamReader(stream).ReadToEnd());
    }

    /// <summary>Returns an operation's example in a text format of its own: <c>checkDraft.ndjson</c>; null if none is stored.</summary>
    public static JsonNode? ReadText(Operation operation, IFormat format)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{operation.Id}.{format.Name}");
        return stream is null ? null : JsonValue.Create(new StreamReader(stream).ReadToEnd());
    }

    /// <summary>File name of an operation's example in one of its own formats: <c>getProvenance.prov.jsonld</c>.</summary>
    public static string NameOf(Operation operation, IFormat format) => $"{operation.Id}.{format.Name}.jsonld";

    /// <summary>Returns a JSON-LD document; null if none is stored.</summary>
    public static JsonNode? Read(Operation operation, IFormat format)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"examples/{NameOf(operation, format)}");
        return stream is null ? null : JsonNode.Parse(stream);
    }

    /// <summary>The value of a parameter in the example request; null if it is not used there.</summary>
    public static string? PathValue(Operation operation, string parameter)
    {
        if (!Requests.TryGetValue(operation.Id, out var url))
            return null;
        var (template, actual) = (operation.Path.Split('/'), url.Split('?')[0].Split('/'));
        var index = Array.IndexOf(template, $"{{{parameter}}}");
        return index >= 0 && index < actual.Length ? Uri.UnescapeDataString(actual[index]) : null;
    }
}
