using Indicators.Model;
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
    /// <param name="start">First UTF-16 unit of the quantity.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="lexicon">The words.</param>
    public static Direction? Around(TextWords text, int from, int start, int end, Lexicon lexicon)
    {
        if (Found(text, Math.Max(from, start - Before), start, lexicon) is { Length: > 0 } told)
            return told.MaxBy(one => one.At).Direction;
        return Found(text, end, end + After, lexicon) is { Length: > 0 } after ? after.MinBy(one => one.At).Direction : null;
    }

    private static (int At, Direction Direction)[] Found(TextWords text, int start, int end, Lexicon lexicon) =>
        [
            .. lexicon.Falls.Find(text, start, end).Select(one => (one.Phrase.Start, Direction.Decrease)),
            .. lexicon.Rises.Find(text, start, end).Select(one => (one.Phrase.Start, Direction.Increase)),
        ];
}
