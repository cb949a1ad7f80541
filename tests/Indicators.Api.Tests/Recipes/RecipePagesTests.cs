using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>What the recipes say of the API, of those tools too that cannot be run here.</summary>
public sealed partial class RecipePagesTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "recipes"), "*.md").Order(StringComparer.Ordinal);

    [DatabaseFact]
    public async Task Every_address_is_answered()
    {
        var addresses = Pages
            .Append(Path.Combine(Repository.Root, "docs", "formats.md"))
            .SelectMany(page => Address().Matches(File.ReadAllText(page)).Select(match => match.Groups["path"].Value))
            .Distinct()
            .ToArray();
        Assert.True(addresses.Length >= 8);
        foreach (var path in addresses)
        {
            var answer = await served.GetAsync(path);
            Assert.True((int)answer.Status == 200, $"{path}: {answer.Text}");
        }
    }

    [DatabaseFact]
    public async Task Every_page_pins_a_release_that_is_there()
    {
        var releases = (await served.GetAsync("/v1/releases")).Column("version");
        foreach (var page in Pages)
        {
            var named = Regex
                .Matches(File.ReadAllText(page), """release ?= ?"?(?<version>\d{4}\.\d+)""")
                .Select(match => match.Groups["version"].Value)
                .ToArray();
            Assert.True(named.Length > 0, page);
            Assert.All(named, version => Assert.Contains(version, releases));
        }
    }

    [DatabaseFact]
    public async Task Stata_keeps_the_columns_as_texts_that_it_should()
    {
        var columns = Regex.Match(Read("stata.md"), @"stringcols\(([\d ]+)\)").Groups[1].Value.Split(' ').Select(int.Parse);
        var header = await HeaderAsync();
        Assert.Equal(["period", "asserted_at", "release", "said"], columns.Select(column => header[column - 1]));
    }

    [DatabaseFact]
    public async Task Power_query_and_Grafana_name_columns_that_there_are()
    {
        var header = await HeaderAsync();
        var typed = Regex.Matches(Read("excel.md"), """\{"(\w+)", (type |Int64)""").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(8, typed.Length);
        Assert.All(typed, column => Assert.Contains(column, header));

        var query = JsonNode.Parse(Fenced.Blocks("docs/recipes/grafana.md").Single(block => block.Language == "json").Code)!;
        Assert.All(query["columns"]!.AsArray().Select(column => (string)column!["selector"]!), column => Assert.Contains(column, header));
    }

    [DatabaseFact]
    public async Task The_columns_that_keep_the_provenance_are_there()
    {
        var header = await HeaderAsync();
        var table = Read("README.md").Split("| column | holds |")[1].Split("\n\n")[0];
        var named = Regex
            .Matches(string.Join('\n', table.Split('\n').Select(row => row.Split('|').ElementAtOrDefault(1))), "`(\\w+)`")
            .Select(match => match.Groups[1].Value)
            .ToArray();
        Assert.True(named.Length >= 10);
        Assert.All(named, column => Assert.Contains(column, header));
    }

    [Fact]
    public void The_index_leads_to_every_page() =>
        Assert.All(
            Pages.Select(Path.GetFileName).Where(page => page != "README.md"),
            page => Assert.Contains($"]({page})", Read("README.md"), StringComparison.Ordinal)
        );

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "recipes", page));

    private async Task<string[]> HeaderAsync() => (await served.GetAsync("/v1/observations.csv?limit=1")).Text.Split("\r\n")[0].Split(',');

    [GeneratedRegex(@"http://127\.0\.0\.1:8080(?<path>/v1[^\s""'`)]*)")]
    private static partial Regex Address();
}
