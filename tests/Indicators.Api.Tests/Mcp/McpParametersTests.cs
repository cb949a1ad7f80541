using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Messages whose <c>params</c> are of a wrong type anywhere, as raw requests: no client library lets them through.</summary>
public sealed class McpParametersTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const int InvalidParameters = -32602;

    private static readonly string[] WrongTypes = ["[]", "5", "true", "\"words\"", "[{}]"];

    /// <summary>A right message of each method that takes parameters.</summary>
    private static readonly (string Method, string Parameters)[] Right =
    [
        ("tools/call", """{"name":"list_topics","arguments":{}}"""),
        ("prompts/get", """{"name":"check_paragraph","arguments":{"paragraph":"words"}}"""),
        ("resources/read", """{"uri":"indicators://releases/2026.1"}"""),
        ("logging/setLevel", """{"level":"info"}"""),
        ("tools/list", """{"cursor":null}"""),
        ("prompts/list", """{"cursor":null}"""),
        ("resources/list", """{"cursor":null}"""),
        ("resources/templates/list", """{"cursor":null}"""),
    ];

    private static List<(string Method, string Parameters)> Wrong()
    {
        List<(string Method, string Parameters)> wrong =
        [
            ("logging/setLevel", """{"level":"shouting"}"""),
            ("logging/setLevel", """{"level":""}"""),
            ("logging/setLevel", """{"level":null}"""),
            ("tools/call", """{"name":null}"""),
            ("tools/call", """{"name":""}"""),
            ("tools/call", """{"name":"list_topics","arguments":{"detail":1},"_meta":{"progressToken":[]}}"""),
            ("prompts/get", """{"name":null}"""),
            ("prompts/get", """{"name":"check_paragraph"}"""),
            ("prompts/get", """{"name":"check_paragraph","arguments":{"paragraph":[1]}}"""),
            ("prompts/get", """{"name":"no_such_prompt"}"""),
            ("resources/read", """{"uri":null}"""),
            ("initialize", "{}"),
            ("initialize", "[]"),
            ("initialize", """{"protocolVersion":[],"capabilities":5,"clientInfo":"x"}"""),
        ];
        foreach (var (method, parameters) in Right)
        {
            foreach (var value in WrongTypes)
            {
                wrong.Add((method, value));
                foreach (var (name, _) in JsonNode.Parse(parameters)!.AsObject())
                {
                    // A word in the place of a word is another fact.
                    if (value == "\"words\"" && name is not "arguments")
                        continue;
                    var changed = JsonNode.Parse(parameters)!.AsObject();
                    changed[name] = JsonNode.Parse(value);
                    wrong.Add((method, changed.ToJsonString()));
                }

                var meta = JsonNode.Parse(parameters)!.AsObject();
                meta["_meta"] = JsonNode.Parse(value);
                wrong.Add((method, meta.ToJsonString()));
            }

            if (!parameters.Contains("cursor", StringComparison.Ordinal))
            {
                wrong.Add((method, "{}"));
                wrong.Add((method, "null"));
                wrong.Add((method, ""));
            }
        }

        return wrong;
    }

    [DatabaseFact]
    public async Task What_has_a_wrong_type_is_an_invalid_parameter_and_no_failure_of_the_server()
    {
        var faults = new List<string>();
        foreach (var (method, parameters) in Wrong())
        {
            var answer = await AskAsync(method, parameters);
            var code = (int?)answer["error"]?["code"];
            if (
                code != InvalidParameters
                || ((string)answer["error"]!["message"]!).Contains("ModelContextProtocol", StringComparison.Ordinal)
            )
                faults.Add($"{method} {parameters}: {answer.ToJsonString()}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        foreach (var (method, parameters) in Right)
            Assert.NotNull((await AskAsync(method, parameters))["result"]);
    }

    [DatabaseTheory]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"tools/list"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{}}""")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"tools/list"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_is_no_message_is_refused_without_the_names_of_types(string body)
    {
        var error = (await SendAsync(body))["error"]!;
        Assert.Equal(-32600, (int?)error["code"]);
        Assert.DoesNotContain("ModelContextProtocol", (string?)error["message"], StringComparison.Ordinal);
    }

    private Task<JsonNode> AskAsync(string method, string parameters)
    {
        var member = parameters.Length == 0 ? "" : $",\"params\":{parameters}";
        return SendAsync($$"""{"jsonrpc":"2.0","id":7,"method":"{{method}}"{{member}}}""");
    }

    private async Task<JsonNode> SendAsync(string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(message, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        using var response = await served.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var data = body.Split('\n').FirstOrDefault(line => line.StartsWith("data: ", StringComparison.Ordinal))?[6..] ?? body;
        return JsonNode.Parse(data)!;
    }
}
