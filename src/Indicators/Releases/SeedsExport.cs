using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Releases;

/// <summary>Writes a release as the seeds folder that it was made of: the same text, byte for byte.</summary>
public static class SeedsExport
{
    /// <summary>Text of each file by its path within the folder, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Files(Release release)
    {
        var folder = new SeedsFolder(".");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Name(folder.Release)] = RegistryWriter.Release(release.Version, release.Published, release.Notes),
            [Name(folder.Registry("topics"))] = RegistryWriter.Topics(release.Topics),
            [Name(folder.Registry("indicators"))] = RegistryWriter.Indicators(release.Indicators),
            [Name(folder.Registry("areas"))] = RegistryWriter.Areas(release.Areas),
            [Name(folder.Registry("items"))] = RegistryWriter.Items(release.Items),
            [Name(folder.Registry("units"))] = RegistryWriter.Units(release.Units),
        };
        var figures = new FigureExport(release);
        foreach (var document in release.Documents)
        {
            files[Name(folder.Document(document.Slug))] = DocumentWriter.Write(Document(document, figures));
            files[Name(folder.Outline(document.Slug))] = SeedOutline.Write(
                document.Witnesses.SelectMany((w, i) => w.Paragraphs.Select(p => new SeedOutlineRow(i + 1, p)))
            );
        }

        if (release.LedgerTotals.Count > 0)
            files[Name(folder.LedgerTotals)] = SeedLedgerTotals.Write(release.LedgerTotals);
        if (release.Withdrawals.Count > 0)
            files[Name(folder.Withdrawals)] = SeedWithdrawals.Write(release.Withdrawals);
        return files;
    }

    /// <summary>Writes the files below a folder, which is made where it is not there.</summary>
    public static void Write(Release release, string folder)
    {
        foreach (var (name, text) in Files(release))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string Name(string path) => path[2..];

    private static SeedDocument Document(Document document, FigureExport figures)
    {
        var exported = figures.Of(document);
        return new SeedDocument
        {
            File = "",
            Marks = Marks.None,
            IsWhole = true,
            Slug = document.Slug,
            Title = document.Title,
            TitleBasis = document.TitleBasis,
            TitleNote = document.TitleNote,
            Authors = document.Authors,
            Outlet = document.Outlet,
            Publisher = document.Publisher,
            Published = document.Published,
            PublishedMarks = Marks.None,
            Url = document.Url,
            UrlNote = document.UrlNote,
            Language = document.Language,
            Rights = document.Rights,
            Witnesses =
            [
                .. document.Witnesses.Select(w => new SeedWitness
                {
                    Marks = Marks.None,
                    File = w.File,
                    Lines = w.Lines,
                    Omit = w.Omit,
                    Layout = w.Layout,
                    Sha256 = w.Sha256,
                }),
            ],
            Figures = exported,
            FigureKeys = exported.Select(f => f.Key).ToHashSet(),
        };
    }
}
