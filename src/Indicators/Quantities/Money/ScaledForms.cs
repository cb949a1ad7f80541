using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Money;

/// <summary>"KD 5 million": short forms of money that are other words elsewhere.</summary>
internal static class ScaledForms
{
    public static QuantityUnit? Before(List<Token> tokens, int at) =>
        CurrencyNames.ByScaledForm.TryGetValue(tokens[at].Text, out var codes)
        && at + 2 < tokens.Count
        && tokens[at + 1].Kind == TokenKind.Numeral
        && Scales.OfWord(tokens[at + 2]) is >= 1000
            ? codes.Length == 1
                ? Currencies.Known(codes[0], tokens[at].Text)
                : Currencies.Ambiguous(tokens[at].Text)
            : null;
}
