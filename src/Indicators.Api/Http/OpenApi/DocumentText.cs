using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Tidies the OpenAPI document: puts null last among types and joins the lines of descriptions.</summary>
internal static partial class DocumentText
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Tidies a document in place.</summary>
    public static void Tidy(JsonNode? node)
    {
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
                Tidy(entry);
            return;
        }

        if (node is not JsonObject members)
            return;
        foreach (var (name, value) in members.ToArray())
        {
            if (name is "description" or "summary" && value is JsonValue text)
                members[name] = Flowing((string)text!);
            else if (name is "type" or "oneOf" && value is JsonArray types)
                PutNullLast(types);
            if (name is not ("example" or "examples" or "default" or "enum"))
                Tidy(value);
        }
    }

    public static byte[] ToBytes(JsonObject document) => JsonSerializer.SerializeToUtf8Bytes(document, Form);

    /// <summary>Joins the lines of a paragraph. Blank lines and lists stay.</summary>
    public static string Flowing(string text) => LineBreak().Replace(text.ReplaceLineEndings("\n"), " ");

    // Some validators read only the first type.
    private static void PutNullLast(JsonArray types)
    {
        for (var i = 0; i < types.Count - 1; i++)
        {
            if (!IsNull(types[i]))
                continue;
            var type = types[i];
            types.RemoveAt(i);
            types.Add(type);
            return;
        }
    }

    private static bool IsNull(JsonNode? type) =>
        type switch
        {
            JsonValue name => (string?)name == "null",
            JsonObject schema => schema["type"] is JsonValue name && (string?)name == "null",
            _ => false,
        };

    [GeneratedRegex(@"(?<!\n)[ \t]*\n[ \t]*(?!\n|[-*] |\d+\. |$)")]
    private static partial Regex LineBreak();
}
