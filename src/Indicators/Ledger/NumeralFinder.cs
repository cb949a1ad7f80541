using System.Globalization;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>
/// Finds every numeral in a text: runs of letters and digits that contain a digit, including marks inside a number ("1,200", "15.7bn",
/// "5G", "1990s", "20th"), and the words in <see cref="NumeralWords"/>, with "twenty-one" as one. All lines count, even those outside every
/// work.
/// </summary>
public static class NumeralFinder
{
    /// <summary>Returns the numerals of all lines in reading order.</summary>
    public static IReadOnlyList<PlacedNumeral> Find(SourceFile file)
    {
        var lines = file.Lines.Select(Nfc.Normalise).ToList();
        return
        [
            .. lines.SelectMany((line, i) => Place(file.FileName, i + 1, line, Tokens(line, i + 1 < lines.Count ? lines[i + 1] : null))),
        ];
    }

    /// <summary>Returns the numerals of one line in NFC.</summary>
    public static IReadOnlyList<PlacedNumeral> Find(string file, int number, string line, string? following = null) =>
        [.. Place(file, number, line, Tokens(line, following))];

    /// <param name="line">The line in NFC.</param>
    /// <param name="following">The next line in NFC; null after the last.</param>
    internal static IReadOnlyList<NumeralToken> Tokens(string line, string? following)
    {
        var tokens = new List<NumeralToken>();
        for (var start = 0; start < line.Length; )
        {
            if (!IsWordPart(line[start]))
            {
                start++;
                continue;
            }

            var end = RunEnd(line, start);
            if (line.AsSpan(start, end - start).ContainsNumber())
                tokens.Add(new(start, end, IsOptional: false));
            else if (Word(line, start, ref end, following) is { } optional)
                tokens.Add(new(start, end, optional));
            start = end;
        }

        return tokens;
    }

    private static IEnumerable<PlacedNumeral> Place(string file, int number, string line, IReadOnlyList<NumeralToken> tokens)
    {
        foreach (var token in tokens)
        {
            var printed = line[token.Start..token.End];
            yield return new PlacedNumeral
            {
                File = file,
                Line = number,
                Span = CodePoints.FromUtf16(line, token.Start, token.End),
                Printed = printed,
                Nth = 1 + PrintedPlaces.Find(line, printed, tokens).Count(p => p.Start < token.Start),
                IsOptional = token.IsOptional,
            };
        }
    }

    /// <summary>
    /// The end of the run of letters and digits that begins at <paramref name="start"/>, including decimal and grouping marks.
    /// </summary>
    private static int RunEnd(string line, int start)
    {
        var end = start;
        while (end < line.Length && (IsWordPart(line[end]) || JoinsDigits(line, end)))
            end++;
        return end;
    }

    private static bool JoinsDigits(string line, int mark) =>
        mark > 0
        && mark + 1 < line.Length
        && char.IsAsciiDigit(line[mark - 1])
        && char.IsAsciiDigit(line[mark + 1])
        && PrintedFigures.Joins(line, mark);

    /// <summary>
    /// Returns null for a word that is not a numeral; otherwise whether it is optional. Moves the end for compounds and for words broken at
    /// the end of the line.
    /// </summary>
    private static bool? Word(string line, int start, ref int end, string? following)
    {
        var word = line[start..end].ToLowerInvariant();
        if (end < line.Length && line[end] == '-')
        {
            var (next, nextEnd) = LettersAt(line, end + 1);
            if (NumeralWords.Compounds(word, next))
            {
                end = nextEnd;
                return false;
            }

            if (
                line.AsSpan(end + 1).IsWhiteSpace()
                && following is not null
                && LettersAt(following.TrimStart(), 0).Lower is var rest
                && NumeralWords.Contains(word + rest)
                && !NumeralWords.Contains(rest)
            )
            {
                end++;
                return false;
            }
        }

        return NumeralWords.Contains(word) ? false
            : NumeralWords.MayCount(word) ? true
            : null;
    }

    private static (string Lower, int End) LettersAt(string line, int start)
    {
        var end = start;
        while (end < line.Length && IsWordPart(line[end]))
            end++;
        return (line[start..end].ToLowerInvariant(), end);
    }

    internal static bool IsWordPart(char unit) =>
        char.IsLetter(unit)
        || char.IsNumber(unit)
        || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool ContainsNumber(this ReadOnlySpan<char> run)
    {
        foreach (var unit in run)
        {
            if (char.IsNumber(unit))
                return true;
        }

        return false;
    }
}

/// <summary>A numeral in a line, in UTF-16 units.</summary>
internal readonly record struct NumeralToken(int Start, int End, bool IsOptional);
