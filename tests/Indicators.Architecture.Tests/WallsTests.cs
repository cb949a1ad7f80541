namespace Indicators.Architecture.Tests;

/// <summary>Which room may use which. A room is a folder, and a folder is a namespace.</summary>
public sealed class WallsTests
{
    /// <summary>Rooms of the API that several resources share, the ones that use others after those they use.</summary>
    private const string Shared = "Catalog|Passages|Dataset|Comparisons|Citations|Facets|Charts|Feeds";

    [Fact]
    public void Http_knows_no_resource_and_no_room_about_the_data() =>
        Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.Http\b", $@"^Indicators\.Api(\.(Resources|Sdmx|{Shared})\b.*)?$"));

    [Fact]
    public void Http_knows_nothing_of_the_library_but_texts() =>
        Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.Http\b", @"^Indicators\.(?!(Api|Texts)\b)"));

    [Fact]
    public void Shared_rooms_know_no_resource() =>
        Assert.Empty(Rooms.All.References($@"^Indicators\.Api\.({Shared})\b", @"^Indicators\.Api(\.Resources\b.*)?$"));

    [Fact]
    public void Sdmx_and_resources_do_not_know_each_other()
    {
        Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.Sdmx\b", @"^Indicators\.Api\.Resources\b"));
        Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.Resources\b", @"^Indicators\.Api\.Sdmx\b"));
    }

    [Fact]
    public void Charts_know_neither_the_data_nor_a_request() =>
        Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.Charts\b", @"^(Indicators\.Api(?!\.Charts\b)|Microsoft\.AspNetCore)"));

    [Fact]
    public void Resources_do_not_reach_into_each_other()
    {
        var resources = Rooms.All.Names.Select(ResourceOf).OfType<string>().Distinct().ToArray();
        Assert.True(resources.Length > 10);
        Assert.All(
            resources,
            resource =>
                Assert.Empty(
                    Rooms.All.References($@"^Indicators\.Api\.Resources\.{resource}\b", $@"^Indicators\.Api\.Resources\.(?!{resource}\b)")
                )
        );
    }

    [Fact]
    public void Quantities_are_read_in_one_direction()
    {
        string[] rooms =
        [
            "Vocabulary",
            "Tokens",
            "Numbers",
            "Money",
            "Units",
            "Clauses",
            "Amounts",
            "Bounds",
            "Expressions",
            "Exclusions",
            "Meaning",
            "Reading",
        ];
        Assert.Equal(
            rooms.Order(),
            Rooms
                .All.Names.Where(name => name.StartsWith("Indicators.Quantities.", StringComparison.Ordinal))
                .Select(name => name.Split('.')[2])
        );
        Assert.Empty(Rooms.All.References(@"^Indicators\.Quantities$", @"^Indicators\.Quantities\."));
        for (var room = 0; room < rooms.Length - 1; room++)
            Assert.Empty(
                Rooms.All.References(
                    $@"^Indicators\.Quantities\.{rooms[room]}$",
                    $@"^Indicators\.Quantities\.({string.Join('|', rooms[(room + 1)..])})$"
                )
            );
    }

    [Fact]
    public void Other_rooms_use_quantities_and_not_how_they_are_read() =>
        Assert.Empty(
            Rooms.All.References(
                @"^Indicators\.(?!Quantities\b)",
                @"^Indicators\.Quantities\.(Tokens|Numbers|Amounts|Clauses|Bounds|Expressions|Exclusions|Meaning)$"
            )
        );

    [Fact]
    public void Only_the_root_composes() => Assert.Empty(Rooms.All.References(@"^Indicators\.Api\.", @"^Indicators\.Api$"));

    [Fact]
    public void No_rooms_lean_on_each_other()
    {
        var knots = Rooms.All.Knots();
        Assert.True(knots.Count == 0, string.Join("\n", knots));
    }

    [Fact]
    public void The_library_knows_neither_the_API_nor_ASP_NET() =>
        Assert.Empty(
            Rooms.All.References(@"^Indicators\.(?!Api\b|Cli\b|Pages\b)", @"^(Indicators\.(Api|Cli|Pages)|Microsoft\.AspNetCore)\b")
        );

    [Fact]
    public void The_library_uses_the_database_in_the_rooms_that_own_SQL_alone() =>
        Assert.Empty(
            Rooms.All.References(@"^Indicators\.(?!Api\b|Cli\b|Pages\b|Cluster\b|Database\b|Import\b|Tables\b)", @"^(Npgsql|Dapper)\b")
        );

    [Fact]
    public void Rooms_that_only_read_requests_or_write_answers_do_not_use_the_database() =>
        Assert.Empty(
            Rooms.All.References(
                @"^Indicators\.Api\.(Http\.(Caching|Cursors|Deprecations|Edge|Formats|Json|Negotiation|OpenApi|Parameters)|Charts"
                    + @"|Sdmx\.(Structures|Requests|Xml|Json|Csv))\b",
                @"^(Npgsql|Dapper)\b"
            )
        );

    [Fact]
    public void Namespaces_follow_folders()
    {
        string[] projects = ["Indicators", "Indicators.Api", "Indicators.Pages", "Indicators.Cli"];
        foreach (var project in projects)
        {
            var root = Path.Combine(Repository.Root, "src", project);
            foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
            {
                var folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('/', '.');
                var expected = folder == "." ? project : $"{project}.{folder}";
                var declared = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
                Assert.True(declared is null || declared == $"namespace {expected};", $"{file}: {declared}, and its folder is {expected}");
            }
        }
    }

    private static string? ResourceOf(string room) =>
        room.StartsWith("Indicators.Api.Resources.", StringComparison.Ordinal) ? room.Split('.')[3] : null;
}
