using System.Globalization;

namespace Indicators.Quantities.Tokens;

/// <summary>Splits a text into tokens, in one pass and without regard to what they mean.</summary>
internal static class Lexer
{
    /// <summary>Shorter words with digits are names and formats: "mp3".</summary>
    private const int MinLettersBeforeNote = 5;

    public static List<Token> Tokens(string printed)
    {
        var clean = Cleaned.Of(printed);
        var text = clean.Text;
        var tokens = new List<Token>(text.Length / 4 + 1);
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
                kind = Numeral.TryRead(text, at, out end, out numeral, Months.EndAt(tokens, tokens.Count))
                    ? TokenKind.Numeral
                    : TokenKind.Malformed;
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
                // ".79" is a number, ".7.9" and ".1,000" are not.
                kind = Numeral.TryFraction(text, at, out end, out numeral) ? TokenKind.Numeral : TokenKind.Malformed;
                end = Math.Max(end, after);
            }
            else if (char.IsAsciiLetterUpper(c) && CurrencySigns.EndWithSlash(text, at) is var sign and > 0)
            {
                (kind, end) = (TokenKind.Money, sign);
            }
            else if (IsLetter(c))
            {
                var before = tokens.Count > 0 ? tokens[^1] : default;
                (kind, end) = Word(text, at, !space && before.Kind == TokenKind.Money, CurrencySigns.MayPrecedeSum(before));
            }
            else
            {
                kind = Of(c, space);
                if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
                    end++;
            }

            var token = text[at..end];
            var lower = kind is TokenKind.Word or TokenKind.Mixed ? token.ToLowerInvariant().Replace('’', '\'') : token;
            tokens.Add(new(kind, clean.Start(at), clean.End(end), token, lower, space, line, numeral));
            space = line = false;
            at = end;
        }

        return tokens;
    }

    private static (TokenKind Kind, int End) Word(string text, int start, bool afterMoney, bool beforeSum)
    {
        var end = start + 1;
        while (
            end < text.Length
            && (IsLetter(text[end]) || (text[end] is '\'' or '\u2019' && end + 1 < text.Length && IsLetter(text[end + 1])))
        )
            end++;
        if (end >= text.Length)
            return (TokenKind.Word, end);
        var word = text.AsSpan(start, end - start);
        if (text[end] is '²' or '³' && word is "km" or "m" or "cm" or "ft" or "mi")
            return (TokenKind.Word, end + 1);
        if (!char.IsAsciiDigit(text[end]))
            return (TokenKind.Word, end);
        if (
            text[end] is '2' or '3'
            && word is "km" or "m" or "cm" or "ft"
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))
        )
            return (TokenKind.Word, end + 1);
        // "RMB300", "SDR120", "$US14": money in front of its number.
        if (CurrencySigns.MayTouchDigits(text, start, end, afterMoney, beforeSum))
            return (TokenKind.Word, end);
        // "3 percent2 of boats12": the mark of a note at the end of a word.
        var note = end;
        while (note < text.Length && char.IsLetterOrDigit(text[note]))
            note++;
        return IsBeforeNote(text, start, end, note) ? (TokenKind.Word, end) : (TokenKind.Mixed, note);
    }

    private static bool IsBeforeNote(string text, int start, int end, int note)
    {
        if (end - start < MinLettersBeforeNote || note - end > 2)
            return false;
        for (var at = start; at < note; at++)
        {
            if (at < end ? !char.IsAsciiLetterLower(text[at]) : !char.IsAsciiDigit(text[at]))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsRaised(char c) => c is '²' or '³' or '¹' or (>= '\u2070' and <= '\u2079') or (>= '\u2080' and <= '\u2089');

    private static TokenKind Of(char c, bool space) =>
        c switch
        {
            '$' or '€' or '£' or '¥' or '￥' or '¢' => TokenKind.Money,
            >= '\u20A0' and <= '\u20CF' or '฿' or '؋' or '៛' => TokenKind.Money,
            '%' or '‰' or '٪' or '％' => TokenKind.Percent,
            '-' or '\u2010' or '\u2011' => TokenKind.Hyphen,
            '–' or '\u2012' or '\uFF0D' or '\uFE63' => TokenKind.Dash,
            '—' or '―' => TokenKind.LongDash,
            '−' => TokenKind.Minus,
            '+' => TokenKind.Plus,
            '.' or '…' => TokenKind.Stop,
            ',' => TokenKind.Comma,
            ';' or ':' or '!' or '?' => TokenKind.Pause,
            '/' or '\\' or '\u2044' => TokenKind.Slash,
            '(' or '‘' or '“' or '«' or '„' => TokenKind.Open,
            '<' or '>' or '≤' or '≥' or '~' or '≈' or '∼' or '≃' or '≅' or '⩽' or '⩾' => TokenKind.Relation,
            ')' or ']' or '’' or '”' or '»' => TokenKind.Close,
            '"' or '\'' => space ? TokenKind.Open : TokenKind.Close,
            '½' or '¼' or '¾' or (>= '⅐' and <= '⅞') => TokenKind.Vulgar,
            _ => TokenKind.Other,
        };
}
