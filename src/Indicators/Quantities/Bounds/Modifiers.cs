using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Bounds;

/// <summary>The hedges and bounds in front of a number, several in a row and past an article.</summary>
internal static class Modifiers
{
    private const int MaxModifiers = 3;

    public static Modifier Read(List<Token> tokens, ref int at)
    {
        var all = Modifier.None;
        for (var i = 0; i < MaxModifiers && at < tokens.Count && Hedges.TryReadBefore(tokens, at, out var modifier, out var next); i++)
        {
            all = all.With(modifier);
            at = next;
        }

        if (all == Modifier.None || at + 2 >= tokens.Count)
            return all;
        if (tokens[at].Lower == "a" && tokens[at + 1].Lower is "total" or "further" or "combined" && tokens[at + 2].Lower == "of")
            at += 3;
        else if (tokens[at].Lower == "another" || (tokens[at].Lower is "just" or "only" && all.Shape is not null))
            at++;
        return all;
    }

    /// <summary>"Nearly a two-year high", "at least a further 3 percent": past the article, where a number follows; else -1.</summary>
    public static int PastArticle(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].Lower is not ("a" or "an"))
            return -1;
        var next = at + 1;
        if (
            tokens[next].Lower
            is "further"
                or "additional"
                or "combined"
                or "total"
                or "record"
                or "whopping"
                or "staggering"
                or "mere"
                or "full"
        )
            next++;
        if (next < tokens.Count && Hedges.TryReadBefore(tokens, next, out _, out _))
            return -1;
        return next < tokens.Count ? next : -1;
    }
}
