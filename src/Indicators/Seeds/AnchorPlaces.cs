using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Seeds;

/// <summary>Finds the exact place of an anchor from its line and printed text. Ambiguous anchors are problems, never guesses.</summary>
public static class AnchorPlaces
{
    /// <summary>Returns the place, or the problem that prevents finding it.</summary>
    /// <param name="anchor">
    /// Line, printed text and optional occurrence. A place that was filled in earlier also determines the occurrence.
    /// </param>
    /// <param name="text">The witness's text.</param>
    /// <param name="isUnchanged">Whether the text is the one that places were filled in from earlier.</param>
    public static (SeedPlace? Place, ProblemCode? Problem, string? Message, string? Hint) Find(
        SeedAnchor anchor,
        CanonicalText text,
        bool isUnchanged
    )
    {
        if (text.OnLine(anchor.Line) is not { } paragraph)
            return (null, ProblemCodes.BadPlace, $"line {anchor.Line} is not part of the text", "check 'lines' and 'omit' of the witness");
        var found = PrintedFigures
            .Occurrences(paragraph.Text, anchor.Printed)
            .Where(span => paragraph.LineAt(span.Start) == anchor.Line)
            .ToList();
        if (found.Count == 0)
            return (null, ProblemCodes.NotInLine, $"line {anchor.Line} does not print '{anchor.Printed}'", Nearby(anchor, text));
        // In a changed text, the same span may be another occurrence unless the whole sentence is unchanged.
        var chosen =
            anchor.Nth is { } nth ? nth - 1
            : found.Count == 1 ? 0
            : found.FindIndex(span => span == anchor.At?.Span && (isUnchanged || paragraph.SentenceWith(span)?.Sha256 == anchor.At.Sha256));
        if (chosen < 0 || chosen >= found.Count)
            return (
                null,
                ProblemCodes.SeveralInLine,
                $"line {anchor.Line} prints '{anchor.Printed}' {Times(found.Count)}",
                found.Count == 1 ? "remove nth" : $"add nth: 1 to {found.Count}"
            );
        if (paragraph.SentenceWith(found[chosen]) is not { } sentence)
            return (
                null,
                ProblemCodes.BadPlace,
                $"'{anchor.Printed}' crosses the end of a sentence in line {anchor.Line}",
                "shorten 'printed' to one sentence"
            );
        return (new SeedPlace(paragraph.Ordinal, sentence.Ordinal, found[chosen], sentence.Sha256), null, null, null);
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string? Nearby(SeedAnchor anchor, CanonicalText text)
    {
        var lines = text
            .Paragraphs.SelectMany(p => PrintedFigures.Occurrences(p.Text, anchor.Printed).Select(span => p.LineAt(span.Start)))
            .Distinct()
            .Take(5)
            .ToList();
        return lines.Count == 0 ? "copy it from the text, character for character" : "it is in line " + string.Join(", ", lines);
    }
}
