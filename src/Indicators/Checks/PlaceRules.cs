using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>Places of figures: filled in, possible, in reading order and unique. The texts are not needed.</summary>
internal static class PlaceRules
{
    public static IEnumerable<Problem> Filled(FigureContext context) =>
        from anchor in context.Figure.Anchors
        where anchor.At is null
        select context.At(
            anchor.Marks.Of("printed"),
            ProblemCodes.NotFilled,
            $"the anchor '{anchor.Printed}' has no place yet",
            "run ./indicators anchor"
        );

    public static IEnumerable<Problem> Possible(FigureContext context)
    {
        foreach (var anchor in context.Figure.Anchors)
        {
            if (anchor.Witness < 1 || anchor.Witness > context.Document.Witnesses.Count)
            {
                yield return context.At(
                    anchor.Marks.Of("witness"),
                    ProblemCodes.WitnessMissing,
                    $"the document has no witness {SeedNumbers.Write(anchor.Witness)}"
                );
                continue;
            }

            var witness = context.Document.Witnesses[anchor.Witness - 1];
            if (!witness.Lines.Contains(anchor.Line) || witness.Omit.Any(o => o.Contains(anchor.Line)))
                yield return context.At(
                    anchor.Marks.Of("line"),
                    ProblemCodes.BadPlace,
                    $"line {SeedNumbers.Write(anchor.Line)} is not part of the witness's text"
                );
            if (anchor.At is { } at && !Fits(at, anchor.Printed))
                yield return context.At(
                    anchor.Marks.Of("at"),
                    ProblemCodes.BadPlace,
                    "the place does not fit the printed figure",
                    "remove 'at' and run ./indicators anchor"
                );
        }
    }

    /// <summary>According to the outline, the paragraph contains the line and has enough sentences and characters.</summary>
    public static IEnumerable<Problem> InOutline(FigureContext context)
    {
        if (!context.Seeds.Outlines.TryGetValue(context.Document.Slug, out var outline))
            yield break;
        foreach (var anchor in context.Figure.Anchors)
        {
            if (anchor.At is not { } at)
                continue;
            var paragraph = outline.Of(anchor.Witness).FirstOrDefault(p => p.Ordinal == at.Paragraph);
            if (
                paragraph is null
                || !paragraph.Lines.Contains(anchor.Line)
                || at.Sentence > paragraph.Sentences
                || at.Span.End > paragraph.Length
            )
                yield return context.At(
                    anchor.Marks.Of("at"),
                    ProblemCodes.BadPlace,
                    "the document's outline has no such place",
                    "run ./indicators anchor"
                );
        }
    }

    public static IEnumerable<Problem> Order(SeedDocument document)
    {
        foreach (var (before, after) in document.Figures.Zip(document.Figures.Skip(1)))
        {
            if (Position(after).CompareTo(Position(before)) < 0)
                yield return new Problem(
                    document.File,
                    after.Marks.Of("line"),
                    ProblemCodes.ReadingOrder,
                    $"'{after.Key}' comes before '{before.Key}' in the text",
                    "list figures in reading order"
                );
        }
    }

    public static IEnumerable<Problem> AnchoredOnce(FigureContext context) =>
        from anchors in context.Figure.Anchors.GroupBy(a => (a.Role, a.Witness, a.Line, a.Printed, a.Nth, a.At?.Span))
        from anchor in anchors.Skip(1)
        select context.At(anchor.Marks.Of("printed"), ProblemCodes.DuplicateAnchor, $"'{anchor.Printed}' is anchored twice");

    private static (int Line, int Start) Position(SeedFigure figure) => (figure.Anchor.Line, figure.Anchor.At?.Span.Start ?? 0);

    private static bool Fits(SeedPlace at, string printed) =>
        at.Paragraph >= 1
        && at.Sentence >= 1
        && at.Span.Start >= 0
        && at.Span.Length == CodePoints.Length(printed)
        && HexHash.IsSha256(at.Sha256);
}
