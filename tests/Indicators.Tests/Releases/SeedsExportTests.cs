using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class SeedsExportTests
{
    [Fact]
    public void An_export_gives_the_seeds_back_byte_for_byte()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var folder = TestFolder.Create("export");

        SeedsExport.Write(release, folder);

        Assert.Equal(Files(MadeUp.SeedsFolder), Files(folder));
        Assert.All(
            Files(folder),
            name => Assert.Equal(File.ReadAllBytes(Path.Combine(MadeUp.SeedsFolder, name)), File.ReadAllBytes(Path.Combine(folder, name)))
        );
    }

    [Fact]
    public void The_order_in_which_a_store_returns_rows_does_not_matter()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var shuffled = release with
        {
            Indicators = [.. release.Indicators.Reverse()],
            Documents = [.. release.Documents.Reverse()],
            Observations =
            [
                .. release
                    .Observations.Reverse()
                    .Select(o => o with { Relations = [.. o.Relations.Reverse()], Credits = [.. o.Credits.Reverse()] }),
            ],
        };

        Assert.Equal(SeedsExport.Files(release), SeedsExport.Files(shuffled));
    }

    [Fact]
    public void An_export_is_a_release_with_the_same_hash()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var folder = TestFolder.Create("export");

        SeedsExport.Write(release, folder);

        Assert.Equal(ContentHash.Of(release), ContentHash.Of(ReleaseBuilder.Build(SeedsReader.Read(folder))));
    }

    [Fact]
    public void The_kind_of_an_address_and_the_clock_are_written_and_read_again()
    {
        var made = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var release = made with
        {
            Clock = Clock.Said,
            Documents = [made.Documents[0] with { UrlKind = UrlKind.Listing, UrlNote = "The front page." }, .. made.Documents.Skip(1)],
        };
        var folder = TestFolder.Create("export");

        SeedsExport.Write(release, folder);

        Assert.EndsWith("\nclock: said\n", File.ReadAllText(Path.Combine(folder, "release.yaml")), StringComparison.Ordinal);
        Assert.Contains(
            "\nurlKind: listing\nurlNote: The front page.\n",
            File.ReadAllText(Path.Combine(folder, "documents", release.Documents[0].Slug + ".yaml")),
            StringComparison.Ordinal
        );
        Assert.Equal(ContentHash.Of(release), ContentHash.Of(ReleaseBuilder.Build(SeedsReader.Read(folder))));
        Assert.NotEqual(ContentHash.Of(made), ContentHash.Of(made with { Clock = Clock.Said }));
        Assert.DoesNotContain("clock", SeedsExport.Files(made)["release.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Said_rank_and_part_of_are_written_and_read_again()
    {
        var made = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var release = made with
        {
            Items = [.. made.Items.Select(item => item.Code == "wax" ? item with { PartOf = "honey" } : item)],
            Observations =
            [
                made.Observations[0] with
                {
                    Said = new Said("2022-05", PeriodBasis.Inherited),
                    Rank = Rank.Deprecated,
                    RankReason = "Says again what stands beside it.",
                },
                made.Observations[1] with
                {
                    Said = new Said(null, PeriodBasis.Unknown),
                    Rank = Rank.Preferred,
                },
                .. made.Observations.Skip(2),
            ],
        };
        var folder = TestFolder.Create("export");

        SeedsExport.Write(release, folder);

        var text = File.ReadAllText(Path.Combine(folder, "documents", release.Observations[0].Document + ".yaml"));
        Assert.Contains(
            "  said: {edtf: 2022-05, basis: inherited}\n  rank: deprecated\n  rankReason: Says",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("  said: {basis: unknown}\n  rank: preferred\n  claim:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("normal", text, StringComparison.Ordinal);
        Assert.Equal(ContentHash.Of(release), ContentHash.Of(ReleaseBuilder.Build(SeedsReader.Read(folder))));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Order(StringComparer.Ordinal);
}
