using System.Globalization;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Releases;

/// <summary>
/// Ids and hashes that readers have seen never change. <c>Published/VERSION.txt</c> holds those of a published release,
/// <c>Published/made-up.txt</c> those of the made-up seeds, which have every field.
/// </summary>
public sealed class PublishedHashesTests
{
    private static readonly string Folder = RepositoryRoot.Of("tests/Indicators.Tests/Releases/Published");

    private static readonly Release Published = ReleaseBuilder.Build(SeedsReader.Read(RepositoryRoot.Of("seeds")));

    [Fact]
    public void Every_id_and_hash_of_the_published_release_is_what_it_was()
    {
        // Seeds of a version that has no file yet are not published: whoever publishes them adds the file.
        var file = Path.Combine(Folder, Published.Version + ".txt");
        if (File.Exists(file))
            Same(file, Published);
    }

    [Fact]
    public void Every_id_and_hash_of_the_made_up_release_is_what_it_was() =>
        Same(Path.Combine(Folder, "made-up.txt"), ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));

    [Fact]
    public void Every_id_ever_published_is_still_published_or_listed_as_withdrawn()
    {
        var known = Published.Observations.Select(o => o.Id).Concat(Published.Withdrawals.Select(w => w.Id)).ToHashSet();
        var ids = Directory
            .EnumerateFiles(Folder, "2*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("observation ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[2])
            .ToList();

        Assert.True(ids.Count >= 177, string.Create(CultureInfo.InvariantCulture, $"only {ids.Count} ids were found in {Folder}"));
        Assert.All(ids, id => Assert.Contains(id, known));
    }

    private static void Same(string file, Release release)
    {
        var now = string.Concat(Lines(release).Select(line => line + "\n"));
        if (File.Exists(file) && File.ReadAllText(file) == now)
            return;
        var draft = Path.Combine(Directory.CreateTempSubdirectory("hashes-").FullName, Path.GetFileName(file));
        File.WriteAllText(draft, now);
        Assert.Fail($"{file} differs from what the code computes now, which is in {draft}");
    }

    private static IEnumerable<string> Lines(Release release) =>
        [
            $"release {release.Version} {ContentHash.Of(release)}",
            .. release.Documents.Select(d => $"document {d.Slug} {TextHash.Of(ReleaseJson.Of(d).ToString())}"),
            .. release.Observations.Select(o => $"observation {o.Document}#{o.Key} {o.Id} {o.Series} {RowHash.Of(o)}"),
        ];
}
