using System.Text.Json.Nodes;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The MCP server on standard input and output.</summary>
public sealed class McpCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [DatabaseFact]
    public async Task It_answers_on_standard_output_and_ends_with_its_input()
    {
        var environment = new Dictionary<string, string> { ["INDICATORS_DB"] = database.OwnerConnectionString };
        Assert.Equal(0, (await CommandLine.RunWithAsync(environment, "import", "--seeds", MadeUp.SeedsFolder)).ExitCode);
        using var process = CommandLine.Start(environment, "mcp", "--url", "https://indicators.example.org");
        var initialized = await AskAsync(
            1,
            "initialize",
            new JsonObject
            {
                ["protocolVersion"] = "2025-06-18",
                ["capabilities"] = new JsonObject(),
                ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
            }
        );
        Assert.Equal("indicators", (string?)initialized["result"]!["serverInfo"]!["name"]);
        var arguments = new JsonObject { ["limit"] = 1 };
        var called = await AskAsync(2, "tools/call", new JsonObject { ["name"] = "search_figures", ["arguments"] = arguments });
        var text = (string)called["result"]!["content"]![0]!["text"]!;
        Assert.Contains("Link: https://indicators.example.org/v1/observations/o1-", text, StringComparison.Ordinal);
        var wrong = new JsonObject { ["name"] = "search_figures", ["arguments"] = new JsonArray() };
        Assert.Equal(-32602, (int?)(await AskAsync(3, "tools/call", wrong))["error"]!["code"]);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));

        async Task<JsonNode> AskAsync(int id, string method, JsonObject parameters)
        {
            var message = new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            };
            await process.StandardInput.WriteLineAsync(message.ToJsonString());
            await process.StandardInput.FlushAsync();
            var answer = JsonNode.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)))!)!;
            Assert.Equal(id, (int?)answer["id"]);
            return answer;
        }
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        var outcome = await CommandLine.RunAsync("mcp", "--url", "nonsense");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--url must be an address", outcome.Error, StringComparison.Ordinal);
    }
}
