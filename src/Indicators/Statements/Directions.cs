using Indicators.Model;
using Indicators.Quantities;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>Recognises whether something rises or falls.</summary>
internal static class Directions
{
    private const int Before = 60;
    private const int After = 30;

    /// <summary>Returns the direction given by the nearest word before a quantity, or else by the word right after it.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="from">Where the quantity before ends.</param>
    /// <param name="number">The quantity, its first UTF-16 unit, and one past its last.</param>
    /// <param name="lexicon">The words.</param>
    public static Direction? Around(
        TextWords text,
        int from,
        (Quantity Quantity, CodePointSpan Span, int Start, int End) number,
        Lexicon lexicon
    )
    {
        var told = Found(text, Math.Max(from, number.Start - Before), number.Start, lexicon);
        // In "lowered its forecast of growth to 3 percent" the growth does not rise.
        if (number.Quantity.Role is QuantityRole.LevelAfter or QuantityRole.LevelBefore)
            told = [.. told.Where(one => !lexicon.Rates.Has(one.Words)).DefaultIfEmpty(told.LastOrDefault())];
        if (told.Length > 0 && told[^1].Words is not null)
            return told[^1].Direction;
        return Found(text, number.End, number.End + After, lexicon) is [var after, ..] ? after.Direction : null;
    }

    private static (string Words, Direction Direction)[] Found(TextWords text, int start, int end, Lexicon lexicon) =>
        [
            .. lexicon
                .Falls.Find(text, start, end)
                .Select(one => (one.Phrase, Direction.Decrease))
                .Concat(lexicon.Rises.Find(text, start, end).Select(one => (one.Phrase, Direction.Increase)))
                .OrderBy(one => one.Phrase.Start)
                .Select(one => (one.Phrase.Words, one.Item2)),
        ];
}
