using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>A stretch of a paragraph with numerals that are no figures, and the reason.</summary>
/// <param name="Paragraph">Ordinal of the paragraph.</param>
/// <param name="Span">Code points within the paragraph.</param>
/// <param name="Reason">Why they are none.</param>
/// <param name="Note">What else a reader should know; null if nothing.</param>
public sealed record LedgerPlace(int Paragraph, CodePointSpan Span, LedgerReason Reason, string? Note);

/// <summary>Finds the rows of a ledger in a text.</summary>
public static class LedgerPlaces
{
    /// <summary>
    /// Returns the places in reading order. A row whose line the text does not have, or whose place cannot be told, is left out: the
    /// <see cref="Audit"/> reports it.
    /// </summary>
    public static IReadOnlyList<LedgerPlace> Find(CanonicalText text, SeedLedger ledger)
    {
        var rows = ledger.Rows.ToLookup(row => row.Line);
        return
        [
            .. text
                .Paragraphs.SelectMany(paragraph => Find(paragraph, rows))
                .DistinctBy(place => (place.Paragraph, place.Span))
                .OrderBy(place => place.Paragraph)
                .ThenBy(place => place.Span.Start)
                .ThenBy(place => place.Span.End),
        ];
    }

    private static IEnumerable<LedgerPlace> Find(Paragraph paragraph, ILookup<int, SeedLedgerRow> rows)
    {
        for (var i = 0; i < paragraph.LineStarts.Count; i++)
        {
            var (start, number) = paragraph.LineStarts[i];
            if (!rows.Contains(number))
                continue;
            var end = i + 1 < paragraph.LineStarts.Count ? paragraph.LineStarts[i + 1].Start : CodePoints.Length(paragraph.Text);
            var line = CodePoints.Slice(paragraph.Text, new CodePointSpan(start, end));
            var tokens = NumeralFinder.Tokens(line, null);
            foreach (var row in rows[number])
            {
                var printed = Nfc.Normalise(row.Printed);
                var places = PrintedPlaces.Find(line, printed, tokens);
                if (places.Count >= (row.Nth ?? 1))
                {
                    var place = places[(row.Nth ?? 1) - 1];
                    var span = CodePoints.FromUtf16(line, place.Start, place.End);
                    yield return new(paragraph.Ordinal, new(span.Start + start, span.End + start), row.Reason, row.Note);
                }
                else if (BrokenWord(paragraph.Text, line, printed, end) is { } broken)
                {
                    yield return new(paragraph.Ordinal, broken, row.Reason, row.Note);
                }
            }
        }
    }

    /// <summary>A word that the file breaks with a hyphen at the end of the line; the paragraph has it in one piece.</summary>
    private static CodePointSpan? BrokenWord(string text, string line, string printed, int end)
    {
        if (printed is not [.. var stem, '-'] || stem.Length == 0 || !line.EndsWith(stem, StringComparison.Ordinal))
            return null;
        var (at, _) = CodePoints.ToUtf16(text, new CodePointSpan(end, end));
        var stop = at;
        while (stop < text.Length && NumeralFinder.IsWordPart(text[stop]))
            stop++;
        return CodePoints.FromUtf16(text, at - stem.Length, stop);
    }
}
