using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class ExamplesTests(ServedSeeds served) : IClassFixture<ServedSeeds>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "openapi", "examples");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With RETAKE_EXAMPLES=1 they are taken anew; <c>openapi/examples/retake</c> does so.</summary>
    [DatabaseFact]
    public async Task Every_example_is_what_the_server_answers_to_its_request()
    {
        var retake = Environment.GetEnvironmentVariable("RETAKE_EXAMPLES") == "1";
        var requests = await served.RequestsAsync();
        Compare("requests", JsonSerializer.SerializeToNode(requests)!, retake);
        foreach (var (operation, url) in requests)
        {
            var answer = await served.GetAsync(url);
            Assert.Equal((operation, 200), (operation, (int)answer.Status));
            Compare(operation, answer.Body, retake);
        }

        var operations = Operations.All.Select(operation => operation.Id).Concat(["listProblems", "getLiveness", "getReadiness"]);
        Assert.Equal(operations.Order(StringComparer.Ordinal), requests.Keys);
        Assert.Equal(
            requests.Keys.Append("requests").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    private static void Compare(string name, JsonNode actual, bool retake)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        var text = actual.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (retake)
            File.WriteAllText(file, text);
        else
            Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"openapi/examples/{name}.json is not what the server answers; run openapi/examples/retake");
    }
}
