using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Places and hashes match the texts.</summary>
internal static class TextRules
{
    public static IEnumerable<Problem> Unchanged(SeedSet seeds, SeedDocument document, WitnessTexts texts)
    {
        var filled = AnchorFiller.Fill(document, texts);
        foreach (var problem in filled.Problems)
            yield return problem;
        for (var i = 0; i < document.Witnesses.Count; i++)
        {
            var (now, then) = (filled.Document.Witnesses[i], document.Witnesses[i]);
            if (then.Sha256 is not null && now.Sha256 != then.Sha256)
                yield return new Problem(
                    document.File,
                    then.Marks.Of("sha256"),
                    ProblemCodes.TextChanged,
                    $"the text of {then.File} has changed since ./indicators anchor ran",
                    Hint
                );
        }

        foreach (var (then, now) in document.Figures.Zip(filled.Document.Figures).SelectMany(f => f.First.Anchors.Zip(f.Second.Anchors)))
        {
            if (then.At is not null && then.At != now.At)
                yield return new Problem(
                    document.File,
                    then.Marks.Of("at"),
                    ProblemCodes.TextChanged,
                    $"'{then.Printed}' has moved, or its sentence has changed",
                    Hint
                );
        }

        if (
            document.Witnesses.All(w => texts.Of(w).Text is not null)
            && seeds.Outlines.TryGetValue(document.Slug, out var outline)
            && Row(outline.Rows, filled.Outline) is { } row
        )
            yield return new Problem(outline.File, row + 2, ProblemCodes.TextChanged, "the outline does not match the text", Hint);
    }

    private const string Hint = "if the change is intended, run ./indicators anchor";

    private static int? Row(IReadOnlyList<SeedOutlineRow> then, IReadOnlyList<SeedOutlineRow> now)
    {
        if (then.SequenceEqual(now))
            return null;
        var row = 0;
        while (row < then.Count && row < now.Count && then[row] == now[row])
            row++;
        return row;
    }
}
