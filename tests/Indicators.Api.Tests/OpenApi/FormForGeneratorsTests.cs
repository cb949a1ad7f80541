using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Api.Http.OpenApi;

namespace Indicators.Api.Tests;

/// <summary>How the OpenAPI documents are put so that generators of clients read them well.</summary>
public sealed partial class FormForGeneratorsTests
{
    public static TheoryData<string> Documents => new(["indicators.v1.json", "indicators.v1.client.json"]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Null_comes_last_among_types(string name)
    {
        var nullable = Nodes(Read(name)).Select(NullPlace).Where(place => place is not null).ToArray();
        Assert.True(nullable.Length > 100);
        Assert.All(nullable, place => Assert.Equal(1, place!.Value.FromEnd));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_no_json_is_a_binary_string(string name)
    {
        var others = Answers(Read(name))
            .SelectMany(answer => answer.Content)
            .Where(content =>
                !content.Key.EndsWith("json", StringComparison.Ordinal) || content.Key.Contains("csl", StringComparison.Ordinal)
            )
            .ToArray();
        Assert.True(others.Length > 20);
        Assert.All(
            others,
            content =>
                Assert.Equal(
                    ("string", "binary"),
                    ((string?)content.Value!["schema"]!["type"], (string?)content.Value["schema"]!["format"])
                )
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Closed_lists_have_names_and_are_those_of_parameters(string name)
    {
        var document = Read(name);
        Assert.DoesNotContain(Nodes(document["paths"]), node => node["enum"] is JsonArray);
        var closed = document["components"]!["schemas"]!.AsObject().Where(schema => schema.Value!["enum"] is not null).ToArray();
        Assert.NotEmpty(closed);
        var answered = References(Answers(document).Select(answer => (JsonNode)answer.Content), document);
        Assert.All(closed, list => Assert.DoesNotContain(list.Key, answered));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_operation_describes_not_modified(string name) =>
        Assert.All(Answers(Read(name)), answer => Assert.DoesNotContain("304", answer.Statuses));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_sentence_of_a_description_has_no_line_break_in_it(string name) =>
        Assert.All(
            Nodes(Read(name)).Select(node => node["description"]).OfType<JsonValue>().Select(text => (string)text!),
            text => Assert.DoesNotMatch(BrokenLine(), text)
        );

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_detail_of_a_problem_is_its_message(string name) =>
        Assert.True((bool?)Read(name)["components"]!["schemas"]!["Problem"]!["properties"]!["detail"]!["x-ms-primary-error-message"]);

    [Theory]
    [InlineData("One sentence\nin two lines.", "One sentence in two lines.")]
    [InlineData("One.\n\nTwo\nlines.", "One.\n\nTwo lines.")]
    [InlineData("Codes:\n\n- `a`: one\n- `b`: two\n  lines", "Codes:\n\n- `a`: one\n- `b`: two lines")]
    [InlineData("First:\n1. one\n2. two", "First:\n1. one\n2. two")]
    public void Lines_of_a_paragraph_are_joined_and_lists_are_not(string written, string shown) =>
        Assert.Equal(shown, DocumentText.Flowing(written));

    internal static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "openapi", name)))!;

    private static IEnumerable<(JsonObject Content, IEnumerable<string> Statuses)> Answers(JsonNode document) =>
        document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(method =>
                (
                    method.Value!["responses"]!["200"]!["content"]!.AsObject(),
                    method.Value["responses"]!.AsObject().Select(response => response.Key)
                )
            );

    /// <summary>All objects in a document but examples.</summary>
    private static IEnumerable<JsonObject> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .Where(member => member.Key is not ("example" or "examples"))
                .SelectMany(member => Nodes(member.Value))
                .Prepend(members),
            JsonArray entries => entries.SelectMany(Nodes),
            _ => [],
        };

    private static (int FromEnd, int Count)? NullPlace(JsonObject schema)
    {
        var types =
            (schema["type"] as JsonArray)?.Select(type => (string?)type).ToList()
            ?? (schema["oneOf"] as JsonArray)?.Select(choice => choice!["type"] is JsonValue type ? (string?)type : null).ToList();
        return types?.IndexOf("null") is >= 0 and var place ? (types.Count - place, types.Count) : null;
    }

    private static HashSet<string> References(IEnumerable<JsonNode> from, JsonNode document)
    {
        var found = new HashSet<string>();
        var open = new Queue<JsonNode>(from);
        while (open.TryDequeue(out var node))
        {
            foreach (var name in Nodes(node).Select(one => one["$ref"]).OfType<JsonValue>().Select(one => ((string)one!).Split('/')[^1]))
            {
                if (found.Add(name))
                    open.Enqueue(document["components"]!["schemas"]![name]!);
            }
        }

        return found;
    }

    [GeneratedRegex(@"[^\n]\n(?!\n|- |\d+\. )")]
    private static partial Regex BrokenLine();
}
