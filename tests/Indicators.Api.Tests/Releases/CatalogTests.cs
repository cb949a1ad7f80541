using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The catalogue as portals, search engines and machine learning tools read it.</summary>
public sealed class CatalogTests(ServedWithdrawing served) : IClassFixture<ServedWithdrawing>
{
    private const string Catalog = "/v1/catalog";

    [DatabaseTheory]
    [InlineData("", "application/json; charset=utf-8")]
    [InlineData("application/ld+json", "application/ld+json;profile=\"http://data.europa.eu/r5r/\"")]
    [InlineData("text/turtle", "text/turtle; charset=utf-8")]
    [InlineData("application/ld+json;profile=\"https://schema.org/\"", "application/ld+json;profile=\"https://schema.org/Dataset\"")]
    [InlineData(
        "application/ld+json;profile=\"http://mlcommons.org/croissant/1.1\"",
        "application/ld+json;profile=\"http://mlcommons.org/croissant/1.1\""
    )]
    public async Task Accept_chooses_the_form(string accept, string contentType)
    {
        var answer = await served.GetAsync(Catalog, ("Accept", accept));
        Assert.Equal(
            (200, contentType.Replace(" ", "", StringComparison.Ordinal)),
            ((int)answer.Status, answer["Content-Type"]?.Replace(" ", "", StringComparison.Ordinal))
        );
    }

    [DatabaseFact]
    public async Task Each_release_is_listed_with_files_that_are_there()
    {
        var catalog = (await served.GetAsync(Catalog)).Body;
        Assert.Equal(["2026.2", "2026.1"], catalog["releases"]!.AsArray().Select(release => (string)release!["version"]!));
        foreach (var file in catalog["releases"]!.AsArray().SelectMany(release => release!["files"]!.AsArray()))
        {
            var answer = await served.SendAsync(HttpMethod.Head, (string)file!["path"]!);
            Assert.Equal((200, (string)file["mediaType"]!), ((int)answer.Status, answer["Content-Type"]!.Split(';')[0]));
            Assert.Contains("immutable", answer["Cache-Control"], StringComparison.Ordinal);
        }

        foreach (var service in catalog["services"]!.AsArray().Where(service => service!["description"] is not null))
            Assert.Equal(200, (int)(await served.GetAsync((string)service!["description"]!)).Status);
    }

    /// <summary>The shapes of DCAT-AP are read too where a folder with them is named: their licence is not ours to pass on.</summary>
    [NodeFact]
    public async Task Turtle_and_JSON_LD_say_the_same_and_pass_the_shapes_of_DCAT_AP()
    {
        var folder = Environment.GetEnvironmentVariable("DCAT_AP_SHAPES");
        string[] shapes =
        [
            Path.Combine(Repository.Root, "tests", "clients", "catalog", "shapes.ttl"),
            .. folder is null ? [] : Directory.GetFiles(folder, "*.ttl"),
        ];
        var turtle = (await served.GetAsync($"{Catalog}?format=turtle")).Text;
        var json = (await served.GetAsync($"{Catalog}?format=dcat")).Body;
        var read = await ReadAsync(turtle, json, shapes);
        Assert.True((bool)read["same"]!, "Turtle and JSON-LD differ");
        Assert.True((int)read["quads"]! > 100);
        Assert.Equal(
            [],
            read["report"]!.AsArray().Select(line => (string)line!).Where(line => line.Contains("#Violation", StringComparison.Ordinal))
        );

        // A catalogue that breaks a shape is found.
        var broken = json.DeepClone();
        broken["@graph"]![0]!.AsObject().Remove("dct:publisher");
        Assert.NotEmpty((await ReadAsync(turtle, broken, shapes))["report"]!.AsArray());
    }

