using System.Collections.Frozen;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>
/// Parts of something larger: "half a million", "a quarter of a million", "half of one percent", "a quarter point", "half an hour".
/// </summary>
internal static class PartsOfScales
{
    /// <summary>Words before a length of time; a batsman scores "a half century" of runs.</summary>
    private static readonly FrozenSet<string> BeforeCenturies = WordLists.Of("words before half a century");

    /// <param name="tokens">The tokens.</param>
    /// <param name="part">The fraction.</param>
    /// <returns>The amount of which it is a part; null if there is none.</returns>
    public static Amount? Read(List<Token> tokens, Amount part)
    {
        var at = Past(tokens, part.Next, out var hasArticle);
        if (at >= tokens.Count)
            return null;
        var places = part.Mantissa == 0.5m ? 1 : Fractions.Decimals;
        if (Scales.OfWord(tokens[at]) is { } factor && !tokens[at].Lower.EndsWith('s'))
        {
            return part with
            {
                Value = Math.Round(part.Mantissa * factor, 8),
                Scale = factor,
                Unit = QuantityUnit.None,
                Next = at + 1,
                Decimals = factor == 12 ? 0 : places - Scales.Zeros(factor),
            };
        }

        if (UnitReader.IsPoint(tokens[at]))
            return part with { Unit = QuantityUnit.PercentagePoints, Decimals = places, Next = at + 1 };
        if (hasArticle && part.Mantissa == 0.5m && tokens[at].Lower == "second")
            return part with { Unit = UnitReader.Second, Decimals = places, Next = at + 1 };
        if (UnitReader.Read(tokens, at, out var next, out var inBasisPoints) is not { } unit || inBasisPoints)
            return null;
        var isShare = unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints;
        // "Half an hour", "half a mile"; "a quarter century" and "half year" are names.
        var isMeasure = hasArticle && unit.Kind is UnitKind.Duration or UnitKind.Physical && !tokens[next - 1].Lower.EndsWith('s');
        // "A half century"; the words "a quarter of a century" are a part of one.
        var isCentury =
            unit is { Kind: UnitKind.Duration, Code: "century" }
            && tokens[at].Lower == "century"
            && part.Mantissa == 0.5m
            && part.Start > 0
            && BeforeCenturies.Contains(tokens[part.Start - 1].Lower);
        var isHalf = part.Mantissa == 0.5m && (isMeasure && tokens[part.Next].Lower != "of" || IsHalfOfUnit(tokens, part, at));
        return isShare || isCentury || isHalf ? part with { Unit = unit, Decimals = places, Next = next } : null;
    }

    /// <summary>"A half hour", "a half-mile walk"; "half-hour" without an article too, but "half year" is a part of a year.</summary>
    private static bool IsHalfOfUnit(List<Token> tokens, Amount part, int at) =>
        at - part.Next <= 1
        && tokens[at].Lower is "hour" or "mile" or "inch"
        && (at > part.Next || (part.NumberAt < part.Next - 1 && tokens[part.NumberAt].Lower is "a" or "one"));

    private static int Past(List<Token> tokens, int at, out bool hasArticle)
    {
        hasArticle = false;
        if (IsHyphen(tokens, at))
            at++;
        if (at < tokens.Count && tokens[at].Lower == "of")
            at++;
        if (at < tokens.Count && (tokens[at].Lower is "a" or "an" or "one" || tokens[at].Text == "1"))
        {
            hasArticle = true;
            at++;
            if (IsHyphen(tokens, at))
                at++;
            if (at < tokens.Count && tokens[at].Lower is "full" or "whole")
                at++;
        }

        return at;
    }

    private static bool IsHyphen(List<Token> tokens, int at) => at < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true };
}
