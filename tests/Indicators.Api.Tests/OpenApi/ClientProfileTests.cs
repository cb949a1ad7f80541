using System.Net;
using System.Text.Json.Nodes;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Tests;

public sealed class ClientProfileTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    /// <summary>Answers that have no example of their own in the whole document.</summary>
    private static readonly Dictionary<string, string> Requests = new(Examples.Requests)
    {
        ["getReleasesAtom"] = "/v1/releases.atom",
        ["getObservationsAtom"] = "/v1/observations.atom?limit=1",
        ["getSeriesChart"] = "/v1/series/militant-groups.AFG._Z._T.PN.A/chart.svg",
        ["getSeriesChartPage"] = "/v1/series/militant-groups.AFG._Z._T.PN.A/chart",
        ["getIndicatorChart"] = "/v1/indicators/militant-groups/chart.svg",
        ["getDataPackage"] = "/v1/releases/2026.5/datapackage.zip",
    };

    private static readonly JsonNode Profile = FormForGeneratorsTests.Read("indicators.v1.client.json");

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Described =>
        Profile["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!)));

    [Fact]
    public void An_operation_answers_one_media_type_and_takes_no_format()
    {
        Assert.Equal(Described.Count(), Described.Select(one => (string?)one.Operation["operationId"]).Distinct().Count());
        Assert.All(
            Described,
            one =>
            {
                Assert.All(one.Operation["responses"]!.AsObject(), response => Assert.Single(response.Value!["content"]!.AsObject()));
                Assert.DoesNotContain(
                    FormatParameter.Name,
                    one.Operation["parameters"]?.AsArray().Select(parameter => (string?)parameter!["name"]) ?? []
                );
            }
        );
    }

    [Fact]
    public void Every_format_of_an_operation_is_there()
    {
        var there = Described.Select(one => (string)one.Operation["operationId"]!).ToHashSet();
        Assert.Superset(Operations.All.Select(operation => operation.Id).ToHashSet(), there);
        Assert.Superset(
            new HashSet<string>
            {
                "listObservationsCsv",
                "listSeriesObservationsXlsx",
                "citeDocumentCslJson",
                "getProvenanceProv",
                "getEmbedXml",
            },
            there
        );
        Assert.True(new FileInfo(Path.Combine(Repository.Root, "openapi", "indicators.v1.client.json")).Length < 1_200_000);
    }

    [Fact]
    public void Every_reference_leads_to_a_schema_and_every_schema_is_referred_to()
    {
        var schemas = Profile["components"]!["schemas"]!.AsObject();
        var references = Profile
            .ToJsonString()
            .Split("\"#/components/schemas/")
            .Skip(1)
            .Select(rest => rest[..rest.IndexOf('"')])
            .ToHashSet();
        Assert.Equal(schemas.Select(schema => schema.Key).Order(), references.Order());
    }

    [DatabaseFact]
    public async Task Every_operation_is_answered_as_it_is_described()
    {
        foreach (var (path, _, operation) in Described.Where(one => one.Method == "get"))
        {
            var request = RequestOf(path, (string)operation["operationId"]!)
                .Replace("127.0.0.1%3A8080", Uri.EscapeDataString(served.Address.Authority), StringComparison.Ordinal);
            var answer = await served.GetAsync(request);
            var described = Assert.Single(operation["responses"]!["200"]!["content"]!.AsObject()).Key;
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            // Without a wish, a feed is called a feed, which is JSON too.
            if (described != "application/json" || path is not ("/v1/releases.json" or "/v1/observations.feed.json"))
                Assert.Equal((path, described), (path, answer["Content-Type"]?.Split(';')[0]));
        }
    }

    /// <summary>The example's request, with the suffix where the operation is one of a further format.</summary>
    private static string RequestOf(string path, string id)
    {
        var (name, request) = Requests.Where(one => id.StartsWith(one.Key, StringComparison.Ordinal)).MaxBy(one => one.Key.Length);
        var url = request.Split('?');
        return id == name ? request : $"{url[0]}{path[path.LastIndexOf('.')..]}{(url.Length > 1 ? "?" + url[1] : "")}";
    }
}
