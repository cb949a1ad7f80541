using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Rules for witnesses and their outlines that do not need the texts.</summary>
internal static class WitnessRules
{
    public static IEnumerable<Problem> Form(SeedDocument document)
    {
        if (document.Witnesses.Count == 0)
            yield return new Problem(
                document.File,
                document.Marks.Of("witnesses"),
                ProblemCodes.WitnessMissing,
                "a document needs at least one witness"
            );
        foreach (var witness in document.Witnesses)
        {
            if (!WitnessTexts.IsFileName(witness.File))
                yield return At(
                    document,
                    witness,
                    "file",
                    ProblemCodes.BadWitness,
                    $"'{witness.File}' is not a valid file name",
                    "use letters, digits, '.', '_' and '-', and no folder"
                );
            foreach (var range in witness.Omit.Where(o => o.First < witness.Lines.First || o.Last > witness.Lines.Last))
                yield return At(
                    document,
                    witness,
                    "omit",
                    ProblemCodes.BadWitness,
                    $"the omitted lines {SeedNumbers.Write(range)} are outside the lines {SeedNumbers.Write(witness.Lines)}"
                );
            if (witness.Sha256 is null)
                yield return At(document, witness, "file", ProblemCodes.NotFilled, "the witness has no sha256", "run ./indicators anchor");
            else if (!HexHash.IsSha256(witness.Sha256))
                yield return At(document, witness, "sha256", ProblemCodes.BadWitness, "the sha256 must be 64 lower-case hex digits");
        }
    }

    public static IEnumerable<Problem> Outline(SeedSet seeds, SeedDocument document)
    {
        if (!seeds.Outlines.TryGetValue(document.Slug, out var outline))
        {
            yield return new Problem(
                document.File,
                document.Marks.Of("witnesses"),
                ProblemCodes.NotFilled,
                "the document has no outline",
                "run ./indicators anchor"
            );
            yield break;
        }

        var expected = document.Witnesses.SelectMany((_, i) => outline.Of(i + 1).Select((_, n) => (Witness: i + 1, Ordinal: n + 1)));
        if (!outline.Rows.Select(r => (r.Witness, r.Paragraph.Ordinal)).SequenceEqual(expected))
            yield return new Problem(
                outline.File,
                1,
                ProblemCodes.BadOutline,
                "witnesses and paragraphs are not numbered from 1 in order",
                "run ./indicators anchor"
            );
        for (var i = 0; i < document.Witnesses.Count; i++)
        {
            var lines = document.Witnesses[i].Lines;
            if (
                outline.Of(i + 1) is not { Count: > 0 } paragraphs
                || paragraphs.Any(p => p.Lines.First < lines.First || p.Lines.Last > lines.Last)
            )
                yield return new Problem(
                    outline.File,
                    1,
                    ProblemCodes.BadOutline,
                    $"the paragraphs of witness {i + 1} are missing or outside its lines",
                    "run ./indicators anchor"
                );
        }
    }

    /// <summary>Outlines without a document.</summary>
    public static IEnumerable<Problem> Orphans(SeedSet seeds)
    {
        var slugs = seeds.Documents.Select(d => Path.GetFileNameWithoutExtension(d.File)).ToHashSet();
        return seeds
            .Outlines.Where(o => !slugs.Contains(o.Key) && !File.Exists(new SeedsFolder(seeds.Folder).Document(o.Key)))
            .Select(o => new Problem(o.Value.File, 1, ProblemCodes.BadOutline, "the outline belongs to no document", "remove the file"));
    }

    private static Problem At(
        SeedDocument document,
        SeedWitness witness,
        string key,
        ProblemCode code,
        string message,
        string? hint = null
    ) => new(document.File, witness.Marks.Of(key), code, message, hint);
}
