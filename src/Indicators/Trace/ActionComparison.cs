using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Compares actions: opposite verbs, and denied statements.</summary>
internal static class ActionComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.IsQuoted)
            return "open";
        if (
            pair.Statement.Negation is { } negation
            && pair.Statement.IsDenied
            && !IsOppositeDenied(pair)
            && !pair.Figure.Denies(pair.Lexicon)
        )
            return new("denied", negation);
        if (pair.Statement.Sides.Where(side => IsOpposite(side, pair)).Select(side => side.Words).FirstOrDefault() is { } words)
            return new("opposite", words);
        if (pair.Statement.IsTimesLess && pair.Figure is { Measure: Measure.Multiple, Number: > 1 })
            return new("opposite", "less");
        // "Dropped to 3" for what rose to 3.
        if (
            pair is { Asked.Quantity.Role: QuantityRole.LevelAfter or QuantityRole.LevelBefore, Statement.Direction: { } direction }
            && DirectionOf(pair, pair.Asked.Quantity.Role == QuantityRole.LevelAfter) is { } own
            && own != direction
        )
            return new("opposite", direction == Direction.Decrease ? "a fall" : "a rise");
        if (pair.Asked?.Quantity.Role == QuantityRole.LevelBefore && IsLastOfSeveral(pair))
            return new("opposite", "what it was before");
        return IsUnsaid(pair) ? "unsaid" : "open";
    }

    /// <summary>
    /// How the level was reached, or left: by the figure's claim, or by the figures of its series that were said before it, or are of
    /// times before it; null where neither tells.
    /// </summary>
    private static Direction? DirectionOf(Pair pair, bool isAfter)
    {
        var figure = pair.Figure;
        if (isAfter && figure.DirectionBy(pair.Lexicon) is { } told)
            return told;
        var others = pair.Series.Where(other => isAfter ? other.IsBefore(figure) : figure.IsBefore(other)).ToArray();
        var signs = others.Select(other => Math.Sign(figure.Number - other.Number) * (isAfter ? 1 : -1)).Distinct().ToArray();
        return signs is [1] ? Direction.Increase
            : signs is [-1] ? Direction.Decrease
            : null;
    }

    /// <summary>Whether it revises figures of the same time, and none revises it.</summary>
    private static bool IsLastOfSeveral(Pair pair) =>
        pair.Series.Where(other => other.Period.Edtf == pair.Figure.Period.Edtf).ToArray() is { Length: > 0 } others
        && others.All(other => other.IsBefore(pair.Figure));

    /// <summary>Whether the denied action is the opposite of the figure's: someone who was not freed is still in prison.</summary>
    private static bool IsOppositeDenied(Pair pair) =>
        pair.Statement.DeniedSides.Any(denied =>
            pair.Topics.Sides.Any(side => side.Line == denied.Line && side != denied) && !pair.Topics.Sides.Contains(denied)
        );

    /// <summary>Whether the figure is about an event that the reader does not mention.</summary>
    private static bool IsUnsaid(Pair pair)
    {
        if (pair.IsSameSentence || pair.Statement.IsBare || IsOppositeDenied(pair))
            return false;
        string[] events = [.. pair.Topics.Sure.Where(pair.Lexicon.Events.Contains)];
        return events.Length > 0 && !pair.Statement.TopicsOfSentence.Any(topic => pair.Topics.All.Contains(topic));
    }

    /// <summary>
    /// Whether the figure says the opposite and not this as well. A text with both ("freed some of the 143 who were arrested") may mean
    /// either.
    /// </summary>
    private static bool IsOpposite(FoundSide found, Pair pair)
    {
        // What is planned excludes only another plan: some of those who were arrested may be about to be freed.
        OppositeSide[] own = [.. (found.IsPlan ? pair.Topics.Planned : pair.Topics.Sides).Where(side => side.Line == found.Side.Line)];
        return own.Length > 0
            && !own.Any(side => side == found.Side || pair.Statement.SidesOfSentence.Contains(side))
            && !(pair.IsSameSentence && pair.Alike!.Printed.Contains(found.Words, StringComparison.OrdinalIgnoreCase));
    }
}
