using Indicators.Model;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Bounds;

/// <summary>The words that hedge or bound a number.</summary>
internal static class Hedges
{
    private const int MaxTokensOfTag = 40;

    private static readonly Phrases<Modifier> Before = new(HedgeWords.Before());

    private static readonly Phrases<Modifier> After = new(HedgeWords.After());

    /// <summary>Reads the longest modifier that starts at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public static bool TryReadBefore(List<Token> tokens, int at, out Modifier modifier, out int next)
    {
        (modifier, next) = (Modifier.None, at + 1);
        var token = tokens[at];
        if (token.Kind == TokenKind.Relation)
        {
            if (ClosesTag(tokens, at))
                return false;
            // ">=" and "=>".
            var isEqual =
                (at > 0 && tokens[at - 1].Text == "=" && token.Glued)
                || (at + 1 < tokens.Count && tokens[at + 1] is { Text: "=", Glued: true });
            if (at + 1 < tokens.Count && tokens[at + 1] is { Text: "=", Glued: true })
                next = at + 2;
            modifier = token.Text switch
            {
                "<" => new(Shape.UpperBound, isEqual, Hedge.None),
                "≤" or "⩽" => new(Shape.UpperBound, true, Hedge.None),
                ">" => new(Shape.LowerBound, isEqual, Hedge.None),
                "≥" or "⩾" => new(Shape.LowerBound, true, Hedge.None),
                _ => new(null, false, Hedge.About),
            };
            return true;
        }

        if (token.Text == "±" || (token.Text == "+" && Slashed(tokens, at)))
        {
            modifier = Modifier.Margin;
            next = token.Text == "±" ? at + 1 : at + 3;
            return true;
        }

        if (token.Kind != TokenKind.Word)
            return false;
        if (Shortened(tokens, at, ref modifier, ref next))
            return true;
        if (IsNamedLimit(tokens, at) || IsAfterNumber(tokens, at))
            return false;

        // "Well over", "far more than": the adverb adds nothing that can be measured.
        var start = HedgeWords.IsAdverb(token.Lower) && at + 1 < tokens.Count ? at + 1 : at;
        return Before.TryFind(tokens, at, out modifier, out next) || (start > at && Before.TryFind(tokens, start, out modifier, out next));
    }

    /// <summary>Reads the modifier that follows a quantity.</summary>
    public static bool TryReadAfter(List<Token> tokens, int at, out Modifier modifier, out int next) =>
        After.TryFind(tokens, at, out modifier, out next);

    /// <summary>
    /// "The minimum of 12 percent", "a legal maximum of 20 years": the limit itself is 12 percent, and nothing else is bounded.
    /// </summary>
    private static bool IsNamedLimit(List<Token> tokens, int at)
    {
        if (tokens[at].Lower is not ("minimum" or "maximum") || at == 0 || tokens[at - 1].Kind != TokenKind.Word)
            return false;
        if (FunctionWords.Contains(tokens[at - 1].Lower))
            return IsDeterminer(tokens[at - 1]);
        return at > 1 && (IsDeterminer(tokens[at - 2]) || tokens[at - 2].Lower is "a" or "an");
    }

    /// <summary>"A 4-under 68": joined to the number before it, the word bounds nothing.</summary>
    private static bool IsAfterNumber(List<Token> tokens, int at) =>
        at > 1
        && tokens[at].Glued
        && tokens[at - 1] is { Kind: TokenKind.Hyphen, Glued: true }
        && (tokens[at - 2].Kind == TokenKind.Numeral || NumberWords.OfWord(tokens[at - 2].Lower) is not null);

    private static bool IsDeterminer(Token token) =>
        token.Lower is "the" or "its" or "their" or "his" or "her" or "our" or "this" or "that" or "any" or "each" or "every";

    /// <summary>"Boeing &lt;BA&gt; 747": a closing angle bracket is not a bound.</summary>
    private static bool ClosesTag(List<Token> tokens, int at)
    {
        for (var back = at - 1; tokens[at].Text == ">" && back >= 0 && at - back <= MaxTokensOfTag; back--)
        {
            if (tokens[back].Text == "<")
                return back + 1 < at && tokens[back + 1] is { Glued: true, Kind: TokenKind.Word or TokenKind.Mixed or TokenKind.Slash };
        }

        return false;
    }

    /// <summary>"+/- 3".</summary>
    private static bool Slashed(List<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && tokens[at + 1] is { Text: "/", Glued: true }
        && tokens[at + 2] is { Kind: TokenKind.Hyphen or TokenKind.Minus or TokenKind.Dash, Glued: true };

    private static bool IsAfterArticle(List<Token> tokens, int at) =>
        at > 0
        && tokens[at - 1].Lower is "a" or "an"
        && (tokens[at + 1].Kind == TokenKind.Numeral || NumberWords.OfWord(tokens[at + 1].Lower) is not null);

    /// <summary>The C of "D.C. 20001".</summary>
    private static bool IsInitial(List<Token> tokens, int at) => tokens[at].Glued && at > 0 && tokens[at - 1].Kind == TokenKind.Stop;

    /// <summary>"Approx.", "ca.", "c.", "est." and "sub-".</summary>
    private static bool Shortened(List<Token> tokens, int at, ref Modifier modifier, ref int next)
    {
        if (at + 1 >= tokens.Count)
            return false;
        var hasStop = tokens[at + 1] is { Text: ".", Glued: true };
        if (tokens[at].Lower is "approx" or "ca" or "appx" || (tokens[at].Lower == "c" && hasStop && !IsInitial(tokens, at)))
        {
            modifier = new(null, false, Hedge.About);
        }
        else if (tokens[at].Lower == "near" && IsAfterArticle(tokens, at))
        {
            // "A near two-year low"; "near 5 towns" is a place.
            modifier = new(null, false, Hedge.Nearly);
        }
        else if (tokens[at].Lower == "est")
        {
            modifier = new(null, false, Hedge.Estimated);
        }
        else if (tokens[at].Lower == "sub" && tokens[at + 1] is { Kind: TokenKind.Hyphen, Glued: true })
        {
            modifier = new(Shape.UpperBound, false, Hedge.None);
            next = at + 2;
            return next < tokens.Count && tokens[next] is { Glued: true, Kind: TokenKind.Numeral or TokenKind.Money or TokenKind.Word };
        }
        else
        {
            return false;
        }

        next = hasStop ? at + 2 : at + 1;
        return true;
    }
}
