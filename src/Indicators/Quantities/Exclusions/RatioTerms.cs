using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>"A one-to-five ratio", "the ratio is 1 to 5": two terms of a ratio, and no range from the one to the other.</summary>
internal static class RatioTerms
{
    private const int MaxBack = 12;

    private static readonly FrozenSet<string> Nouns = WordLists.Of("nouns of ratios");

    private static readonly FrozenSet<string> Links = WordLists.Of("words between a ratio and its numbers");

    public static bool Is(List<Token> tokens, Assembled read)
    {
        if (read.High is not { } high || !IsTerm(read.Low) || !IsTerm(high))
            return false;
        if (!Enumerable.Range(read.Start, read.Next - read.Start).Any(at => tokens[at].Lower == "to"))
            return false;
        var after = read.Next < tokens.Count && tokens[read.Next].Kind == TokenKind.Hyphen ? read.Next + 1 : read.Next;
        if (after < tokens.Count && Nouns.Contains(tokens[after].Lower))
            return true;
        if (read.Start == 0 || !Links.Contains(tokens[read.Start - 1].Lower))
            return false;
        // "Of teachers to pupils" may stand between the noun and the verb.
        return tokens.HasBefore(read.Start, Nouns, MaxBack);
    }

    private static bool IsTerm(Amount amount) => amount.Unit.Kind == UnitKind.None && amount.Scale == 1;
}
