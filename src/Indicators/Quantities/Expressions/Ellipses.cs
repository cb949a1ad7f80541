using Indicators.Quantities.Amounts;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Expressions;

/// <summary>"3.3 percent in April after 3.4 in March": a bare number with decimals takes the percent of the number before.</summary>
internal static class Ellipses
{
    private const int MaxBetween = 12;

    private const decimal FarApart = 10;

    /// <summary>Gives such numbers the unit, and marks them as doubtful.</summary>
    public static void Share(List<Token> tokens, List<Assembled> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            var (before, one) = (found[i - 1], found[i]);
            if (IsParallel(tokens, before, one))
                found[i - 1] = before with { Possible = before.Low with { Unit = one.Low.Unit } };
            var earlier = before.Possible ?? before.Low;
            if (
                earlier.Unit.Kind is UnitKind.None or UnitKind.Fraction or UnitKind.Multiple
                || one is not { High: null, Low.Unit.Kind: UnitKind.None }
                || one.Low.IsBareYear
                || one.Start - before.End is not (> 0 and <= MaxBetween)
                || !IsOneClause(tokens, before.End, one.Start)
            )
                continue;
            if (
                before.Low.Unit.Kind == UnitKind.Percent
                && one is { High: null, Low: { IsBare: true, Numeral: { Places: > 0, Grouped: false } } }
                && IsNear(before.Low.Value, one.Low.Value)
                && IsOfTime(tokens, one.Next)
            )
                found[i] = one with { Low = one.Low with { Unit = before.Low.Unit }, Unlisted = one.Low, IsElided = true };
            // "Rose 3 percent in May and 4 in June", "5 million tonnes with a goal of 8 million by 2030".
            else if (
                Meant(earlier, one.Low) is { } meant
                && (
                    IsOfTime(tokens, one.Next)
                    || ((IsDecimalOrScaled(one.Low) || IsCompared(tokens, before, one)) && EndsPhrase(tokens, one.Next))
                )
            )
                found[i] = one with { Possible = meant };
        }
    }

    /// <summary>The number in the unit of the one before, and in its scale if that brings it near; null if both are far apart.</summary>
    private static Amount? Meant(Amount before, Amount one) =>
        IsNear(before.Value, one.Value) ? one with { Unit = before.Unit }
        : one is { Scale: 1, IsScientific: false } && before.Scale >= 1000 && IsNear(before.Mantissa, one.Mantissa)
            ? one.Scaled(before.Scale) with
            {
                Unit = before.Unit,
            }
        : null;

    private static bool IsDecimalOrScaled(Amount one) => one is { IsBare: true, Numeral.Places: > 0 } || one.Scale >= 1000;

    /// <summary>"In 2005", "in March", "for the second quarter".</summary>
    private static bool IsOfTime(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at].Lower is "in" or "for" or "during" or "by"
        && (
            tokens[at + 1] is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            || Months.Contains(tokens[at + 1])
            || (at + 3 < tokens.Count && tokens[at + 1].Lower == "the" && tokens[at + 3].Lower is "quarter" or "half" or "year")
        );

    /// <summary>"To 35 days from 21": the number before the change has the unit of the one after it.</summary>
    private static bool IsCompared(List<Token> tokens, Assembled before, Assembled one) =>
        before.End == one.Start - 1 && tokens[one.Start - 1].Lower is "from" or "against" or "versus" or "vs";

    /// <summary>"A fall of 1.4 and a rise of 2 percent": the first number may have the unit of the second.</summary>
    private static bool IsParallel(List<Token> tokens, Assembled one, Assembled next) =>
        one is { High: null, Low: { IsBare: true, IsBareYear: false } }
        && next is { HasModifier: false, Low.Unit.Kind: UnitKind.Percent or UnitKind.PercentagePoints or UnitKind.Physical }
        && next.Start - one.Next is 3 or 4
        && tokens[one.Next].Lower is "and" or "or"
        && tokens[next.Start - 1].Lower is "of" or "by" or "to"
        && one.Start > 0
        && tokens[one.Start - 1].Lower == tokens[next.Start - 1].Lower;

    /// <summary>Whether no noun follows that the number may count.</summary>
    private static bool EndsPhrase(List<Token> tokens, int at) =>
        at >= tokens.Count
        || tokens[at].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Pause or TokenKind.Close
        || (tokens[at].Kind == TokenKind.Word && tokens[at].Lower != "of" && FunctionWords.Contains(tokens[at].Lower));

    private static bool IsOneClause(List<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].LineStart || tokens[at].Kind is TokenKind.Stop or TokenKind.Pause)
                return false;
        }

        return true;
    }

    private static bool IsNear(decimal one, decimal other) =>
        Math.Abs(one) < FarApart * Math.Abs(other) && Math.Abs(other) < FarApart * Math.Abs(one);
}
