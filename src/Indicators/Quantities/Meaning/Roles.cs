using System.Collections.Frozen;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Meaning;

/// <summary>Determines the role of a quantity: a level, a change, the level after or before a change, a share, or a rate.</summary>
internal sealed class Roles(List<Token> tokens)
{
    private static readonly FrozenSet<string> Transitive = WordLists.Of("verbs that also take a sum");

    private static readonly FrozenSet<string> NoChangeBeforeUp = WordLists.Of("verbs with up that name no change");

    private static readonly FrozenSet<string> Comparing = WordLists.Of("words before to that compare");

    private static readonly FrozenSet<string> Stopping = WordLists.Of("verbs of change that stop at a level");

    private static readonly FrozenSet<string> Comparatives = WordLists.Of("comparatives after a change");

    /// <param name="read">The quantity.</param>
    /// <param name="hasBase">Whether it is a share of something.</param>
    /// <param name="hasPer">Whether it is a rate of something.</param>
    /// <param name="previous">The quantity before, with its role; null without one.</param>
    public QuantityRole Of(Assembled read, bool hasBase, bool hasPer, (Assembled Read, QuantityRole Role)? previous)
    {
        // "Down 58 cents, or 0.7 percent": the same again in another unit.
        if (
            previous is { Role: QuantityRole.Change or QuantityRole.LevelAfter or QuantityRole.LevelBefore } same
            && same.Read.Next + 2 == read.Start
            && tokens.At(read.Start - 1).Lower == "or"
            && tokens.At(read.Start - 2).Kind == TokenKind.Comma
        )
            return same.Role;

        var before = Before(read.Start);
        var word = tokens.At(before);
        // "From a 30-year low", "sank to a four-month low".
        if (read.Low.Unit.Kind == UnitKind.Duration && tokens.At(read.Next).Lower is "low" or "high" or "lows" or "highs" or "peak")
            return QuantityRole.Level;
        // "The 12-month rate rose": a length in a compound changes nothing.
        if (read.Low.Unit.Kind == UnitKind.Duration && tokens.At(read.Low.NumberAt + 1) is { Kind: TokenKind.Hyphen, Glued: true })
            return QuantityRole.Level;
        // "Fell below $49", "climbed above 5 percent".
        if (IsPassed(read) && Movements.IsVerb(word) && !word.Lower.StartsWith("gr", StringComparison.Ordinal))
            return QuantityRole.LevelAfter;
        if (word.Lower == "by" && (Movements.IsToldBefore(tokens, before) || IsComparedBefore(before)))
            return QuantityRole.Change;
        if (
            word.Lower is "to" or "at"
            && before > 0
            && Movements.IsToldBefore(tokens, before)
            && (word.Lower == "to" || IsMoved(before))
            && !Comparing.Contains(tokens.At(before - 1).Lower)
        )
            return IsRateOfChange(read, before) ? QuantityRole.Change : QuantityRole.LevelAfter;
        if (
            read.High is null
            && Movements.FromAt(tokens, read.Start) is >= 0 and var from
            && (Movements.IsToldBefore(tokens, from) || IsNumber(from - 1))
        )
            return QuantityRole.LevelBefore;
        // "Sent up 2 days ago", "the gains of four years ago".
        if (read.Low.Unit.Kind == UnitKind.Duration && tokens.At(read.Next).Lower is "ago" or "later" or "earlier")
            return QuantityRole.Level;
        if (word.Lower == "of" && Movements.IsNoun(tokens.At(before - 1)))
            return QuantityRole.Change;
        // "Tropical rivers make up 70 percent", "ended up 30 metres under water".
        if (word.Lower == "up" && NoChangeBeforeUp.Contains(tokens.At(before - 1).Lower))
            return hasBase ? QuantityRole.Share : QuantityRole.Level;
        var isChange =
            (Movements.IsVerb(word) && (!IsTransitive(word.Lower, read) || tokens.At(read.Next).Lower is "points" or "notches"))
            || IsChangeAhead(read)
            || read.Low.Unit.Kind is UnitKind.PercentagePoints
                && (Movements.IsToldBefore(tokens, read.Start) || Movements.IsNoun(tokens.At(read.Next)))
            || (read.Low.Unit.Kind == UnitKind.Multiple && tokens[read.Low.NumberAt].Lower.EndsWith("ed", StringComparison.Ordinal));
        if (isChange)
            return QuantityRole.Change;
        if (hasPer)
            return QuantityRole.Rate;
        return hasBase || read.Low.Unit.Kind == UnitKind.Fraction ? QuantityRole.Share : QuantityRole.Level;
    }

