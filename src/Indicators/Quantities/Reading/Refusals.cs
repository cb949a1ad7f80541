using Indicators.Quantities.Expressions;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Reading;

/// <summary>Reasons why a copied figure is not exactly one quantity, worded for the curator who copied it.</summary>
internal static class Refusals
{
    /// <summary>Nothing could be read at <paramref name="start"/>.</summary>
    public static string OfUnread(List<Token> tokens, int start)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Malformed)
                return $"'{token.Text}' is not a well-formed numeral";
        }

        for (var at = start; at < tokens.Count; at++)
        {
            if (
                tokens[at].Lower
                is "dozens"
                    or "hundreds"
                    or "thousands"
                    or "millions"
                    or "billions"
                    or "trillions"
                    or "several"
                    or "few"
                    or "couple"
                    or "many"
            )
                return "vague: no number is stated";
            if (at > start && Lead.MayStart(tokens, at) && Assembly.Read(tokens, at, fromIsRange: true) is not null)
                return $"'{tokens[start].Text}' comes before the quantity and is not part of it";
        }

        return tokens.Any(t => Ordinals.Contains(t.Lower)) ? "an ordinal is not a quantity" : "no number is printed";
    }

    /// <summary>Something was read, but the following words may change its meaning.</summary>
    public static string? OfPrinted(List<Token> tokens, Assembled read)
    {
        if (read.Next == tokens.Count)
            return read.Low.IsBareYear && read.High is null && !read.HasModifier && read.Low.Value is >= 1800 and < 2100
                ? "a bare year is not a quantity"
                : null;
        for (var at = read.Next; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (Months.Contains(token))
                return "a date is not a quantity";
            if (at == read.Next && IsClock(tokens, at))
                return "a time of day is not a quantity";
            if (token is { Lower: "s", Glued: true } && at == read.Next + 1 && tokens[read.Next].Kind == TokenKind.Close)
                return "a decade is not a quantity";
            if (Scales.OfWord(token) is not null || NumberWords.OfWord(token.Lower) is not null || token.Lower is "percent" or "pct")
                return $"'{token.Text}' after the quantity is not understood";
            switch (token.Kind)
            {
                case TokenKind.Malformed:
                    return $"'{token.Text}' is not a well-formed numeral";
                case TokenKind.Numeral or TokenKind.Vulgar or TokenKind.Money or TokenKind.Percent or TokenKind.Mixed:
                    return "more than one quantity is printed";
                case not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Close or TokenKind.Stop or TokenKind.Comma or TokenKind.Open):
                    return $"'{token.Text}' after the number is not understood";
            }
        }

        return null;
    }

    private static bool IsClock(List<Token> tokens, int at) =>
        tokens[at].Lower is "am" or "pm" or "o'clock"
        || (
            at + 2 < tokens.Count && tokens[at].Lower is "a" or "p" && tokens[at + 1].Kind == TokenKind.Stop && tokens[at + 2].Lower == "m"
        );
}
