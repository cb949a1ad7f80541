using System.Net;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Settings;
using Microsoft.Extensions.Configuration;

namespace Indicators.Api.Tests.Promises;

public sealed class TelemetryTests(TelemetryTests.Logged served) : IClassFixture<TelemetryTests.Logged>
{
    [DatabaseFact]
    public async Task Every_request_is_a_line_with_the_trace_id_of_its_problem()
    {
        var problem = await served.GetAsync("/v1/areas/nowhere?format=json");
        var id = (string)problem.Body["traceId"]!;
        var line = await served.LineAsync(line => (string?)line["traceId"] == id && (string?)line["message"] == "request");
        Assert.Equal(
            ("GET", "/v1/areas/{code}", 404, "info"),
            ((string?)line["method"], (string?)line["route"], (int?)line["status"], (string?)line["level"])
        );
        Assert.EndsWith("Z", (string)line["time"]!, StringComparison.Ordinal);
        Assert.True((double)line["milliseconds"]! > 0);
        Assert.DoesNotContain("nowhere", line.ToJsonString(), StringComparison.Ordinal);

        await served.GetAsync("/v1/units");
        await served.GetAsync("/v1/units");
        await served.GetAsync("/v1/units");
        var lines = await served.LinesAsync(3, line => (string?)line["route"] == "/v1/units");
        Assert.All(lines, one => Assert.Equal((200, "GET"), ((int)one["status"]!, (string?)one["method"])));
        Assert.Equal(3, lines.Select(one => (string?)one["traceId"]).Distinct().Count());
    }

    [DatabaseFact]
    public async Task A_mistake_of_an_assistant_is_one_line_like_any_other_request()
    {
        string[] mistakes =
        [
            """{"jsonrpc":"2.0","id":1,"method":"none"}""",
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"none"}}""",
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"trace_text","arguments":[]}}""",
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"trace_text","arguments":{"text":1}}}""",
            """{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"indicators://documents/none"}}""",
            """{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}""",
            """{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"check_paragraph"}}""",
            "[",
        ];
        foreach (var mistake in mistakes)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
            request.Content = new StringContent(mistake, System.Text.Encoding.UTF8, "application/json");
            using var answer = await served.Client.SendAsync(request);
            Assert.Matches("\"error\"|\"isError\":true", await answer.Content.ReadAsStringAsync());
        }

        await served.LinesAsync(mistakes.Length, line => (string?)line["method"] == "POST");
        await Assert.ThrowsAsync<InvalidOperationException>(() => served.LineAsync(line => line["exception"] is not null));
    }

    [DatabaseFact]
    public async Task Operators_have_a_port_of_their_own()
    {
        await served.GetAsync("/v1/items");
        await served.GetAsync("/v1/items");
        using var operators = new HttpClient { BaseAddress = served.Operators };
        var metrics = await operators.GetStringAsync("/metrics");
        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Contains("db_client_connection_count", metrics, StringComparison.Ordinal);
        var own = metrics
            .Split('\n')
            .Where(line => line.StartsWith("indicators_", StringComparison.Ordinal))
            .Select(line => line.Split('{')[0]);
        Assert.Equal(await DocumentedMetricsAsync(), own.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await operators.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await operators.GetAsync("/v1/items")).StatusCode);
        (await served.GetAsync("/metrics")).AssertProblem(404, "not-found");
    }

    /// <summary>Those of the table on the page for operators, which leaves out the first two words that a row repeats.</summary>
    private static async Task<IReadOnlyList<string>> DocumentedMetricsAsync()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "operations.md"));
        var names = new List<string>();
        foreach (var row in page.Where(line => line.StartsWith("| `indicators_", StringComparison.Ordinal)))
        {
            var codes = row.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1).ToArray();
            var start = string.Join('_', codes[0].Split('_').Take(2));
            names.AddRange(codes.Select(code => code[0] == '_' ? start + code : code));
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    [DatabaseTheory]
    [InlineData("evil.example", false)]
    [InlineData("data.example.org", true)]
    [InlineData("127.0.0.1:9", true)]
    public async Task Links_name_only_hosts_that_the_operator_knows(string host, bool isKnown)
    {
        var answer = await served.GetAsync("/v1/observations?limit=1", ("Host", host));
        Assert.Equal(isKnown, answer["Link"]!.Contains($"//{host}/", StringComparison.Ordinal));
        Assert.DoesNotContain("evil", answer["Link"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_settings_is_said_at_once()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Indicators:KeepAlive"] = "soon",
                    ["Indicators:TrustedProxies"] = "10.0.0.0/8, nobody",
                    ["Indicators:PublicUrl"] = "data.example.org",
                    ["Indicators:LogsRequests"] = "perhaps",
                    ["Indicators:Colour"] = "red",
                }
            )
            .Build();
        var problems = Assert.Throws<SettingsException>(() => SettingsReader.Read(configuration)).Problems;
        Assert.Equal(5, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("Indicators:KeepAlive is 'soon'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Indicators:Colour is not a setting", StringComparison.Ordinal));
    }

    public class Logged : Served
    {
        private readonly MemoryStream _log = new();

        public Uri Operators =>
            new(
                Service<Microsoft.AspNetCore.Hosting.Server.IServer>()
                    .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!
                    .Addresses.Last()
            );

        protected override ApiOptions Options =>
            base.Options with
            {
                Log = Stream.Synchronized(_log),
                LogLevel = null,
                Arguments = ["--Indicators:OperatorsUrl=http://127.0.0.1:0", "--Indicators:Hosts=data.example.org"],
            };

        public async Task<JsonNode> LineAsync(Func<JsonNode, bool> isMeant) => (await LinesAsync(1, isMeant))[0];

        /// <summary>So many lines, once they are there; no more may be.</summary>
        public async Task<JsonNode[]> LinesAsync(int count, Func<JsonNode, bool> isMeant)
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                var lines = System.Text.Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var meant = lines.Select(line => JsonNode.Parse(line)!).Where(isMeant).ToArray();
                if (meant.Length >= count)
                    return meant.Length == count ? meant : throw new InvalidOperationException($"there are {meant.Length} such lines");
                await Task.Delay(50);
            }

            throw new InvalidOperationException("there is no such line");
        }
    }
}
