using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Api.Resources.Releases.Package;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>The same release in a database with another history, its rows imported in another order.</summary>
public sealed class ServedElsewhere : Served
{
    protected override string TemplateKey => "served-elsewhere";

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var earlier = release with
        {
            Version = "2025.9",
            Published = new(2025, 12, 1),
            Observations = [.. release.Observations.Take(5).Select(o => o with { Relations = [] })],
            Withdrawals = [],
        };
        await new ReleaseImport(owner).RunAsync(earlier);
        await new ReleaseImport(owner).RunAsync(
            release with
            {
                Observations = [.. release.Observations.Reverse()],
                Areas = [.. release.Areas.Reverse()],
            }
        );
    }
}

public sealed class DataPackageTests(Served served, ServedElsewhere elsewhere) : IClassFixture<Served>, IClassFixture<ServedElsewhere>
{
    private const string Path = "/v1/releases/2026.1/datapackage.zip";

    [DatabaseFact]
    public async Task The_same_release_has_the_same_bytes_on_every_server()
    {
        var (here, there) = (await served.Client.GetByteArrayAsync(Path), await elsewhere.Client.GetByteArrayAsync(Path));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(here)), Convert.ToHexString(SHA256.HashData(there)));
        Assert.Equal(here, await served.Client.GetByteArrayAsync(Path));
        Assert.NotEqual(here, await elsewhere.Client.GetByteArrayAsync("/v1/releases/2025.9/datapackage.zip"));
    }

    [Fact]
    public void It_has_every_table_of_a_release()
    {
        Assert.Equal(
            ReleaseTables.All.Select(table => table.Name).Order(StringComparer.Ordinal),
            PackageTables.All.Select(table => table.Source?.Name).OfType<string>().Order(StringComparer.Ordinal)
        );
    }

    [DatabaseFact]
    public async Task It_is_kept_for_ever_under_a_name_of_its_release()
    {
        var head = await served.SendAsync(HttpMethod.Head, Path);
        Assert.Equal(
            (
                "application/zip",
                "public, max-age=31536000, immutable",
                "attachment; filename=indicators-2026.1.zip; filename*=UTF-8''indicators-2026.1.zip"
            ),
            (head["Content-Type"], head["Cache-Control"], head["Content-Disposition"])
        );
        Assert.Equal((await served.Client.GetByteArrayAsync(Path)).Length.ToString(CultureInfo.InvariantCulture), head["Content-Length"]);
        await served.ImportAsync("2026.5-draft", "2026-09-01");
        Assert.Equal(
            "public, no-cache",
            (await served.SendAsync(HttpMethod.Head, "/v1/releases/2026.5-draft/datapackage.zip"))["Cache-Control"]
        );
        Assert.Equal(
            ["version no-such-resource"],
            (await served.GetAsync("/v1/releases/1999.1/datapackage.zip")).AssertProblem(404, "no-such-resource")
        );
        Assert.Equal(
            ["release unknown-parameter"],
            (await served.GetAsync($"{Path}?release=2026.1")).AssertProblem(400, "unknown-parameter")
        );
    }

    [DatabaseFact]
    public async Task Every_file_is_there_with_the_day_of_the_release_and_the_sums_that_are_given()
    {
        var package = await ReadAsync();
        Assert.Equal(["README.md", "LICENSE.md", "datapackage.json", "csv-metadata.json"], package.Keys.Take(4));
        foreach (var resource in Resources(package))
        {
            var bytes = package[(string)resource["path"]!];
            Assert.Equal(
                (bytes.Length, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}"),
                ((int)resource["bytes"]!, (string)resource["hash"]!)
            );
            Assert.Contains($"## {resource["path"]}\n", Encoding.UTF8.GetString(package["README.md"]), StringComparison.Ordinal);
        }

        var parquet = Resources(package).First()["parquet"]!;
        var typed = package[(string)parquet["path"]!];
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(typed))}", (string)parquet["hash"]!);
        Assert.Equal(4 + Resources(package).Count() + 1, package.Count);
        var citation = (string)(await served.GetAsync("/v1/releases/2026.1/citation")).Body["text"]!;
        Assert.Contains(
            $"## How to cite\n> {citation[..citation.IndexOf(" http", StringComparison.Ordinal)]}\n",
            Encoding.UTF8.GetString(package["README.md"]),
            StringComparison.Ordinal
        );
        using var zip = new ZipArchive(new MemoryStream(await served.Client.GetByteArrayAsync(Path)));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 1, 31), entry.LastWriteTime.DateTime));
    }

    [DatabaseFact]
    public async Task Every_field_has_its_type_every_key_is_unique_and_every_reference_leads_to_a_row()
    {
        var package = await ReadAsync();
        var tables = Resources(package)
            .ToDictionary(resource => (string)resource["name"]!, resource => Rows(package[(string)resource["path"]!]));
        var references = 0;
        foreach (var resource in Resources(package))
        {
            var (name, schema) = ((string)resource["name"]!, resource["schema"]!);
            var fields = schema["fields"]!.AsArray();
            var rows = tables[name];
            foreach (var row in rows)
            {
                Assert.Equal(fields.Select(field => (string)field!["name"]!), row.Keys);
                Assert.All(fields, field => AssertFits(name, field!, row[(string)field!["name"]!]));
            }

            var keys = rows.Select(row => Key(row, schema["primaryKey"]!)).ToArray();
            Assert.Equal(keys.Length, keys.Distinct().Count());
            foreach (var reference in schema["foreignKeys"]?.AsArray() ?? [])
            {
                var known = tables[(string)reference!["reference"]!["resource"]!]
                    .Select(row => Key(row, reference["reference"]!["fields"]!))
                    .ToHashSet();
                Assert.All(rows, row => Assert.Contains(Key(row, reference["fields"]!), known));
                references++;
            }
        }

        Assert.Equal(20, references);
    }

    [DatabaseFact]
    public async Task The_tables_hold_what_the_release_holds()
    {
        var package = await ReadAsync();
        var published = (await served.GetAsync("/v1/observations?release=2026.1&limit=1000")).Body["data"]!
            .AsArray()
            .ToDictionary(o => (string)o!["id"]!, o => o!);
        var observations = Rows(package["data/observations.csv"]);

        Assert.Equal(published.Keys.Order(StringComparer.Ordinal), observations.Select(row => row["id"]).Order(StringComparer.Ordinal));
        Assert.All(
            observations,
            row =>
            {
                var one = published[row["id"]];
                Assert.Equal(
                    (
                        Text(one["value"]),
                        Text(one["low"]),
                        Text(one["high"]),
                        Text(one["period"]!["edtf"]),
                        Text(one["period"]!["start"]),
                        Text(one["period"]!["end"]),
                        Text(one["claim"]),
                        Text(one["shape"])
                    ),
                    (
                        row["value"],
                        row["low"],
                        row["high"],
                        row["period"],
                        row["period_start"],
                        row["period_end"],
                        row["claim"],
                        row["shape"]
                    )
                );
            }
        );
        var figures = Rows(package["data/anchors.csv"]).Where(row => row["ordinal"] == "1").ToDictionary(row => row["observation"]);
        Assert.All(
            published,
            one =>
                Assert.Equal(
                    $"{one.Value["printed"]} {one.Value["source"]!["line"]} {one.Value["source"]!["start"]} {one.Value["source"]!["end"]}",
                    $"{figures[one.Key]["printed"]} {figures[one.Key]["line"]} {figures[one.Key]["start"]} {figures[one.Key]["end"]}"
                )
        );
        Assert.Equal(["keepers-2022", "jars-2021", "jars-2021"], Rows(package["data/withdrawals.csv"]).Select(row => row["key"]));
    }

    [DatabaseFact]
    public async Task Figures_are_flat_and_the_same_as_the_observations()
    {
        using var archive = new ZipArchive(await served.Client.GetStreamAsync(Path));
        using var bytes = new MemoryStream();
        await using (var entry = archive.GetEntry("data/figures.csv")!.Open())
            await entry.CopyToAsync(bytes);
        var figures = Rows(bytes.ToArray());
        var observations = (await served.GetAsync("/v1/observations?sort=series&limit=1000")).Body["data"]!.AsArray();

        Assert.Equal(
            observations.Select(one => (string)one!["id"]!).Order(StringComparer.Ordinal),
            figures.Select(row => row["id"]).Order(StringComparer.Ordinal)
        );
        foreach (var one in observations.Select(one => one!))
        {
            var row = figures.Single(figure => figure["id"] == (string)one["id"]!);
            Assert.Equal((string)one["unit"]!, row["unit"]);
            Assert.Equal(one["value"]?.ToString() ?? "", row["value"]);
            Assert.Equal((string)one["printed"]!, row["printed"]);
            Assert.Equal((string?)one["period"]!["start"] ?? "", row["period_start"]);
            Assert.Equal((string?)one["source"]!["title"] ?? "", row["title"]);
            Assert.Contains($"release 2026.1, observation {row["id"]}.", row["citation"], StringComparison.Ordinal);
            Assert.DoesNotContain(served.Address.Authority, row["citation"], StringComparison.Ordinal);
        }

        Assert.True(archive.GetEntry("data/figures.parquet")!.Length > 1000);
    }

    [DatabaseFact]
    public async Task CSV_on_the_Web_describes_the_same_columns_keys_and_references()
    {
        var package = await ReadAsync();
        var csvw = JsonNode.Parse(package["csv-metadata.json"])!;
        Assert.Equal("http://www.w3.org/ns/csvw", (string?)csvw["@context"]![0]);
        Assert.Equal(
            Resources(package)
                .Select(resource =>
                    $"{resource["path"]}: {Described(resource["schema"]!["fields"]!)}; {resource["schema"]!["primaryKey"]!.ToJsonString()}; {resource["schema"]!["foreignKeys"]?.AsArray().Count ?? 0}"
                ),
            csvw["tables"]!
                .AsArray()
                .Select(table =>
                    $"{table!["url"]}: {Described(table["tableSchema"]!["columns"]!)}; {table["tableSchema"]!["primaryKey"]!.ToJsonString()}; {table["tableSchema"]!["foreignKeys"]?.AsArray().Count ?? 0}"
                )
        );
        Assert.All(
            csvw["tables"]!.AsArray().SelectMany(table => table!["tableSchema"]!["foreignKeys"]?.AsArray() ?? []),
            reference => Assert.True(package.ContainsKey((string)reference!["reference"]!["resource"]!))
        );
    }

    /// <summary>The reader of version 1 of the specification: profile, types, constraints, keys and references.</summary>
    [NodeFact]
    public async Task The_Frictionless_reader_finds_nothing_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("datapackage-").FullName;
        using (var zip = new ZipArchive(new MemoryStream(await served.Client.GetByteArrayAsync(Path))))
            zip.ExtractToDirectory(folder);
        Assert.Equal("17 resources, 0 problems", await RunAsync(folder));

        var anchors = System.IO.Path.Combine(folder, "data", "anchors.csv");
        await File.WriteAllTextAsync(
            anchors,
            new Regex("o1-[0-9a-f]{20}").Replace(await File.ReadAllTextAsync(anchors), "o1-00000000000000000fff", 1)
        );
        Assert.EndsWith(" 1 problems", await RunAsync(folder), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> RunAsync(string folder) =>
        (await NodeProgram.RunAsync("datapackage", "check.mjs", "", folder)).TrimEnd().Split('\n')[^1];

    private static void AssertFits(string table, JsonNode field, string value)
    {
        var constraints = field["constraints"];
        var place = $"{table}.{field["name"]}: '{value}'";
        if (value.Length == 0)
        {
            Assert.True(constraints?["required"] is null, place);
            return;
        }

        Assert.True(
            (string)field["type"]! switch
            {
                "string" => true,
                "integer" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "number" => Regex.IsMatch(value, "^-?[0-9]+([.][0-9]*[1-9])?$"),
                "boolean" => value is "true" or "false",
                "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
                _ => false,
            },
            place
        );
        Assert.True(constraints?["enum"] is not JsonArray codes || codes.Any(code => (string?)code == value), place);
        Assert.True(constraints?["pattern"] is not { } pattern || Regex.IsMatch(value, (string)pattern!), place);
    }

    private async Task<Dictionary<string, byte[]>> ReadAsync()
    {
        using var zip = new ZipArchive(new MemoryStream(await served.Client.GetByteArrayAsync(Path)));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using (var stream = await entry.OpenAsync())
                await stream.CopyToAsync(content);
            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }

    private static IEnumerable<JsonNode> Resources(Dictionary<string, byte[]> package) =>
        JsonNode.Parse(package["datapackage.json"])!["resources"]!.AsArray().Select(resource => resource!);

    private static List<Dictionary<string, string>> Rows(byte[] csv)
    {
        var records = Records(Encoding.UTF8.GetString(csv));
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>RFC 4180, read character by character and not by the library that wrote it.</summary>
    private static List<List<string>> Records(string text)
    {
        var (records, record, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                record.Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else if (quoted || text[i] != '\r')
                field.Append(text[i]);
        }

        Assert.Equal((0, false), (record.Count + field.Length, quoted));
        return records;
    }

    private static string Key(Dictionary<string, string> row, JsonNode fields) =>
        string.Join(
            '\u001f',
            (fields is JsonArray several ? several.Select(name => (string)name!) : [(string)fields!]).Select(name => row[name])
        );

    private static string Described(JsonNode columns) =>
        string.Join(' ', columns.AsArray().Select(column => $"{column!["name"]}:{Type(column)}"));

    private static string Type(JsonNode column) =>
        (
            column["type"] is { } type ? (string)type!
            : column["datatype"] is JsonObject derived ? (string)derived["base"]!
            : (string)column["datatype"]!
        ).Replace("decimal", "number", StringComparison.Ordinal);

    private static string Text(JsonNode? value) => value?.ToString() ?? "";
}
