using System.Text;
using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>Rewrites the files of a seeds folder in canonical form, optionally with all places and hashes filled in.</summary>
public static class SeedsRewriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Rewrites every file that is not in canonical form. Files with problems are left unchanged.</summary>
    public static RewriteReport Format(string folder)
    {
        var seeds = SeedsReader.Read(folder);
        var changed = new List<string>();
        foreach (var (path, text) in CanonicalForm.Of(seeds))
            WriteIfChanged(path, text, seeds, changed);
        return new RewriteReport(changed, seeds.Problems);
    }

    /// <summary>Fills in places, hashes and outlines from a folder of texts. Documents with problems are left unchanged.</summary>
    /// <param name="folder">The seeds folder.</param>
    /// <param name="texts">The folder of texts.</param>
    /// <param name="slugs">The documents to fill in; empty for all.</param>
    public static RewriteReport Anchor(string folder, string texts, IReadOnlyCollection<string>? slugs = null)
    {
        var seeds = SeedsReader.Read(folder);
        var places = new SeedsFolder(folder);
        var witnessTexts = new WitnessTexts(texts);
        var broken = seeds.Problems.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        var problems = seeds.Problems.ToList();
        var changed = new List<string>();
        foreach (var document in seeds.Documents.Where(d => !broken.Contains(d.File)))
        {
            var slug = Path.GetFileNameWithoutExtension(document.File);
            if (slugs is { Count: > 0 } && !slugs.Contains(slug))
                continue;
            var filled = AnchorFiller.Fill(document, witnessTexts);
            problems.AddRange(filled.Problems);
            WriteIfChanged(document.File, DocumentFields.Write(filled.Document), seeds, changed);
            if (document.Witnesses.All(w => witnessTexts.Of(w).Text is not null))
                WriteIfChanged(places.Outline(slug), SeedOutline.Write(filled.Outline), seeds, changed);
        }

        return new RewriteReport(changed, Problem.Sort(problems));
    }

    /// <summary>Writes the totals of the ledger.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="totals">The totals found by the audit of the texts.</param>
    public static RewriteReport LedgerTotals(SeedSet seeds, IEnumerable<LedgerTotal> totals)
    {
        var changed = new List<string>();
        WriteIfChanged(new SeedsFolder(seeds.Folder).LedgerTotals, SeedLedgerTotals.Write(totals), seeds, changed);
        return new RewriteReport(changed, []);
    }

    private static void WriteIfChanged(string path, string text, SeedSet seeds, List<string> changed)
    {
        if (seeds.Texts.GetValueOrDefault(path) == text)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // The new file replaces the old one in one step, so a reader never sees half a file.
        var draft = path + ".new";
        File.WriteAllText(draft, text, Utf8);
        File.Move(draft, path, overwrite: true);
        changed.Add(path);
    }
}

/// <summary>The result of rewriting.</summary>
/// <param name="Changed">Paths of the files that were rewritten.</param>
/// <param name="Problems">What prevented files or anchors from being rewritten, sorted.</param>
public sealed record RewriteReport(IReadOnlyList<string> Changed, IReadOnlyList<Problem> Problems);
