using System.Globalization;

namespace Indicators.Quantities.Tokens;

/// <summary>
/// A number in ASCII digits: <c>digits ["." digits]</c>, where the digits before the point may be in groups of three. Several full stops
/// separate groups ("4.000.000", then with a decimal comma); a single one is a decimal point.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Places">Digits after the point.</param>
/// <param name="Digits">Digits before the point.</param>
/// <param name="Grouped">Whether the digits before the point are grouped.</param>
/// <param name="IsDotted">Whether full stops separate the groups, as in version numbers.</param>
internal readonly record struct Numeral(decimal Value, int Places, int Digits, bool Grouped, bool IsDotted = false)
{
    /// <summary>More digits than this are taken for an identifier, not for a number.</summary>
    public const int MaxDigits = 15;

    /// <summary>Whether it may be a year: four digits in one piece, from 1000 to 2199.</summary>
    public bool LooksLikeYear => Digits == 4 && Places == 0 && !Grouped && Value is >= 1000 and < 2200;

    /// <summary>Reads the longest numeral at <paramref name="start"/>, where a digit stands.</summary>
    /// <returns>
    /// False if the adjacent digits, points and commas do not form a numeral; <paramref name="end"/> is then after all of them. "3,5" alone
    /// is not a numeral, but <paramref name="numeral"/> then holds its value with the comma as a decimal point.
    /// </returns>
    /// <param name="text">The text.</param>
    /// <param name="start">The first digit.</param>
    /// <param name="end">One past the last digit.</param>
    /// <param name="numeral">What was read.</param>
    /// <param name="isAfterMonth">Whether a month precedes it: "June 5 300 people" contains a day and a number, not 5,300.</param>
    public static bool TryRead(string text, int start, out int end, out Numeral numeral, bool isAfterMonth = false)
    {
        numeral = default;
        end = Digit(text, start);
        var first = end - start;
        var isIndian = first <= 2 && text[start] != '0' && IsIndian(text, end, out var indianEnd) && (end = indianEnd) > 0;
        // "May 30 000" can only be a group.
        var isDay = isAfterMonth && first <= 2 && end + 1 < text.Length && char.IsWhiteSpace(text[end]) && text[end + 1] != '0';
        var groups = !isIndian && !isDay && first <= 3 && text[start] != '0' ? Groups(text, end) : 0;
        var isDotted = groups > 0 && text[end] == '.';
        end += 4 * groups;
        if (groups == 0 && !isIndian && first <= 3 && text[start] != '0' && IsCutBeforeThousands(text, end))
            (groups, end) = (1, end + 5);
        var integerEnd = end;
        var places = 0;
        if (groups == 0 && !isIndian && IsCutAroundPoint(text, start, end, out var pointEnd))
            (places, end) = (pointEnd - end - 3, pointEnd);
        else if (groups == 0 && !isIndian && IsCutBeforePoint(text, start, end, out var cutEnd))
            (places, end) = (cutEnd - end - 2, cutEnd);
        else if (end + 1 < text.Length && text[end] == (isDotted ? ',' : '.') && char.IsAsciiDigit(text[end + 1]))
        {
            var fractionEnd = Digit(text, end + 1);
            // "4.000.000,000" mixes two ways of parting groups.
            if (!isDotted || fractionEnd - end <= 3)
            {
                places = fractionEnd - end - 1;
                end = fractionEnd;
            }
        }

        if (end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var comma = text[end];
            var stretch = end;
            while (
                end < text.Length
                && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            )
                end++;
            var decimals = end - stretch - 1;
            if (comma == ',' && places == 0 && groups == 0 && !isIndian && decimals is 1 or 2 && Digit(text, stretch + 1) == end)
                numeral = Of(text, start, end, stretch, decimals, first, false, false);
            return false;
        }

        var digits = isIndian ? Count(text, start, integerEnd) : first + 3 * groups;
        if (digits + places > MaxDigits || (isDotted && groups == 3 && IsHost(text, start, end)))
            return false;
        numeral = Of(text, start, end, integerEnd, places, digits, groups > 0 || isIndian, isDotted);
        return true;
    }

    private static Numeral Of(string text, int start, int end, int integerEnd, int places, int digits, bool isGrouped, bool isDotted)
    {
        if (digits + places > MaxDigits)
            return default;
        Span<char> plain = stackalloc char[MaxDigits + 1];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            if (i == integerEnd)
                plain[length++] = '.';
            else if (char.IsAsciiDigit(text[i]))
                plain[length++] = text[i];
        }

        // Only digits and at most one point are left, so the invariant parser decides nothing.
        return new(
            decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            places,
            digits,
            isGrouped,
            isDotted
        );
    }

    /// <summary>"12,34,567": lakhs and crores in groups of two before the last group of three.</summary>
    private static bool IsIndian(string text, int at, out int end)
    {
        end = at;
        var pairs = 0;
        for (; end + 3 < text.Length && text[end] == ',' && Digit(text, end + 1) == end + 3; end += 3)
            pairs++;
        if (pairs == 0 || end >= text.Length || text[end] != ',' || Digit(text, end + 1) != end + 4)
            return false;
        end += 4;
        return true;
    }

    private static int Count(string text, int start, int end)
    {
        var digits = 0;
        for (var i = start; i < end; i++)
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        return digits;
    }

    /// <summary>Reads digits after a leading point at <paramref name="start"/>, as in ".79".</summary>
    public static bool TryFraction(string text, int start, out int end, out Numeral numeral)
    {
        numeral = default;
        end = Digit(text, start + 1);
        var places = end - start - 1;
        if (places is 0 or > MaxDigits || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])))
            return false;
        numeral = new(
            decimal.Parse(text.AsSpan(start, places + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            places,
            1,
            false
        );
        return true;
    }

    /// <summary>"30, 000": no number is written "000", so it belongs to the digits before it; so does "416 ,000".</summary>
    private static bool IsCutBeforeThousands(string text, int at) =>
        at + 5 <= text.Length
        && text.AsSpan(at, 2) is ", " or " ,"
        && Digit(text, at + 2) == at + 5
        && (text[at] == ' ' || text.AsSpan(at + 2, 3) is "000");

    /// <summary>"6 . 2 %", "1 . 6 billion": a sentence does not end between a digit and a unit.</summary>
    private static bool IsCutAroundPoint(string text, int start, int at, out int end)
    {
        end = at;
        if (at - start > 3 || at + 3 >= text.Length || text.AsSpan(at, 3) is not " . " || !char.IsAsciiDigit(text[at + 3]))
            return false;
        end = Digit(text, at + 3);
        var rest = text.AsSpan(end).TrimStart(' ');
        return rest.StartsWith("%")
            || rest.StartsWith("percent")
            || rest.StartsWith("per cent")
            || rest.StartsWith("pct")
            || rest.StartsWith("million")
            || rest.StartsWith("billion")
            || rest.StartsWith("trillion");
    }

    /// <summary>"EUR 297 .3 m": texts that were cut into words part the digits from their point.</summary>
    private static bool IsCutBeforePoint(string text, int start, int at, out int end)
    {
        end = at;
        if (
            at + 2 >= text.Length
            || text[at] != ' '
            || text[at + 1] != '.'
            || !char.IsAsciiDigit(text[at + 2])
            || at - start > 6
            || IsYear(text.AsSpan(start, at - start))
        )
            return false;
        end = Digit(text, at + 2);
        return end == text.Length || !(text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));

    private static int Digit(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>How many groups of three digits follow, all after the same separator.</summary>
    private static int Groups(string text, int at)
    {
        if (at >= text.Length || !(IsSeparator(text[at]) || text[at] is '.' or '\'' or '’'))
            return 0;
        var separator = text[at];
        var groups = 0;
        for (; at < text.Length && text[at] == separator && Digit(text, at + 1) == at + 4; at += 4)
            groups++;
        // A single full stop is a decimal point unless a decimal comma follows. Digits after a closing quotation mark are a note number.
        if (groups == 1 && separator == '.' && at + 1 < text.Length && text[at] == ',' && Digit(text, at + 1) - at is 2 or 3)
            return 1;
        return groups == 1 && separator is ('.' or '’') ? 0 : groups;
    }

    /// <summary>
    /// "192.168.100.200": four numbers below 256 are the address of a computer. One of them that began with a zero would be none.
    /// </summary>
    private static bool IsHost(string text, int start, int end)
    {
        foreach (var part in text.AsSpan(start, end - start).Split('.'))
        {
            var octet = text.AsSpan(start, end - start)[part];
            if (octet[0] == '0' || !byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return false;
        }

        return true;
    }

    private static bool IsSeparator(char c) => c is ',' or ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u2008';
}
