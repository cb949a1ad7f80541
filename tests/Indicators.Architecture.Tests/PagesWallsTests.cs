namespace Indicators.Architecture.Tests;

/// <summary>What the pages may use: answers of the API, and nothing that reads the database.</summary>
public sealed class PagesWallsTests
{
    [Fact]
    public void Neither_the_API_nor_the_library_knows_the_pages() =>
        Assert.Empty(Rooms.All.References(@"^Indicators\.(?!(Pages|Cli)\b)", @"^Indicators\.Pages\b"));

    [Fact]
    public void Pages_ask_the_operations_and_never_the_database() =>
        Assert.Empty(Rooms.All.References(@"^Indicators\.Pages\b", @"^(Npgsql|Dapper|Indicators\.Database)\b"));

    [Fact]
    public void Sections_of_the_site_do_not_use_each_other_but_for_conflicts() =>
        Assert.Empty(
            Rooms.All.References(
                @"^Indicators\.Pages\.(About|Answers|Browse|Check|Compare|Conflicts|Documents|Figures|Front|Releases|TimeSeries)$",
                @"^Indicators\.Pages\.(About|Answers|Browse|Check|Compare|Documents|Figures|Front|Releases|TimeSeries)$"
            )
        );
}