    [DatabaseFact]
    public async Task Turtle_quotes_every_character()
    {
        const string Notes = "A \"quoted\" \\ path,\n\ta tab, naïve 🐝 <b>&";
        await served.ExecuteAsync($"update indicators.release set notes = '{Notes}' where version = '2026.1'");
        var catalog = await served.GetAsync($"{Catalog}?format=dcat&release=2026.1");
        Assert.Contains(catalog.Body["@graph"]!.AsArray(), node => (string?)node!["adms:versionNotes"]?["@value"] == Notes);
        var turtle = (await served.GetAsync($"{Catalog}?format=turtle&release=2026.1")).Text;
        Assert.Contains("\"A \\\"quoted\\\" \\\\ path,\\u000A\\u0009a tab, naïve 🐝 <b>&\"@en", turtle, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Schema_org_describes_the_release_that_is_named()
    {
        var dataset = (await served.GetAsync($"{Catalog}?format=schema&release=2026.1")).Body;
        Assert.Equal(("Dataset", "2026.1"), ((string?)dataset["@type"], (string?)dataset["version"]));
        // What the search engines for datasets require and recommend.
        foreach (var name in new[] { "name", "description", "license", "creator", "keywords", "temporalCoverage", "distribution", "url" })
            Assert.NotNull(dataset[name]);
        Assert.InRange(((string)dataset["description"]!).Length, 50, 5000);
        Assert.All(
            dataset["distribution"]!.AsArray(),
            file => Assert.Contains("2026.1", (string?)file!["contentUrl"], StringComparison.Ordinal)
        );
    }

    [DatabaseFact]
    public async Task Croissant_names_the_bytes_and_the_columns_of_the_package()
    {
        var dataset = (await served.GetAsync($"{Catalog}?format=croissant&release=2026.1")).Body;
        Assert.Equal("http://mlcommons.org/croissant/1.1", (string?)dataset["conformsTo"]);
        foreach (var name in new[] { "@context", "@type", "description", "license", "name", "url", "creator", "datePublished" })
            Assert.NotNull(dataset[name]);
        var files = dataset["distribution"]!.AsArray().ToDictionary(file => (string)file!["@id"]!, file => file!);
        var package = files["datapackage.zip"];
        var bytes = await served.Client.GetByteArrayAsync(new Uri((string)package["contentUrl"]!));
        Assert.Equal(($"{bytes.Length} B", Hash(bytes)), ((string?)package["contentSize"], (string?)package["sha256"]));

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var fields = new HashSet<string>();
        foreach (var set in dataset["recordSet"]!.AsArray())
        {
            Assert.Equal("cr:RecordSet", (string?)set!["@type"]);
            string[] columns = [.. set["field"]!.AsArray().Select(field => (string)field!["source"]!["extract"]!["column"]!)];
            var file = (string)set["field"]![0]!["source"]!["fileObject"]!["@id"]!;
            using var content = new MemoryStream();
            await using (var entry = zip.GetEntry((string)files[file]["contentUrl"]!)!.Open())
                await entry.CopyToAsync(content);
            Assert.Equal(Hash(content.ToArray()), (string?)files[file]["sha256"]);
            Assert.Equal(System.Text.Encoding.UTF8.GetString(content.ToArray()).Split('\n')[0].TrimEnd('\r'), string.Join(',', columns));
            fields.UnionWith(set["field"]!.AsArray().Select(field => (string)field!["@id"]!));
        }

        var references = dataset["recordSet"]!.AsArray().SelectMany(set => set!["field"]!.AsArray()).Select(field => field!["references"]);
        Assert.All(references.Where(one => one is not null), one => Assert.Contains((string)one!["field"]!["@id"]!, fields));
        Assert.Contains(references, one => one is not null);
    }

    [DatabaseFact]
    public async Task Links_lead_to_the_catalogue()
    {
        Assert.Contains("</v1/catalog>; rel=\"describedby\"", (await served.GetAsync("/v1"))["Link"], StringComparison.Ordinal);
        Assert.Contains(
            "</.well-known/api-catalog>; rel=\"api-catalog\"",
            (await served.GetAsync("/v1"))["Link"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "</v1/catalog?release=2026.1>; rel=\"describedby\"",
            (await served.GetAsync("/v1/releases/2026.1"))["Link"],
            StringComparison.Ordinal
        );
    }

    private static async Task<JsonNode> ReadAsync(string turtle, JsonNode json, IEnumerable<string> shapes)
    {
        var input = new JsonObject
        {
            ["turtle"] = turtle,
            ["json"] = json.DeepClone(),
            ["shapes"] = new JsonArray([.. shapes.Select(file => JsonValue.Create(File.ReadAllText(file)))]),
        };
        return JsonNode.Parse(await NodeProgram.RunAsync("clients/catalog", "read.mjs", input.ToJsonString()))!;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
