using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Amounts;

/// <summary>One number in two scales: "4 billion 200 million", "3 million 250 thousand".</summary>
internal static class ScaleChains
{
    /// <summary>The amount with the part in a smaller scale that follows it.</summary>
    public static Amount? Read(List<Token> tokens, Amount? amount, QuantityUnit? money)
    {
        if (amount is not { Scale: >= 1000, Numeral: not null, Flaw: null, Unit.Kind: UnitKind.None } || amount.Next >= tokens.Count)
            return amount;
        if (
            tokens[amount.Next] is not { Kind: TokenKind.Numeral, LineStart: false, SpaceBefore: true }
            || AmountsInDigits.Read(tokens, amount.Next, money) is not { Scale: > 1, Flaw: null, Unit.Kind: UnitKind.None } part
            || part.Value >= amount.Scale
        )
            return amount;
        var value = amount.Value + part.Value;
        return amount with
        {
            Value = value,
            Mantissa = value / amount.Scale,
            Decimals = Math.Max(amount.Decimals, part.Decimals),
            Next = part.Next,
        };
    }
}
