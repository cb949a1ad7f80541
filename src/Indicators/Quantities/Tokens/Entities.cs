using System.Collections.Frozen;
using System.Globalization;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Tokens;

/// <summary>Character references of HTML that a copied text still holds: "&amp;pound;5", "20&amp;#176;C", "5&amp;nbsp;million".</summary>
internal static class Entities
{
    private const int MaxLength = 10;

    private static readonly FrozenDictionary<string, char> Names = Table
        .Read("entities.txt")
        .Single()
        .Lines.Select(line => line.Split(' '))
        .ToFrozenDictionary(parts => parts[0], parts => (char)int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>Reads the reference that begins at <paramref name="at"/>; <paramref name="end"/> is one past its semicolon.</summary>
    public static bool TryRead(string text, int at, out char character, out int end)
    {
        character = default;
        end = at;
        var length = text.AsSpan(at, Math.Min(MaxLength, text.Length - at)).IndexOf(';');
        if (length < 3)
            return false;
        var body = text.AsSpan(at + 1, length - 1);
        end = at + length + 1;
        if (text[at] == '#')
            return IsMoneyWithoutAmpersand(text, at, body, end, out character);
        return body[0] == '#'
            ? TryNumber(body[1..], out character)
            : Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(body, out character);
    }

    /// <summary>"#36;41 billion": some collections of texts lost the ampersand.</summary>
    private static bool IsMoneyWithoutAmpersand(string text, int at, ReadOnlySpan<char> body, int end, out char character) =>
        TryNumber(body, out character)
        && character is '$' or '£' or '€' or '¥'
        && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '&'))
        && end < text.Length
        && char.IsAsciiDigit(text[end]);

    private static bool TryNumber(ReadOnlySpan<char> digits, out char character)
    {
        character = default;
        var isHex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (
            !int.TryParse(
                isHex ? digits[1..] : digits,
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            ) || code is < 32 or (> 126 and < 160) or (>= 0xD800 and < 0xE000) or > 0xFFFD
        )
            return false;
        character = (char)code;
        return true;
    }
}
