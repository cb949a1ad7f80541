using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Yaml;

namespace Indicators.Releases;

/// <summary>Writes a release as the seeds folder from which it was built, byte for byte.</summary>
public static class SeedsExport
{
    /// <summary>Text of each file, by its path within the folder with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Files(Release release)
    {
        var folder = new SeedsFolder(".");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Name(folder.Release)] = SeedRelease.Write(release),
            [Name(folder.Registry("topics"))] = RegistryFields.Topics.Write(release.Topics),
            [Name(folder.Registry("indicators"))] = RegistryFields.Indicators.Write(release.Indicators),
            [Name(folder.Registry("areas"))] = RegistryFields.Areas.Write(release.Areas),
            [Name(folder.Registry("items"))] = RegistryFields.Items.Write(release.Items),
            [Name(folder.Registry("units"))] = RegistryFields.Units.Write(release.Units),
        };
        var figures = new FigureExport(release);
        foreach (var document in release.Documents)
        {
            files[Name(folder.Document(document.Slug))] = DocumentFields.Write(Document(document, figures));
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

    /// <summary>Writes the files into a folder. Creates the folder if necessary.</summary>
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
            Publication = new SeedPublication(Marks.None, document.Published),
            Url = document.Url,
            UrlKind = document.UrlKind,
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
