using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>What words before or after a number make of it.</summary>
/// <param name="Shape">The shape they force; null if they leave it.</param>
/// <param name="Inclusive">Of a bound: whether the number itself is meant too.</param>
/// <param name="Hedge">The hedge they add.</param>
internal readonly record struct Modifier(Shape? Shape, bool Inclusive, Hedge Hedge)
{
    public static readonly Modifier None = new(null, false, Hedge.None);

    /// <summary>Both together: the outer bound wins, and a hedge of degree outranks "estimated".</summary>
    public Modifier With(Modifier inner) =>
        new(
            Shape ?? inner.Shape,
            Shape is null ? inner.Inclusive : Inclusive,
            Hedge is Hedge.None or Hedge.Estimated && inner.Hedge != Hedge.None ? inner.Hedge : Hedge
        );
}

/// <summary>The words that hedge or bound a number.</summary>
internal static class Hedges
{
    private static readonly Phrases<Modifier> Before = new(BuildBefore());

    private static readonly Phrases<Modifier> After = new(
        new Dictionary<string, Modifier>
        {
            ["or more"] = new(Shape.LowerBound, true, Hedge.None),
            ["or over"] = new(Shape.LowerBound, true, Hedge.None),
            ["and above"] = new(Shape.LowerBound, true, Hedge.None),
            ["and more"] = new(Shape.LowerBound, true, Hedge.None),
            ["or less"] = new(Shape.UpperBound, true, Hedge.None),
            ["or fewer"] = new(Shape.UpperBound, true, Hedge.None),
            ["at most"] = new(Shape.UpperBound, true, Hedge.None),
            ["at least"] = new(Shape.LowerBound, true, Hedge.None),
            ["or so"] = new(null, false, Hedge.About),
        }
    );

    /// <summary>Reads the longest modifier that starts at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public static bool TryReadBefore(IReadOnlyList<Token> tokens, int at, out Modifier modifier, out int next)
    {
        if (tokens[at].Kind == TokenKind.Relation)
        {
            next = at + 1;
            modifier = tokens[at].Text switch
            {
                "<" => new(Shape.UpperBound, false, Hedge.None),
                "≤" => new(Shape.UpperBound, true, Hedge.None),
                ">" => new(Shape.LowerBound, false, Hedge.None),
                "≥" => new(Shape.LowerBound, true, Hedge.None),
                _ => new(null, false, Hedge.About),
            };
            return true;
        }

        // "Well over", "far more than": the adverb adds nothing that can be measured.
        var start = IsAdverb(tokens[at]) && at + 1 < tokens.Count ? at + 1 : at;
        return Before.TryFind(tokens, at, out modifier, out next) || (start > at && Before.TryFind(tokens, start, out modifier, out next));
    }

    /// <summary>Reads the modifier that follows a quantity.</summary>
    public static bool TryReadAfter(IReadOnlyList<Token> tokens, int at, out Modifier modifier, out int next) =>
        After.TryFind(tokens, at, out modifier, out next);

    private static bool IsAdverb(Token token) =>
        token.Lower
            is "well"
                or "far"
                or "much"
                or "even"
                or "already"
                or "significantly"
                or "considerably"
                or "only"
                or "still"
                or "comfortably";

    private static Dictionary<string, Modifier> BuildBefore()
    {
        var all = new Dictionary<string, Modifier>();
        Add(
            new(null, false, Hedge.About),
            "about",
            "approximately",
            "approx",
            "around",
            "some",
            "roughly",
            "circa",
            "just about",
            "close to",
            "more or less",
            "in the region of",
            "on the order of",
            "somewhere around",
            "an approximate"
        );
        Add(new(null, false, Hedge.Nearly), "nearly", "almost", "very nearly", "approaching", "nearing");
        Add(
            new(null, false, Hedge.JustOver),
            "just over",
            "slightly over",
            "slightly more than",
            "slightly above",
            "a little over",
            "a little more than",
            "just above",
            "just more than",
            "a bit over",
            "a bit more than"
        );
        Add(new(null, false, Hedge.Estimated), "an estimated", "estimated", "estimated at", "the estimated");
        Add(
            new(Shape.LowerBound, false, Hedge.None),
            "over",
            "more than",
            "above",
            "greater than",
            "higher than",
            "larger than",
            "in excess of",
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
            "surpass",
            "surpasses",
            "surpassed",
            "surpassing",
            "topped",
            "topping",
            "upwards of",
            "upward of"
        );
        Add(
            new(Shape.LowerBound, true, Hedge.None),
            "at least",
            "no fewer than",
            "no less than",
            "not less than",
            "not fewer than",
            "a minimum of",
            "minimum of",
            "as few as",
            "as little as"
        );
        Add(
            new(Shape.UpperBound, false, Hedge.None),
            "under",
            "less than",
            "fewer than",
            "below",
            "just under",
            "just below",
            "slightly under",
            "slightly less than",
            "slightly below",
            "a little under",
            "a little less than",
            "lower than",
            "smaller than",
            "just short of",
            "well under",
            "well below"
        );
        Add(
            new(Shape.UpperBound, true, Hedge.None),
            "up to",
            "at most",
            "as many as",
            "as much as",
            "no more than",
            "not more than",
            "not exceeding",
            "a maximum of",
            "maximum of",
            "at the most"
        );
        return all;

        void Add(Modifier modifier, params string[] phrases)
        {
            foreach (var phrase in phrases)
                all[phrase] = modifier;
        }
    }
}
