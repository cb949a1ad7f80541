using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Money;

/// <summary>"0.25 eur": codes of ISO 4217 that are no words in small letters.</summary>
internal static class LowerCodes
{
    public static QuantityUnit? Of(Token token) =>
        token.Text is "eur" or "usd" or "gbp" or "chf" ? Currencies.Known(token.Text.ToUpperInvariant(), token.Text) : null;
}
