using Indicators.Model;

namespace Indicators.Texts;

/// <summary>Finds a printed figure in a paragraph.</summary>
public static class PrintedFigures
{
    /// <summary>
    /// Returns all places where the text contains this string on its own, not as part of a longer number or word: neither digits, nor a
    /// decimal or grouping mark followed by a digit, nor letters continue it at either end. A space matches any one space character
    /// (no-break, thin …), because they look alike in print; everything else must match code point by code point.
    /// </summary>
    /// <returns>Spans in code points, in order; they may overlap.</returns>
    public static IReadOnlyList<CodePointSpan> Occurrences(string text, string printed)
    {
        if (printed.Length == 0)
            return [];
        var found = new List<CodePointSpan>();
        for (var start = 0; start + printed.Length <= text.Length; start++)
        {
            var end = start + printed.Length;
            if (Matches(text, start, printed) && !ContinuesBefore(text, start) && !ContinuesAfter(text, end))
                found.Add(CodePoints.FromUtf16(text, start, end));
        }

        return found;
    }

    private static bool Matches(string text, int start, string printed)
    {
        for (var i = 0; i < printed.Length; i++)
        {
            if (text[start + i] != printed[i] && !(IsSpace(text[start + i]) && IsSpace(printed[i])))
                return false;
        }

        return true;
    }

    private static bool ContinuesBefore(string text, int start)
    {
        if (start == 0)
            return false;
        var (before, first) = (text[start - 1], text[start]);
        if (char.IsLetter(first))
            return char.IsLetter(before);
        if (!char.IsAsciiDigit(first))
            return false;
        return char.IsAsciiDigit(before) || (start > 1 && char.IsAsciiDigit(text[start - 2]) && Joins(text, start - 1));
    }

    private static bool ContinuesAfter(string text, int end)
    {
        if (end == text.Length)
            return false;
        var (last, after) = (text[end - 1], text[end]);
        if (char.IsLetter(last))
            return char.IsLetter(after);
        if (!char.IsAsciiDigit(last))
            return false;
        return char.IsAsciiDigit(after) || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && Joins(text, end));
    }

    /// <summary>
    /// Whether a mark between two digits joins them into one number: a point does unless a note number follows, a comma does, and a
    /// no-break space does only before a group of three.
    /// </summary>
    internal static bool Joins(string text, int mark) =>
        text[mark] switch
        {
            '.' => !NoteNumbers.BeginsAt(text, mark),
            ',' => !(IsYear(text, mark) && DigitsFrom(text, mark + 1) != 3),
            '\u00A0' or '\u202F' or '\u2009' => DigitsFrom(text, mark + 1) == 3,
            _ => false,
        };

    /// <summary>Whether the four digits before the mark begin with 19 or 20: "in 2016,68 and" is a year and a note.</summary>
    private static bool IsYear(string text, int mark)
    {
        var start = mark;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return mark - start == 4 && (text[start..(start + 2)] is "19" or "20");
    }

    private static int DigitsFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }

    private static bool IsSpace(char unit) => char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.SpaceSeparator;
}
