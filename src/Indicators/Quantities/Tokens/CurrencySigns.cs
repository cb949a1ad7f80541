using System.Collections.Frozen;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Tokens;

/// <summary>Letters of money that touch the digits of their amount.</summary>
internal static class CurrencySigns
{
    private static readonly FrozenSet<string> BeforeSums = WordLists.Of("words before a sum of money");

    /// <summary>
    /// Whether the letters from <paramref name="start"/> to <paramref name="end"/>, which a digit follows, are a currency.
    /// </summary>
    public static bool MayTouchDigits(string text, int start, int end, bool afterMoney, bool beforeSum)
    {
        if (end - start > 5)
            return false;
        var word = text[start..end];
        if (afterMoney)
            return CurrencyNames.ByPrefix.ContainsKey(word);
        if (CurrencyNames.Codes.Contains(word))
            return !CurrencyNames.Doubtful.Contains(word) || IsLargeAmount(text, end);
        if (CurrencyNames.ByShortForm.ContainsKey(word))
            return true;
        if (word is "euro")
            return true;
        if (word is "Euro" or "EURO")
            return IsLargeAmount(text, end);
        if (CurrencyNames.ByScaledForm.ContainsKey(word))
            return IsLargeAmount(text, end);
        if (CurrencyNames.ByPrefix.ContainsKey(word) && IsInCents(text, end))
            return true;
        return CurrencyNames.ByLetter.ContainsKey(word)
            && (IsLargeAmount(text, end) || (CurrencyNames.LettersBeforeSums.Contains(word) && IsSum(text, end, beforeSum)));
    }

    /// <summary>"An allowance of R2000", "paid R1500": words that a sum of money follows.</summary>
    public static bool MayPrecedeSum(Token before) => before.Kind == TokenKind.Word && BeforeSums.Contains(before.Lower);

    /// <summary>
    /// One past the sign that starts at <paramref name="at"/> and ends in a slash, with a stop or without, before a digit: "S/. 205"; -1
    /// without one.
    /// </summary>
    public static int EndWithSlash(string text, int at)
    {
        if (
            at + 2 >= text.Length
            || text[at + 1] != '/'
            || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.'))
            || !CurrencyNames.ByLetterWithSlash.ContainsKey(text[at..(at + 1)])
        )
            return -1;
        var end = text[at + 2] == '.' ? at + 3 : at + 2;
        var digit = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        return digit < text.Length && char.IsAsciiDigit(text[digit]) ? end : -1;
    }

    /// <summary>Three digits or more that end there: "R2000", "R20 000".</summary>
    private static bool IsSum(string text, int at, bool afterWord)
    {
        var end = at;
        while (end < text.Length && end - at < 9 && char.IsAsciiDigit(text[end]))
            end++;
        var isGrouped =
            end - at < 3
            && end + 3 < text.Length
            && text[end] is ' ' or '\u00A0'
            && char.IsAsciiDigit(text[end + 1])
            && char.IsAsciiDigit(text[end + 2])
            && char.IsAsciiDigit(text[end + 3])
            && (end + 4 == text.Length || !char.IsLetterOrDigit(text[end + 4]));
        return ((afterWord && end - at >= 3) || isGrouped) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>"US78.5 cents", "A70¼ cents".</summary>
    private static bool IsInCents(string text, int at)
    {
        var digits = at;
        while (at < text.Length && at - digits < 8 && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '¼' or '½' or '¾'))
            at++;
        return at > digits
            && text.AsSpan(at).TrimStart(" \u00A0-") is var rest
            && rest.Length >= 4
            && rest.StartsWith("cent", StringComparison.Ordinal);
    }

    /// <summary>Whether the digits are grouped by commas, or a scale follows.</summary>
    private static bool IsLargeAmount(string text, int at)
    {
        var digits = at;
        while (at < text.Length && at - digits < 20 && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.'))
            at++;
        if (text.AsSpan(digits, at - digits).Contains(',') && at - digits > 4)
            return true;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '-')
            at++;
        var word = at;
        while (at < text.Length && at - word < 10 && char.IsLetter(text[at]))
            at++;
        return text.AsSpan(word, at - word) is "million" or "billion" or "trillion" or "thousand" or "bn" or "mn" or "m" or "tn" or "trn";
    }
}
