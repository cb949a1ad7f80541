using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class GeneratedClientsTests(Served served, GeneratedClients clients) : IClassFixture<Served>, IClassFixture<GeneratedClients>
{
    [SkippableTheory]
    [InlineData("nswag")]
    [InlineData("kiota")]
    [InlineData("openapi-fetch")]
    [InlineData("hey-api")]
    [InlineData("orval")]
    public async Task A_generated_client_reads_a_list_an_observation_a_table_a_picture_and_a_problem(string client)
    {
        Skip.If(TestCluster.Unavailable is not null, TestCluster.Unavailable);
        Skip.If(client is not ("nswag" or "kiota") && NodeFactAttribute.Lacking is not null, NodeFactAttribute.Lacking);
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");

        var seen = JsonNode.Parse(await clients.RunAsync(client, served.Address, id))!;

        var list = await served.GetAsync("/v1/observations?area=XBR,XCO&status=actual,estimate&sort=period&limit=5");
        var one = (await served.GetAsync($"/v1/observations/{id}")).Body;
        var csv = (await served.GetAsync("/v1/observations.csv?area=XBR")).Text;
        var problem = (await served.GetAsync("/v1/observations?area=XXX")).Body;
        Assert.True((int?)list.Body["total"] > 5);
        Assert.Equal((int?)list.Body["total"], (int?)seen["total"]);
        Assert.Equal(list.Column("id"), seen["ids"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(((string?)one["printed"], (decimal?)one["value"]), ((string?)seen["printed"], (decimal?)seen["value"]));
        Assert.Equal((string?)one["direction"], (string?)seen["direction"]);
        Assert.Equal(csv.Split('\n')[0].TrimEnd('\r'), (string?)seen["csv"]);
        Assert.Equal("<svg", (string?)seen["picture"]);
        Assert.Equal(("unknown-code", "area"), ((string?)seen["code"], (string?)seen["parameter"]));
        Assert.Equal((string?)problem["detail"], (string?)seen["message"]);
        // A code that was not there when the client was generated is read like any other.
        Assert.Equal("distribution", (string?)seen["future"]);
    }

    [Theory]
    [InlineData("openapi-typescript", "openapi-typescript")]
    [InlineData("@hey-api/openapi-ts", "openapi-ts")]
    [InlineData("orval", "orval")]
    public void The_documented_command_of_a_generator_is_the_one_that_is_tested(string package, string program)
    {
        var lines = Fenced.Blocks("docs/clients.md").Where(block => block.Language == "bash").SelectMany(block => block.Code.Split('\n'));
        var line = lines.Single(line => line.StartsWith($"npx {package} ", StringComparison.Ordinal));
        var options = line.Split(' ').Where(word => word.StartsWith('-'));
        var script = File.ReadAllText(Path.Combine(Repository.Root, "tests", "clients", "generated", "generate.mjs"));
        var run = script.Split('\n').Single(text => text.Contains($"run(\"{program}\"", StringComparison.Ordinal));

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"\"{option}\"", run, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("npm error code E404\nnpm error 404 Not Found", true, true)]
    [InlineData("npm error code ETARGET", true, true)]
    [InlineData("error NU1101: Unable to find package", true, true)]
    [InlineData("npm error code ENOTFOUND", false, true)]
    [InlineData("npm error code ENOTFOUND", true, false)]
    [InlineData("error NU1301: Unable to load the service index", true, false)]
    [InlineData("npm error code EUSAGE: package.json and package-lock.json are not in sync", false, false)]
    public void Only_a_registry_excuses_a_client_from_its_test(string said, bool isCi, bool isExcused)
    {
        Assert.Equal(isExcused, PackageRegistry.IsExcused(new ProgramRun(1, "", said), isCi));
        Assert.False(PackageRegistry.IsExcused(new ProgramRun(0, "", said), isCi));
    }
}
