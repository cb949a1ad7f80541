using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Distinguishes pounds of weight from pounds sterling.</summary>
internal static class Weights
{
    private static readonly FrozenSet<string> MoneyNouns = WordLists.Of("nouns after pounds of money");

    private const int MaxBack = 6;

    public static readonly QuantityUnit Pound = new(UnitKind.Physical, "lb");

    /// <summary>
    /// "Weighed seven pounds", "14 pounds of flour", "a 14-pound baby", "300 pounds per acre" are weights; other pounds are money.
    /// </summary>
    public static bool IsPound(List<Token> tokens, Amount amount, int at)
    {
        if (tokens[at].Lower is not ("pound" or "pounds"))
            return false;
        var next = tokens.At(at + 1);
        if (next.Lower == "sterling")
            return false;
        // "A 50 kilogram (110 pound) bag".
        if (
            tokens.At(amount.Start - 1).Text == "("
            && UnitReader.Read(tokens, amount.Start - 2, out _, out _) is { Code: "kg" or "t" or "g" }
        )
            return true;
        for (var back = amount.Start - 1; back >= 0 && back >= amount.Start - MaxBack; back--)
        {
            if (tokens[back].Kind is TokenKind.Stop or TokenKind.Pause)
                break;
            if (tokens[back].Lower is "weigh" or "weighs" or "weighed" or "weighing" or "weight" or "heavier" or "lighter" or "overweight")
                return true;
        }

        if (next.Lower is "per" or "of" && tokens.At(at + 2).Lower is "square" or "force" or "pressure" or "thrust")
            return true;
        if (next.Lower == "of" && amount.Value < 1_000_000_000)
            return !IsMoney(tokens.At(at + 2).Lower) && !IsMoney(tokens.At(at + 3).Lower);
        if (next.Lower is "heavier" or "lighter" or "overweight")
            return true;
        return tokens[at].Lower == "pound"
            && amount.Next < at
            && amount.Value < 10_000
            && !IsMoney(next.Lower)
            && next.Lower is not ("note" or "notes" or "coin" or "coins" or "a");
    }

    private static bool IsMoney(string lower) => MoneyNouns.Contains(lower);
}