    /// <summary>Past words between the verb and its number: "rose a further 3 percent", "fell only 2 percent".</summary>
    private int Before(int start)
    {
        var at = start - 1;
        for (
            var words = 0;
            words < 3
                && tokens.At(at).Lower
                    is "a"
                        or "an"
                        or "further"
                        or "another"
                        or "additional"
                        or "just"
                        or "only"
                        or "record"
                        or "total"
                        or "mere"
                        or "the";
            words++
        )
            at--;
        return at;
    }

    /// <summary>Whether the bound is a level that something rises above or falls below.</summary>
    private bool IsPassed(Assembled read)
    {
        for (var at = read.Start; at < read.Low.Start; at++)
        {
            if (tokens.At(at).Lower is "above" or "below" or "under" or "beneath")
                return true;
        }

        return false;
    }

    /// <summary>"A 3 percent increase", "5 percent higher", "12 percent growth", also past one adjective.</summary>
    private bool IsChangeAhead(Assembled read)
    {
        var at = read.Next;
        if (tokens.At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            at++;
        var word = tokens.At(at);
        // "Two more boats" are counted.
        if (
            read.Low.Unit.Kind == UnitKind.None
            && word.Lower is "more" or "fewer" or "less"
            && tokens.At(at + 1).Kind == TokenKind.Word
            && (
                !FunctionWords.Contains(tokens.At(at + 1).Lower)
                || tokens.At(at + 1).Lower is "are" or "were" or "was" or "is" or "have" or "had"
            )
        )
            return false;
        if (Movements.IsNoun(word) || Comparatives.Contains(word.Lower))
            return word.Lower is not ("loss" or "losses" or "gains" or "gain");
        if (word.Lower is "year" && tokens.At(at + 1).Kind == TokenKind.Hyphen)
            return false;
        return word is { Kind: TokenKind.Word }
            && !FunctionWords.Contains(word.Lower)
            && Movements.IsNoun(tokens.At(at + 1))
            && tokens.At(at + 1).Lower is not ("loss" or "losses");
    }

    /// <summary>"Leads to a 3 percent increase", "grew at 3 percent a year".</summary>
    private bool IsRateOfChange(Assembled read, int before) =>
        tokens.At(before).Lower == "to"
            ? tokens.At(read.Low.Start - 1).Lower is "a" or "an" && IsChangeAhead(read)
            : read.Low.Unit.Kind == UnitKind.Percent && !Stopping.Contains(tokens.At(before - 1).Lower);

    private bool IsMoved(int at) => Movements.IsVerb(tokens.At(at - 1));

    private bool IsComparedBefore(int at) =>
        tokens.At(at - 1).Lower is "larger" or "smaller" or "exceeded" or "missed" or "beat" or "outpaced" or "outnumbered" or "short";

    private bool IsNumber(int at) =>
        tokens.At(at).Kind is TokenKind.Numeral or TokenKind.Percent
        || tokens.At(at).Lower is "percent" or "cent" or "million" or "billion" or "trillion" or "points" or "pct";

    /// <summary>"Raised $3 million" names a sum, "raised 3 percent" a change; so with "add", "take", "lift", "extend".</summary>
    private static bool IsTransitive(string verb, Assembled read) =>
        Transitive.Contains(verb) && read.Low.Unit.Kind is not (UnitKind.Percent or UnitKind.PercentagePoints or UnitKind.Fraction);
}
