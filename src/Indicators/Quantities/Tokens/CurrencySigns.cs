using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Tokens;

/// <summary>Letters of money that touch the digits of their amount.</summary>
internal static class CurrencySigns
{
    /// <summary>
    /// Whether the letters from <paramref name="start"/> to <paramref name="end"/>, which a digit follows, are a currency.
    /// </summary>
    public static bool MayTouchDigits(string text, int start, int end, bool afterMoney)
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
        return CurrencyNames.ByLetter.ContainsKey(word) && IsLargeAmount(text, end);
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
