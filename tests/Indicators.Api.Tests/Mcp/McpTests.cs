using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The MCP server as the official client, the inspector and the conformance suite see it.</summary>
public sealed class McpTests(ReadOnlyServed served, ReadOnlyServedSeeds seeds)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedSeeds>
{
    /// <summary>Characters of 1,500 tokens, counted low: English has four and more to a token, names and ids fewer.</summary>
    private const int LongestTrace = 1500 * 3;

    private static readonly string[] Tools =
    [
        "check_draft",
        "compare_sources",
        "get_figure",
        "get_series",
        "list_places",
        "list_topics",
        "search_figures",
        "trace_text",
    ];

    [NodeFact]
    public async Task Tools_are_read_only_and_say_what_each_argument_is()
    {
        var answers = await McpClient.AskAsync(served.Address, ("tools/list", []), ("server/info", []));
        var tools = answers[0]!["tools"]!.AsArray();
        Assert.Equal(Tools, tools.Select(tool => (string)tool!["name"]!).Order());
        Assert.All(
            tools,
            tool =>
            {
                Assert.True((bool?)tool!["annotations"]!["readOnlyHint"]);
                Assert.False((bool?)tool["annotations"]!["openWorldHint"]);
                Assert.NotEqual("", (string?)tool["description"]);
                Assert.All(tool["inputSchema"]!["properties"]!.AsObject(), one => Assert.NotNull(one.Value!["description"]));
            }
        );
        Assert.Contains("hedge", (string?)answers[1]!["instructions"], StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Every_figure_comes_with_words_to_quote_hedge_period_source_citation_and_link()
    {
        var observations = (await seeds.GetAsync("/v1/observations?limit=1000&include=sentence")).Body["data"]!.AsArray();
        Assert.Equal(5, observations.Select(one => (string)one!["shape"]!).Distinct().Count());
        var answers = await McpClient.AskAsync(
            seeds.Address,
            [.. observations.Select(one => McpClient.Tool("get_figure", new JsonObject { ["id"] = (string)one!["id"]! }))]
        );
        foreach (var (one, answer) in observations.Zip(answers))
        {
            var text = McpClient.Text(answer);
            Assert.Contains($"“{one!["printed"]}” = ", text, StringComparison.Ordinal);
            Assert.Contains((string)one["claim"]!, text, StringComparison.Ordinal);
            if ((string?)one["included"]!["sentence"]!["text"] is { } sentence)
                Assert.Contains(sentence.Trim(), text, StringComparison.Ordinal);
            Assert.Contains($"{seeds.Address}v1/observations/{one["id"]}/provenance", text, StringComparison.Ordinal);
            Assert.Contains("\nCite: ", text, StringComparison.Ordinal);
            Assert.Contains(NumberOf(one), text, StringComparison.Ordinal);
            var year = ((string?)one["period"]!["start"] ?? (string?)one["period"]!["end"])?[..4];
            Assert.Contains(year is null ? "period: not known" : year, text, StringComparison.Ordinal);
            foreach (var relation in one["relations"]!.AsArray())
                Assert.Contains((string)relation!["observation"]!, text, StringComparison.Ordinal);
        }
    }

    [NodeFact]
    public async Task A_trace_finds_the_figure_in_fewer_than_1500_tokens()
    {
        var observations = (await seeds.GetAsync("/v1/observations?limit=1000&sort=document")).Body["data"]!.AsArray();
        var claims = observations.Where((_, index) => index % 9 == 0).Select(one => one!).ToArray();
        var answers = await McpClient.AskAsync(
            seeds.Address,
            [.. claims.Select(one => McpClient.Tool("trace_text", new JsonObject { ["text"] = (string)one["claim"]! }))]
        );
        var texts = answers.Select(McpClient.Text).ToArray();
        Assert.All(texts, text => Assert.True(text.Length < LongestTrace, $"{text.Length} characters\n{text}"));
        var found = claims.Zip(texts).Count(pair => pair.Second.Contains((string)pair.First["id"]!, StringComparison.Ordinal));
        Assert.True(found >= claims.Length * 3 / 4, $"{found} of {claims.Length} claims lead to their figures");
    }

    [NodeFact]
    public async Task A_draft_is_summed_up_with_its_worst_numbers_first_in_fewer_than_1500_tokens()
    {
        const string draft =
            "# Kyrgyzstan\n\nIt owes China 6 billion dollars. Kazakhstan owes China 9.2 billion dollars. The bakery sold 731 loaves.\n\n"
            + "- 80 Chinese nationals have been killed in Pakistan since 2017.\n- Uzbekistan owed China 3.8 billion dollars in 2023.\n";
        var answers = await McpClient.AskAsync(
            seeds.Address,
            McpClient.Tool("check_draft", new JsonObject { ["text"] = draft }),
            McpClient.Tool(
                "check_draft",
                new JsonObject
                {
                    ["text"] = draft,
                    ["limit"] = 50,
                    ["detail"] = true,
                }
            ),
            McpClient.Tool("check_draft", new JsonObject { ["text"] = "" }),
            McpClient.Tool("check_draft", new JsonObject { ["text"] = draft, ["format"] = "pdf" }),
            McpClient.Tool("check_draft", new JsonObject { ["text"] = draft, ["limit"] = 99 })
        );
        var texts = answers.Select(McpClient.Text).ToArray();
        Assert.True(texts[0].Length < LongestTrace, texts[0]);
        var places = new[] { "] differs: ", "] beyond: ", "] rounded: ", "No source here" }.Select(what =>
            texts[0].IndexOf(what, StringComparison.Ordinal)
        );
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(0 < pair.First && pair.First < pair.Second, texts[0]));
        Assert.DoesNotContain("] supported: ", texts[0], StringComparison.Ordinal);
        Assert.Contains("] supported: ", texts[1], StringComparison.Ordinal);
        Assert.Contains("\nCite: ", texts[0], StringComparison.Ordinal);
        Assert.Equal(["empty-value", "invalid-body", "invalid-number"], texts[2..].Select(text => text.Split(':')[0]));
    }

    [NodeFact]
    public async Task Search_series_comparison_and_lists_answer_as_the_API_does()
    {
        var conflict = (await served.GetAsync("/v1/conflicts?limit=1")).Body["data"]![0]!;
        var series = (string)conflict["a"]!["series"]!;
        var answers = await McpClient.AskAsync(
            served.Address,
            McpClient.Tool("search_figures", new JsonObject { ["limit"] = 25 }),
            McpClient.Tool("search_figures", new JsonObject { ["limit"] = 1 }),
            McpClient.Tool("get_series", new JsonObject { ["key"] = series }),
            McpClient.Tool("get_series", new JsonObject { ["key"] = series, ["detail"] = true }),
            McpClient.Tool("compare_sources", new JsonObject { ["series"] = series, ["limit"] = 1 }),
            McpClient.Tool("list_topics", []),
            McpClient.Tool("list_places", []),
            McpClient.Tool("search_figures", new JsonObject { ["query"] = "zzzz" })
        );
        var texts = answers.Select(McpClient.Text).ToArray();
        var all = (await served.GetAsync("/v1/observations?limit=25")).Column("id");
        Assert.All(all, id => Assert.Contains(id!, texts[0], StringComparison.Ordinal));
        Assert.Contains("More: cursor ", texts[1], StringComparison.Ordinal);
        foreach (var id in (await served.GetAsync($"/v1/series/{series}/observations")).Column("id"))
            Assert.All(texts[2..4], text => Assert.Contains(id!, text, StringComparison.Ordinal));
        Assert.Contains((string)conflict["rationale"]!, texts[4], StringComparison.Ordinal);
        Assert.All(new[] { "a", "b" }, side => Assert.Contains((string)conflict[side]!["id"]!, texts[4], StringComparison.Ordinal));
        foreach (var code in (await served.GetAsync("/v1/topics?limit=100")).Column("code"))
            Assert.Contains(code!, texts[5], StringComparison.Ordinal);
        foreach (var code in (await served.GetAsync("/v1/areas?limit=200")).Column("code"))
            Assert.Contains(code!, texts[6], StringComparison.Ordinal);
        Assert.StartsWith("No figure.", texts[7], StringComparison.Ordinal);

        var cursor = texts[1].Split("More: cursor ")[1].Trim();
        var next = await McpClient.AskAsync(
            served.Address,
            McpClient.Tool("search_figures", new JsonObject { ["limit"] = 1, ["cursor"] = cursor })
        );
        Assert.Contains(all[1]!, McpClient.Text(next[0]), StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Nonsense_gets_an_error_of_the_tool_with_a_code_and_what_to_do()
    {
        (string Code, string Says, (string, JsonObject) Call)[] calls =
        [
            ("unknown-code", "list_places", McpClient.Tool("search_figures", new JsonObject { ["area"] = "KRGZ" })),
            ("no-such-resource", "search_figures", McpClient.Tool("get_figure", new JsonObject { ["id"] = "nope" })),
            ("no-such-resource", "search_figures", McpClient.Tool("get_series", new JsonObject { ["key"] = "../../v1" })),
            ("invalid-number", "from 1 to 10", McpClient.Tool("trace_text", new JsonObject { ["text"] = "5 percent", ["limit"] = 99 })),
            ("invalid-arguments", "'text'", McpClient.Tool("trace_text", [])),
            ("invalid-arguments", "schema", McpClient.Tool("trace_text", new JsonObject { ["text"] = new JsonArray(1) })),
            ("unknown-release", "1999.1", McpClient.Tool("list_topics", new JsonObject { ["release"] = "1999.1" })),
            ("invalid-date", "soon", McpClient.Tool("search_figures", new JsonObject { ["from"] = "soon" })),
            ("invalid-cursor", "cursor", McpClient.Tool("search_figures", new JsonObject { ["cursor"] = "zzz" })),
            ("content-too-large", "10,240", McpClient.Tool("trace_text", new JsonObject { ["text"] = new string('9', 20000) })),
            (
                "too-many-numbers",
                "40",
                McpClient.Tool("trace_text", new JsonObject { ["text"] = string.Join(" and ", Enumerable.Range(101, 60)) })
            ),
        ];
        var answers = await McpClient.AskAsync(served.Address, [.. calls.Select(one => one.Call)]);
        foreach (var (one, answer) in calls.Zip(answers))
        {
            var error = McpClient.Error(answer);
            Assert.StartsWith($"{one.Code}: ", error, StringComparison.Ordinal);
            Assert.Contains(one.Says, error, StringComparison.Ordinal);
        }

        var unknown = await McpClient.AskAsync(served.Address, McpClient.Tool("no_such_tool", []));
        Assert.Equal(-32602, (int?)unknown[0]!["error"]?["code"]);
    }

    [NodeFact]
    public async Task Documents_and_releases_are_resources()
    {
        var slug = (await served.GetAsync("/v1/documents")).Column("slug")[0]!;
        var release = (string)(await served.GetAsync("/v1")).Body["release"]!;
        var answers = await McpClient.AskAsync(
            served.Address,
            ("resources/list", []),
            ("resources/templates/list", []),
            ("resources/read", new JsonObject { ["uri"] = $"indicators://documents/{slug}" }),
            ("resources/read", new JsonObject { ["uri"] = $"indicators://releases/{release}" }),
            ("resources/read", new JsonObject { ["uri"] = "indicators://documents/nope" })
        );
        var listed = answers[0]!["resources"]!.AsArray().Select(one => (string)one!["uri"]!).ToArray();
        Assert.Contains($"indicators://documents/{slug}", listed);
        Assert.Contains($"indicators://releases/{release}", listed);
        Assert.Equal(2, answers[1]!["resourceTemplates"]!.AsArray().Count);
        var document = (string)answers[2]!["contents"]![0]!["text"]!;
        foreach (var id in (await served.GetAsync($"/v1/observations?document={slug}&limit=100")).Column("id"))
            Assert.Contains(id!, document, StringComparison.Ordinal);
        Assert.Contains(release, (string?)answers[3]!["contents"]![0]!["text"], StringComparison.Ordinal);
        Assert.Contains("no-such-resource", (string?)answers[4]!["error"]!["message"], StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Prompts_carry_the_text_and_ask_for_hedges_periods_and_citations()
    {
        var answers = await McpClient.AskAsync(
            served.Address,
            ("prompts/list", []),
            ("prompts/get", Prompt("check_paragraph", "paragraph", "Prices rose by 5 percent.")),
            ("prompts/get", Prompt("write_sourced_sentence", "subject", "prices in the valley")),
            ("prompts/get", new JsonObject { ["name"] = "nope" })
        );
        Assert.Equal(2, answers[0]!["prompts"]!.AsArray().Count);
        var check = (string)answers[1]!["messages"]![0]!["content"]!["text"]!;
        Assert.Contains("Prices rose by 5 percent.", check, StringComparison.Ordinal);
        Assert.Contains("trace_text", check, StringComparison.Ordinal);
        Assert.Contains("prices in the valley", (string?)answers[2]!["messages"]![0]!["content"]!["text"], StringComparison.Ordinal);
        Assert.NotNull(answers[3]!["error"]);

        static JsonObject Prompt(string name, string argument, string value) =>
            new()
            {
                ["name"] = name,
                ["arguments"] = new JsonObject { [argument] = value },
            };
    }

    /// <summary>
    /// Other scenarios of the suite need tools that its own example server has, or sessions that a stateless server has not.
    /// </summary>
    [NodeFact]
    public async Task The_conformance_suite_finds_no_fault()
    {
        string[] scenarios = ["server-initialize", "ping", "tools-list", "resources-list", "prompts-list", "logging-set-level"];
        var input = new JsonObject
        {
            ["url"] = new Uri(served.Address, "/mcp").ToString(),
            ["scenarios"] = new JsonArray([.. scenarios.Select(one => JsonValue.Create(one))]),
        };
        var results = JsonNode.Parse(await NodeProgram.RunAsync("clients/mcp", "conformance.mjs", input.ToJsonString()))!;
        Assert.All(
            scenarios,
            scenario => Assert.Equal([$"{scenario} SUCCESS"], results[scenario]!.AsArray().Select(check => (string)check!))
        );
    }

    [NodeFact]
    public async Task The_inspector_lists_and_calls_tools()
    {
        var listed = await InspectAsync("--method", "tools/list");
        Assert.Equal(Tools, listed["tools"]!.AsArray().Select(tool => (string)tool!["name"]!).Order());
        var called = await InspectAsync("--method", "tools/call", "--tool-name", "list_topics");
        Assert.Contains("figures)", McpClient.Text(called), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task What_is_no_message_is_refused_and_never_fails()
    {
        foreach (
            var (body, type, status) in new[]
            {
                ("nonsense", "application/json", 400),
                ("{}", "application/json", 400),
                ("[]", "application/json", 400),
                ("{}", "text/plain", 415),
                ("{}", "", 415),
                ("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}""", "application/json", 400),
                (new string(' ', 70000), "application/json", 413),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
            {
                Content = new StringContent(body, System.Text.Encoding.UTF8, type.Length > 0 ? type : "text/plain"),
            };
            if (type.Length == 0)
                request.Content.Headers.ContentType = null;
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
            request.Headers.ExpectContinue = true; // a body that is refused is not sent
            using var response = await served.Client.SendAsync(request);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.DoesNotContain("<html", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        var preflight = await served.SendAsync(HttpMethod.Options, "/mcp", ("Access-Control-Request-Headers", "mcp-protocol-version"));
        Assert.Contains("POST", preflight["Access-Control-Allow-Methods"], StringComparison.Ordinal);
        Assert.Contains("mcp-protocol-version", preflight["Access-Control-Allow-Headers"], StringComparison.Ordinal);
        (await served.GetAsync("/mcp")).AssertProblem(405, "method-not-allowed");
    }

    private async Task<JsonNode> InspectAsync(params string[] arguments)
    {
        var input = new JsonArray([
            .. new[] { "--cli", new Uri(served.Address, "/mcp").ToString() }.Concat(arguments).Select(one => JsonValue.Create(one)),
        ]);
        return JsonNode.Parse(await NodeProgram.RunAsync("clients/mcp", "inspector.mjs", input.ToJsonString()))!;
    }

    private static string NumberOf(JsonNode figure)
    {
        var hedge = (string)figure["hedge"]! is "none" ? "" : $"{((string)figure["hedge"]!).Replace('_', ' ')} ";
        var (shape, unit) = ((string)figure["shape"]!, (string)figure["unit"]!);
        var number = shape switch
        {
            "range" => $"from {Shown("low")} to {Shown("high")} {unit}",
            "lower_bound" => $"{((bool)figure["lowInclusive"]! ? "at least" : "more than")} {Shown("low")} {unit}",
            "upper_bound" => $"{((bool)figure["highInclusive"]! ? "at most" : "less than")} {Shown("high")} {unit}",
            "change_only" => $"{figure["direction"]}, no number",
            _ => $"{Shown("value")} {unit}",
        };
        var status = (string)figure["status"]! is "actual" ? "" : $" ({figure["status"]})";
        return $"” = {hedge}{number}{status}; period: ";

        string Shown(string member) =>
            ((decimal)figure[member]!).ToString("#,0.########", System.Globalization.CultureInfo.InvariantCulture);
    }
}
