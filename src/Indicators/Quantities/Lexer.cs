using System.Globalization;

namespace Indicators.Quantities;

/// <summary>Splits a text into tokens, in one pass and without regard to what they mean.</summary>
internal static class Lexer
{
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        var space = true;
        var line = true;
        for (var at = 0; at < text.Length; )
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                line |= c == '\n';
                space = true;
                at++;
                continue;
            }

            var end = at + 1;
            var kind = TokenKind.Other;
            var numeral = default(Numeral);
            if (char.IsAsciiDigit(c))
            {
                kind = Numeral.TryRead(text, at, out end, out numeral) ? TokenKind.Numeral : TokenKind.Malformed;
                // "10⁶" is neither ten nor a hundred and six.
                while (end < text.Length && IsRaised(text[end]))
                {
                    kind = TokenKind.Malformed;
                    end++;
                }
            }
            else if (
                c == '.'
                && space
                && at + 1 < text.Length
                && char.IsAsciiDigit(text[at + 1])
                && Numeral.TryRead(text, at + 1, out var after, out _)
            )
            {
                // ".79" is a number, ".7.9" and ".1,000" are none.
                kind = Numeral.TryFraction(text, at, out end, out numeral) ? TokenKind.Numeral : TokenKind.Malformed;
                end = Math.Max(end, after);
            }
            else if (IsLetter(c))
            {
                (kind, end) = Word(text, at);
            }
            else
            {
                kind = Of(c, space);
                if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
                    end++;
            }

            var printed = text[at..end];
            var lower = kind is TokenKind.Word or TokenKind.Mixed ? printed.ToLowerInvariant().Replace('’', '\'') : printed;
            tokens.Add(new(kind, at, end, printed, lower, space, line, numeral));
            space = line = false;
            at = end;
        }

        return tokens;
    }

    private static (TokenKind Kind, int End) Word(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsLetter(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && IsLetter(text[end + 1]))))
            end++;
        if (end >= text.Length)
            return (TokenKind.Word, end);
        if (text[end] is '²' or '³' && text.AsSpan(start, end - start) is "km" or "m" or "cm")
            return (TokenKind.Word, end + 1);
        if (!char.IsAsciiDigit(text[end]))
            return (TokenKind.Word, end);
        if (
            text[end] is '2' or '3'
            && text.AsSpan(start, end - start) is "km" or "m"
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))
        )
            return (TokenKind.Word, end + 1);
        if (Currencies.IsCode(text[start..end]))
            return (TokenKind.Word, end);
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return (TokenKind.Mixed, end);
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsRaised(char c) => c is '²' or '³' or '¹' or (>= '\u2070' and <= '\u2079') or (>= '\u2080' and <= '\u2089');

    private static TokenKind Of(char c, bool space) =>
        c switch
        {
            '$' or '€' or '£' or '¥' or '￥' or '₽' or '₸' or '₹' or '₩' or '₺' or '₮' => TokenKind.Money,
            '%' or '‰' or '٪' => TokenKind.Percent,
            '-' or '\u2010' or '\u2011' => TokenKind.Hyphen,
            '–' => TokenKind.Dash,
            '—' or '―' => TokenKind.LongDash,
            '−' => TokenKind.Minus,
            '+' => TokenKind.Plus,
            '.' or '…' => TokenKind.Stop,
            ',' => TokenKind.Comma,
            ';' or ':' or '!' or '?' => TokenKind.Pause,
            '/' or '\\' => TokenKind.Slash,
            '(' or '‘' or '“' or '«' or '„' => TokenKind.Open,
            '<' or '>' or '≤' or '≥' or '~' or '≈' => TokenKind.Relation,
            ')' or ']' or '’' or '”' or '»' => TokenKind.Close,
            '"' or '\'' => space ? TokenKind.Open : TokenKind.Close,
            '½' or '⅓' or '⅔' or '¼' or '¾' or '⅕' or '⅛' => TokenKind.Vulgar,
            _ => TokenKind.Other,
        };
}
