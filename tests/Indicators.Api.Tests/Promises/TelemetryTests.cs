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
        await served.LineAsync(line => (string?)line["route"] == "/v1/units");
    }

    [DatabaseFact]
    public async Task Operators_have_a_port_of_their_own()
    {
        await served.GetAsync("/v1/items");
        await served.GetAsync("/v1/items");
        using var operators = new HttpClient { BaseAddress = served.Operators };
        var metrics = await operators.GetStringAsync("/metrics");
        foreach (
            var name in new[]
            {
                "http_server_request_duration_seconds_count",
                "indicators_answers_places",
                "indicators_answers_waiting",
                "indicators_kept_hits",
                "indicators_connections_open",
                "indicators_ready{",
                "indicators_release_info{",
                "db_client_connection_count",
            }
        )
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await operators.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await operators.GetAsync("/v1/items")).StatusCode);
        (await served.GetAsync("/metrics")).AssertProblem(404, "not-found");
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

    public sealed class Logged : Served
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

        public async Task<JsonNode> LineAsync(Func<JsonNode, bool> isMeant)
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                var lines = System.Text.Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                if (lines.Select(line => JsonNode.Parse(line)!).FirstOrDefault(isMeant) is { } line)
                    return line;
                await Task.Delay(50);
            }

            throw new InvalidOperationException("there is no such line");
        }
    }
}
