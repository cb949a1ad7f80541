using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Tests;

public sealed class ExamplesTests(ServedSeeds served) : IClassFixture<ServedSeeds>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "openapi", "examples");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions InLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With RETAKE_EXAMPLES=1 they are taken anew; <c>openapi/examples/retake</c> does so.</summary>
    [DatabaseFact]
    public async Task Every_example_is_what_the_server_answers_to_its_request()
    {
        var retake = Environment.GetEnvironmentVariable("RETAKE_EXAMPLES") == "1";
        var requests = await served.RequestsAsync();
        Compare("requests", JsonNode.Parse(Steady(JsonSerializer.Serialize(requests)))!, retake);
        foreach (var (operation, url) in requests)
        {
            var answer = await served.GetAsync(url);
            Assert.Equal((operation, 200), (operation, (int)answer.Status));
            Compare(operation, Shortened(JsonNode.Parse(Steady(answer.Text)), operation == "getCoverage" ? 3 : int.MaxValue)!, retake);
        }

        foreach (var operation in Operations.All.Where(HasExampleOfBody))
        {
            foreach (var format in AnswerFormats.Carrying(operation))
            {
                using var body = new StringContent(operation.BodyExample!.ToJsonString(), Encoding.UTF8, "application/json");
                var query = operation.Format is null ? "" : $"?format={format.Name}";
                using var response = await served.Client.PostAsync(new Uri(operation.Path + query, UriKind.Relative), body);
                var answer = await Answer.ReadAsync(response);
                if (format == AnswerFormats.Json)
                    Compare(operation.Id, Shortened(JsonNode.Parse(answer.Text), int.MaxValue)!, retake);
                else
                    Compare(Path.Combine(Folder, $"{operation.Id}.{format.Name}"), ShortenedLines(answer.Text), retake);
            }
        }

        foreach (var operation in Operations.All.Where(operation => operation.OwnFormats is not null))
        {
            foreach (var format in operation.OwnFormats!.Where(format => format.Profiles.Count > 0))
            {
                var answer = await served.GetAsync($"{requests[operation.Id]}?format={format.Name}");
                var document = JsonNode.Parse(
                    answer.Text.Replace(served.Address.ToString(), "http://127.0.0.1:8080/", StringComparison.Ordinal)
                );
                Compare(
                    Path.Combine(Folder, Examples.NameOf(operation, format)),
                    Shortened(document, operation.Id == "getCatalog" ? 3 : int.MaxValue)!.ToJsonString(Readable).ReplaceLineEndings("\n")
                        + "\n",
                    retake
                );
            }
        }

        foreach (var url in new[] { requests["listObservations"], requests["listSeries"], requests["getIndicatorPanel"] })
        {
            foreach (var format in ObservationFormats.All.Where(format => format.WritesTables && format.IsText))
            {
                var answer = await served.GetAsync($"{url}&format={format.Name}");
                if (answer.Status == System.Net.HttpStatusCode.OK)
                    Compare(Path.Combine(Folder, $"{RowsOf(url)}.{format.Name}"), answer.Text, retake);
            }
        }

        Assert.Equal(
            [
                "observations.csv",
                "observations.jsonstat",
                "observations.ndjson",
                "panel.csv",
                "panel.jsonstat",
                "panel.ndjson",
                "series.csv",
                "series.ndjson",
            ],
            Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file)!)
                .Where(file => file.Split('.')[0] is "observations" or "panel" or "series")
                .Order(StringComparer.Ordinal)
        );
        var operations = Operations
            .All.Where(operation => operation.Body is null && AnswerFormats.Carrying(operation).Contains(AnswerFormats.Json))
            .Select(operation => operation.Id)
            .Concat(["listProblems", "getLiveness", "getReadiness"]);
        Assert.Equal(operations.Order(StringComparer.Ordinal), requests.Keys);
        Assert.Equal(
            requests
                .Keys.Append("requests")
                .Concat(Operations.All.Where(HasExampleOfBody).Select(operation => operation.Id))
                .Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Whether its example is the answer of a server to the example of its body.</summary>
    private static bool HasExampleOfBody(Operation operation) => operation is { Body: not null, ExampleOf: null, AnswerExample: null };

    private static string ShortenedLines(string lines) =>
        string.Concat(
            lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Shortened(JsonNode.Parse(line), int.MaxValue)!.ToJsonString(InLine) + "\n")
        );

    /// <summary>With the port that the server has by default in place of the one of this run.</summary>
    private string Steady(string text) =>
        text.Replace($"127.0.0.1:{served.Address.Port}", "127.0.0.1:8080", StringComparison.Ordinal)
            .Replace($"127.0.0.1%3A{served.Address.Port}", "127.0.0.1%3A8080", StringComparison.Ordinal);

    /// <summary>
    /// As answered, but for long titles, which stand in the texts and so may not stand here, and for long lists of totals, of which the
    /// first entries tell enough.
    /// </summary>
    private static JsonNode? Shortened(JsonNode? node, int mostEntries) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Select(member =>
                    KeyValuePair.Create(
                        member.Key,
                        member is { Key: "title" or "name", Value: JsonValue title }
                            ? FirstWords((string)title!)
                            : Shortened(member.Value, mostEntries)
                    )
                )
            ),
            JsonArray a => new JsonArray([.. a.Take(mostEntries).Select(entry => Shortened(entry, mostEntries))]),
            _ => node?.DeepClone(),
        };

    private static JsonNode FirstWords(string title)
    {
        var words = title.Split(' ');
        return words.Length <= 7 ? title : string.Join(' ', words.Take(7)) + " …";
    }

    private static void Compare(string name, JsonNode actual, bool retake) =>
        Compare(Path.Combine(Folder, $"{name}.json"), actual.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n", retake);

    private static void Compare(string file, string text, bool retake)
    {
        if (retake)
            File.WriteAllText(file, text);
        else
            Assert.True(
                File.Exists(file) && File.ReadAllText(file) == text,
                $"openapi/examples/{Path.GetFileName(file)} is not what the server answers; run openapi/examples/retake"
            );
    }

    /// <summary>What the rows of a table are, by the path of the request.</summary>
    private static string RowsOf(string url) =>
        url.Split('?')[0].Split('/')[^1] switch
        {
            "series" => "series",
            "panel" => "panel",
            _ => "observations",
        };
}
