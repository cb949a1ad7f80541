using System.Collections.Frozen;
using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>A number with the scale words that multiply it.</summary>
internal static class ScaledAmounts
{
    private static readonly FrozenSet<string> Names = WordLists.Of("names with a letter glued to a number");

    private static readonly FrozenSet<string> People = WordLists.Of("people after a letter of scale");

    /// <summary>The scale word may be joined by a hyphen ("$10-million"); a second one may multiply it ("4 hundred million").</summary>
    public static Amount Read(List<Token> tokens, int at, decimal value, int decimals, int next, bool isMoney, Numeral? numeral)
    {
        var scale = 1m;
        var word = UnitsAfter.Joined(tokens, next);
        if (ScaleAt(tokens, word, next, isMoney) is { } factor)
        {
            scale = factor;
            next = IsStopOfAbbreviation(tokens, word) ? word + 2 : word + 1;
            var second = UnitsAfter.Joined(tokens, next);
            if (second < tokens.Count && Scales.OfWord(tokens[second]) is { } larger && Scales.Multiplies(factor, larger))
            {
                scale = Powers.Times(scale, larger);
                next = second + 1;
            }

            // "4 crore 20 lakh", "2 million 300 thousand".
            if (
                scale >= 100_000
                && next + 1 < tokens.Count
                && tokens[next] is { Kind: TokenKind.Numeral, Numeral: { Places: 0, Digits: <= 3 } rest }
                && Scales.OfWord(tokens[next + 1]) is { } smaller
                && smaller >= 1000
                && rest.Value * smaller < scale
            )
            {
                value += rest.Value * smaller / scale;
                decimals = Scales.Zeros(scale) - Scales.Zeros(smaller);
                next += 2;
            }

            if (scale >= 1000 && Fractions.Tail(tokens, next) is { Value: 0.5m or 0.25m or 0.75m } tail)
            {
                value += tail.Value;
                decimals += 1;
                next = tail.Next;
            }
        }

        return new()
        {
            Value = Powers.Times(value, scale),
            Mantissa = value,
            Scale = scale,
            Decimals = decimals - Scales.Zeros(scale),
            Unit = QuantityUnit.None,
            Start = at,
            NumberAt = at,
            Next = next,
            Numeral = numeral,
        };
    }

    private static decimal? ScaleAt(List<Token> tokens, int word, int next, bool isMoney)
    {
        if (word >= tokens.Count)
            return null;
        if (Scales.OfWord(tokens[word]) is { } factor)
            return factor;
        // "The 3M team" is a firm, "3M boats" are counted.
        if (
            word == next
            && tokens[word].Glued
            && !isMoney
            && Names.Contains(tokens[word - 1].Text + tokens[word].Text)
            && !(
                word + 1 < tokens.Count
                && tokens[word + 1] is { Kind: TokenKind.Word } after
                && (after.Lower[^1] == 's' || after.Lower == "people")
            )
        )
            return null;
        if (word == next && Scales.OfLetter(tokens[word], isMoney) is { } letter)
            return tokens[word].Text == "m" && !isMoney && Lengths.IsMetre(tokens, word) ? null : letter;
        if (
            tokens[word].Text == "MM"
            && word + 1 < tokens.Count
            && UnitReader.Read(tokens, word + 1, out _, out _) is { Kind: UnitKind.Physical }
        )
            return 1_000_000;
        // "8 B people".
        if (tokens[word].Text is "B" or "M" && word == next && word + 1 < tokens.Count && People.Contains(tokens[word + 1].Lower))
            return tokens[word].Text == "B" ? 1_000_000_000 : 1_000_000;
        var isMoneyAfter = word + 1 < tokens.Count && Currencies.After(tokens, word + 1, out _) is not null;
        return isMoney || isMoneyAfter ? Scales.OfMoney(tokens[word]) : null;
    }

    /// <summary>"4 bil. dollars", "4 mln. people": the sentence goes on in lower case or with money.</summary>
    private static bool IsStopOfAbbreviation(List<Token> tokens, int word) =>
        word + 2 < tokens.Count
        && Scales.IsAbbreviated(tokens[word])
        && tokens[word + 1] is { Text: ".", Glued: true }
        && tokens[word + 2] is { Kind: TokenKind.Word, SpaceBefore: true, LineStart: false } after
        && (char.IsLower(after.Text[0]) || Currencies.After(tokens, word + 2, out _) is not null);

    public static Amount Whole(int at, decimal value, int decimals, int next) =>
        new()
        {
            Value = value,
            Mantissa = value,
            Decimals = decimals,
            Unit = QuantityUnit.None,
            Start = at,
            NumberAt = at,
            Next = next,
        };
}
