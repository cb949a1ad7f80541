using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>Every argument of every tool with nonsense, and the length of answers to calls that ask for nothing special.</summary>
public sealed partial class McpArgumentsTests(ServedSeeds served) : IClassFixture<ServedSeeds>
{
    /// <summary>Characters of 1,500 tokens, counted low.</summary>
    private const int LongestAnswer = 1500 * 3;

    private static readonly JsonNode?[] Nonsense =
    [
        "",
        " ",
        "\u0000",
        "\ud83d\udca5 '; drop table x; --",
        "../../etc/passwd",
        "%00%2e%2e",
        new string('x', 3000),
        -1,
        0,
        2_000_000_000,
        1e300,
        1.5,
        true,
        new JsonArray(),
        new JsonArray("a", null),
        new JsonObject(),
        null,
    ];

    [NodeFact]
    public async Task Nonsense_is_an_answer_or_an_error_with_a_code_and_never_a_failure()
    {
        var tools = (await McpClient.AskAsync(served.Address, ("tools/list", [])))[0]!["tools"]!.AsArray();
        var calls = new List<(string Tool, JsonObject Arguments)>();
        foreach (var tool in tools)
        {
            var schema = tool!["inputSchema"]!;
            string[] required = [.. schema["required"]?.AsArray().Select(name => (string)name!) ?? []];
            foreach (var (property, _) in schema["properties"]!.AsObject())
            {
                foreach (var value in Nonsense)
                {
                    var arguments = new JsonObject(
                        required.Select(name => KeyValuePair.Create(name, (JsonNode?)JsonValue.Create("5 percent")))
                    );
                    arguments[property] = value?.DeepClone();
                    calls.Add(((string)tool["name"]!, arguments));
                }
            }

            calls.Add(((string)tool["name"]!, new JsonObject { ["no_such_argument"] = 1 }));
        }

        Assert.True(calls.Count > 500);
        var answers = await McpClient.AskAsync(served.Address, [.. calls.Select(call => McpClient.Tool(call.Tool, call.Arguments))]);
        foreach (var (call, answer) in calls.Zip(answers))
        {
            var said = $"{call.Tool} {Shortened(call.Arguments.ToJsonString())}: {Shortened(answer!.ToJsonString())}";
            if (answer["error"] is { } refused)
                Assert.True((int)refused["code"]! is -32602 or -32600, said);
            else if ((bool?)answer["isError"] == true)
                Assert.True(ErrorCode().Match(McpClient.Text(answer)) is { Success: true, Value: not "internal-error:" }, said);
        }
    }

    [NodeFact]
    public async Task Answers_are_short_unless_more_is_asked_for()
    {
        var series = (string)(await served.GetAsync("/v1/series?sort=-points&limit=1")).Body["data"]![0]!["key"]!;
        var topic = (string)(await served.GetAsync("/v1/topics?limit=1")).Body["data"]![0]!["code"]!;
        (string, JsonObject)[] calls =
        [
            McpClient.Tool("search_figures", []),
            McpClient.Tool("get_series", new JsonObject { ["key"] = series }),
            McpClient.Tool("compare_sources", []),
            McpClient.Tool("list_topics", []),
            McpClient.Tool("list_topics", new JsonObject { ["topic"] = topic }),
            McpClient.Tool("list_places", []),
            .. (await served.GetAsync("/v1/observations?limit=40"))
                .Column("id")
                .Select(id => McpClient.Tool("get_figure", new JsonObject { ["id"] = id })),
        ];
        var answers = await McpClient.AskAsync(served.Address, calls);
        foreach (var (call, text) in calls.Zip(answers.Select(McpClient.Text)))
            Assert.True(text.Length < LongestAnswer, $"{call.Item2.ToJsonString()}: {text.Length} characters\n{text}");
    }

    private static string Shortened(string text) => text.Length > 300 ? text[..300] : text;

    [GeneratedRegex("^[a-z]+(-[a-z]+)*:")]
    private static partial Regex ErrorCode();
}
