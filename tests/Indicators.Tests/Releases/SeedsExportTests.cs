using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class SeedsExportTests
{
    [Fact]
    public void An_export_gives_the_seeds_back_byte_for_byte()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var folder = Directory.CreateTempSubdirectory().FullName;

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
        var folder = Directory.CreateTempSubdirectory().FullName;

        SeedsExport.Write(release, folder);

        Assert.Equal(ContentHash.Of(release), ContentHash.Of(ReleaseBuilder.Build(SeedsReader.Read(folder))));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .Order(StringComparer.Ordinal);
}
