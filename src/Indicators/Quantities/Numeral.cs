using System.Globalization;

namespace Indicators.Quantities;

/// <summary>A number in ASCII digits: <c>digits ["." digits]</c>, where the digits before the point may stand in groups of three.</summary>
/// <param name="Value">The number.</param>
/// <param name="Places">Digits after the point.</param>
/// <param name="Digits">Digits before the point.</param>
/// <param name="Grouped">Whether the digits before the point stand in groups.</param>
internal readonly record struct Numeral(decimal Value, int Places, int Digits, bool Grouped)
{
    /// <summary>More digits than this are taken for an identifier, not for a number.</summary>
    public const int MostDigits = 15;

    /// <summary>Whether it may be a year: four digits in one piece, from 1000 to 2199.</summary>
    public bool LooksLikeYear => Digits == 4 && Places == 0 && !Grouped && Value is >= 1000 and < 2200;

    /// <summary>Reads the longest numeral at <paramref name="start"/>, where a digit stands.</summary>
    /// <returns>False if the digits, points and commas that stand together there make no numeral; <paramref name="end"/> is then past them all.</returns>
    public static bool TryRead(string text, int start, out int end, out Numeral numeral)
    {
        numeral = default;
        end = Digit(text, start);
        var first = end - start;
        var groups = 0;
        var separator = end < text.Length ? text[end] : '\0';
        if (IsSeparator(separator) && first <= 3 && text[start] != '0')
        {
            while (end < text.Length && text[end] == separator && Digit(text, end + 1) == end + 4)
            {
                end += 4;
                groups++;
            }
        }

        var integerEnd = end;
        var places = 0;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var fractionEnd = Digit(text, end + 1);
            places = fractionEnd - end - 1;
            end = fractionEnd;
        }

        if (end + 1 < text.Length && text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            return false;
        }

        var digits = first + 3 * groups;
        if (digits + places > MostDigits) return false;
        Span<char> plain = stackalloc char[MostDigits + 1];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]) || i == integerEnd) plain[length++] = text[i];
        }

        // Only digits and at most one point are left, so the invariant parser decides nothing.
        numeral = new(decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), places, digits, groups > 0);
        return true;
    }

    /// <summary>Reads digits after a point that stands alone at <paramref name="start"/>, as in ".79".</summary>
    public static bool TryFraction(string text, int start, out int end, out Numeral numeral)
    {
        numeral = default;
        end = Digit(text, start + 1);
        var places = end - start - 1;
        if (places is 0 or > MostDigits || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])))
            return false;
        numeral = new(decimal.Parse(text.AsSpan(start, places + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), places, 1, false);
        return true;
    }

    private static int Digit(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static bool IsSeparator(char c) => c is ',' or ' ' or '\u00A0' or '\u202F' or '\u2009';

}
