using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Meaning;

/// <summary>Decides whether "A to B" is a range, or a change and a level.</summary>
internal sealed class Changes(List<Token> tokens)
{
    private static readonly FrozenSet<string> NotDirect = WordLists.Of("verbs of change that take no amount");

    private const int MaxTokensOfSentence = 80;

    private const int MaxTokensOfNoun = 6;

    /// <summary>"Rose by 12,000 to 231,000" is a change and a level, "rose by 10 to 15 points" a range.</summary>
    private const decimal FarApart = 3;

    private int _lastChange = -1;

    /// <summary>Whether the two numbers are two quantities, and whether there is doubt about it.</summary>
    public (bool IsChange, bool IsDoubtful) Decide(Assembled read)
    {
        if (read.ToAt < 0)
            return (false, false);
        var before = tokens.At(read.Start - 1);
        if (Movements.FromAt(tokens, read.Start) is >= 0 and var from)
        {
            var opening = tokens.At(BeforeFrom(from - 1));
            var isRange = Movements.OpensRange(opening.Lower) && !Movements.IsVerb(opening) && !IsChangeIn(from - 1);
            if (isRange)
                return (false, false);
            _lastChange = read.Start;
            return (true, !Movements.IsToldBefore(tokens, from));
        }

        if (IsChangeAndLevel(read, before) is { } decided)
        {
            if (decided.IsChange)
                _lastChange = read.Start;
            return decided;
        }

        var isAnother = _lastChange >= 0 && read.Start - _lastChange < MaxTokensOfSentence && IsSameSentence(_lastChange, read.Start);
        if (isAnother)
            _lastChange = read.Start;
        return (isAnother, false);
    }

    /// <summary>Past an adverb and a comma: "estimates range widely, from 1 to 6 percent".</summary>
    private int BeforeFrom(int at)
    {
        var word = tokens.At(at).Kind == TokenKind.Comma ? at - 1 : at;
        return tokens.At(word).Lower.EndsWith("ly", StringComparison.Ordinal) ? word - 1 : at;
    }

    /// <summary>"An increase in tax rates": what follows changes and does not range.</summary>
    private bool IsChangeIn(int at)
    {
        for (var back = at - 1; back > 0 && at - back <= MaxTokensOfNoun && tokens[back].Kind == TokenKind.Word; back--)
        {
            if (tokens[back].Lower is "in" or "of" && Movements.IsNoun(tokens[back - 1]))
                return true;
        }

        return false;
    }

    /// <summary>The kind of change after "by" or a verb of change; null without either.</summary>
    private (bool IsChange, bool IsDoubtful)? IsChangeAndLevel(Assembled read, Token before)
    {
        if (read.First is not { } first || read.Second is not { } second)
            return null;
        // "Further" and "another" may come between the verb and its number.
        var at = read.Start - 1;
        while (
            at > 0
            && tokens[at].Lower
                is "a"
                    or "an"
                    or "further"
                    or "another"
                    or "additional"
                    or "just"
                    or "only"
                    or "some"
                    or "record"
                    or "about"
        )
            at--;
        var verb = tokens.At(at);
        var isOf = IsOfChange(at);
        var isBy = isOf || verb.Lower == "by" && (Movements.IsToldBefore(tokens, at) || tokens.At(at - 1).Kind == TokenKind.Word);
        if (!isBy && !IsDirect(verb))
            return IsAfterObject(read, first, second) ? (false, true) : null;
        if (read.High is null)
            return (true, false);
        var ratio = first.Value == 0 ? FarApart : read.Second.Value / first.Value;
        var isFirstBare = first.Unit.Kind == UnitKind.None && first.Scale == 1;
        var isSecondBare = second.Unit.Kind == UnitKind.None && second.Scale == 1;
        if (isFirstBare && !isSecondBare)
        {
            // "Fell 1/8 to 3½ percent": less than one, and far from the second number.
            if (!isBy && first.Value is > 0 and < 1 && ratio >= FarApart * 2)
                return (true, true);
            // "By 3 to 4 percent"; "fell 12,000 to 2.1 million".
            var isShared = read.Low.Scale == second.Scale || second.Scale == 1;
            return (!isShared && ratio >= FarApart, false);
        }

        // "Growth of 3% to 3.5%" is a range, "a rise of 400 million to 87 billion" none.
        if (isOf && !isFirstBare && read.Low.Scale == first.Scale)
            return (ratio >= FarApart, ratio is >= FarApart and < FarApart * FarApart);
        if (isFirstBare || first.Unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints)
        {
            // "By 40 percent to 45 percent from 2012 levels": what it is compared with is a year.
            if (isBy && !isFirstBare && tokens.At(read.Next).Lower is "from" or "below" && tokens.At(read.Next + 1).Numeral.LooksLikeYear)
                return (false, true);
            // Both bare, or both in percent: numbers far apart are a change and a level.
            if (!isBy && !isFirstBare && verb.Lower is not ("up" or "down") && ratio < FarApart)
                return (false, true);
            return isFirstBare ? (ratio >= FarApart, !(ratio >= FarApart * FarApart)) : (true, true);
        }

        // "$3 to $4 billion": the scale is shared, so the first number is not an amount by itself.
        return read.Low.Scale != first.Scale ? (ratio >= FarApart * 3 && read.UnsharedLow is not null, true) : (true, ratio < FarApart);
    }

    /// <summary>"Raised the fee 5 cents to 48 cents", "cut prices 3 euros to 40 euros": what is changed stands between.</summary>
    private bool IsAfterObject(Assembled read, Amount first, Amount second)
    {
        if (read.High is null || first.Unit.Kind == UnitKind.None || first.Unit != second.Unit || first.Value == 0)
            return false;
        if (FunctionWords.Contains(tokens.At(read.Start - 1).Lower))
            return false;
        for (var at = read.Start - 1; at >= 0 && read.Start - at <= MaxTokensOfNoun && tokens[at].Kind == TokenKind.Word; at--)
        {
            if (tokens[at].Lower is "of" or "between" or "at" or "with" or "worth")
                return false;
            if (Movements.IsVerb(tokens[at]))
                return true;
        }

        return false;
    }

    /// <summary>"A rise of 400 million to 87 billion", "an increase in reserves of".</summary>
    private bool IsOfChange(int at)
    {
        if (tokens.At(at).Lower != "of")
            return false;
        for (var back = at - 1; back >= 0 && at - back <= MaxTokensOfNoun; back--)
        {
            if (Movements.IsNoun(tokens[back]))
                return true;
            if (tokens[back].Kind != TokenKind.Word || Movements.IsVerb(tokens[back]))
                return false;
        }

        return false;
    }

    private static bool IsDirect(Token token) => Movements.IsVerb(token) && !NotDirect.Contains(token.Lower);

    private bool IsSameSentence(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (
                tokens[at].LineStart
                || (tokens[at].Kind is TokenKind.Stop or TokenKind.Pause && tokens[at].Text is "." or "?" or "!" or ";")
            )
                return false;
        }

        return true;
    }
}
