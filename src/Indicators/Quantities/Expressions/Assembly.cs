using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Bounds;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>Puts modifiers, numbers and range words together.</summary>
internal static class Assembly
{
    /// <summary>Returns the quantity that starts at <paramref name="start"/>, including its modifiers; null if none starts there.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="start">First token.</param>
    /// <param name="fromIsRange">Whether "from A to B" is a range; in running text it usually describes a change.</param>
    public static Assembled? Read(List<Token> tokens, int start, bool fromIsRange)
    {
        var opening = tokens[start].Kind == TokenKind.Word ? tokens[start].Lower : "";
        var ranges =
            opening == "between"
            || (opening == "from" && fromIsRange)
            || (opening is "anywhere" or "somewhere" && start + 1 < tokens.Count && tokens[start + 1].Lower is "from" or "between");
        if (ranges)
        {
            var first = opening is "anywhere" or "somewhere" ? start + 2 : start + 1;
            return Ranges.Opened(tokens, start, first, tokens[first - 1].Lower == "between" ? "and" : "to");
        }

        var at = start;
        var modifier = Negations.Applied(tokens, start, Modifiers.Read(tokens, ref at));
        if (at >= tokens.Count)
            return null;
        if (modifier != Modifier.None && tokens[at].Lower == "between")
            return Ranges.Opened(tokens, start, at + 1, "and") is { } hedged
                ? hedged with
                {
                    Modifier = modifier.With(hedged.Modifier),
                }
                : null;
        if ((AmountReader.Read(tokens, at) ?? AfterArticle(tokens, at, modifier != Modifier.None)) is not { } low)
            return null;

        if (low.Flaw is not null)
            return new(start, low.Next, low, null, modifier, low.Flaw);
        return Suffixes.Read(tokens, Ranges.Joined(tokens, new(start, low.Next, low, null, modifier)));
    }

    /// <summary>"Nearly a two-year high"; and "nearly a year", where the article is the number.</summary>
    private static Amount? AfterArticle(List<Token> tokens, int at, bool isHedged)
    {
        var past = isHedged ? Modifiers.PastArticle(tokens, at) : -1;
        return (past >= 0 ? AmountReader.Read(tokens, past) : null) ?? Articles.Read(tokens, at, isHedged);
    }
}
