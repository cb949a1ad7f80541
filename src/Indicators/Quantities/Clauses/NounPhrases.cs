using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Clauses;

/// <summary>The noun phrase after a quantity: the things counted, the whole of a share, or the base of a rate.</summary>
internal sealed class NounPhrases(string text, List<Token> tokens)
{
    private static readonly FrozenSet<string> Determiners = WordLists.Of("determiners before a noun phrase");

    private static readonly FrozenSet<string> Measures = WordLists.Of("nouns after a that make a rate");

    private static readonly FrozenSet<string> Times = WordLists.Of("times after a that make a rate");

    private static readonly FrozenSet<string> Compared = WordLists.Of("words after a compared time");

    private const int MaxWords = 5;

    /// <summary>Words that end a noun phrase, besides function words.</summary>
    private static readonly FrozenSet<string> Ends = WordLists.Of("words that end a noun phrase");

    private static readonly FrozenSet<string> Numberless = WordLists.Of("plurals without s");

    /// <summary>The phrase that is counted, past "of the", as printed; null without one.</summary>
    public string? Counted(int at)
    {
        var (first, end) = CountedTokens(at);
        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
    }

    /// <summary>One past the last token of the phrase that is counted; -1 without one.</summary>
    public int CountedEnd(int at) => CountedTokens(at).End is var end and >= 0 ? end + 1 : -1;

    private (int First, int End) CountedTokens(int at)
    {
        // "A twelve-member panel" counts members.
        if (At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            return Tokens(at + 1, stopAtPlural: true, max: 1);
        if (At(at).Lower == "of")
        {
            at++;
            // "11 of the 14 victims".
            while (
                At(at).Lower is "the" or "its" or "their" or "these" or "those" or "all" or "his" or "her"
                || At(at).Kind == TokenKind.Numeral
            )
                at++;
        }

        return Tokens(at, stopAtPlural: true);
    }

    /// <summary>The noun phrase after "of": the whole of a share.</summary>
    public string? Base(int at)
    {
        if (At(at).Lower != "of")
            return At(at) is { Kind: TokenKind.Word, Text: "GDP" or "GNP" or "GNI" } product ? product.Text : null;
        var (first, end) = Tokens(at + 1, stopAtPlural: false);
        // "Of the market for tablet computers".
        if (end >= 0 && At(end + 1).Lower == "for" && Tokens(end + 2, stopAtPlural: false).End is var longer and >= 0)
            end = longer;
        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
    }

    /// <summary>Position after "per", "a", "an", "each" or a slash, also after the noun that is counted; null without a rate.</summary>
    public string? Per(int at, QuantityUnit unit)
    {
        if (unit.Kind == UnitKind.None)
        {
            for (
                var words = 0;
                words < 3 && At(at).Kind == TokenKind.Word && IsRateAhead(at + 1) && !FunctionWords.Contains(At(at).Lower);
                words++
            )
                at++;
        }

        if (At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            at++;
        var word = At(at);
        if (word is { Kind: TokenKind.Slash, Glued: true } && At(at + 1) is { Kind: TokenKind.Word, Glued: true } glued)
            return glued.Text;
        switch (word.Lower)
        {
            case "per":
                return At(at + 1).Kind == TokenKind.Numeral
                    ? Phrase(at + 2, stopAtPlural: true) is { } counted
                        ? $"{At(at + 1).Text} {counted}"
                        : At(at + 1).Text
                    : Phrase(at + 1, stopAtPlural: true, max: 2);
            case "for" when At(at + 1).Lower is "every" or "each":
                return Phrase(at + 2, stopAtPlural: true, max: 2);
            case "a" or "an" or "each" or "every":
                // "$5-a-barrel".
                var next = At(at + 1) is { Kind: TokenKind.Hyphen, Glued: true } ? At(at + 2) : At(at + 1);
                var isTime = Times.Contains(next.Lower);
                var isMeasure = unit.Kind is UnitKind.Currency or UnitKind.Physical && Measures.Contains(next.Lower);
                // "55 cents a year earlier" compares with a time.
                isTime &= !Compared.Contains(At(at + 2).Lower);
                return isTime || isMeasure ? next.Text : null;
            case "annually" or "yearly":
                return "year";
            case "monthly":
                return "month";
            case "daily":
                return "day";
            case "weekly":
                return "week";
            case "hourly":
                return "hour";
            case "apiece":
                return "piece";
            default:
                return null;
        }
    }

    /// <summary>"5 deaths per year", "5 deaths a year".</summary>
    private bool IsRateAhead(int at) =>
        At(at).Lower == "per" || (At(at).Lower is "a" or "an" && Times.Contains(At(at + 1).Lower) && !Compared.Contains(At(at + 2).Lower));

    private string? Phrase(int at, bool stopAtPlural, int max = MaxWords)
    {
        var (first, end) = Tokens(at, stopAtPlural, max);
        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
    }

    /// <summary>First and last token of the noun phrase; the last is -1 without one.</summary>
    private (int First, int End) Tokens(int at, bool stopAtPlural, int max = MaxWords)
    {
        while (Determiners.Contains(At(at).Lower))
            at++;
        var first = at;
        var end = -1;
        for (var words = 0; words < max; words++, at++)
        {
            var token = At(at);
            if (token.Kind == TokenKind.Hyphen && token.Glued && At(at + 1) is { Kind: TokenKind.Word, Glued: true })
            {
                words--;
                continue;
            }

            // "Per U.S. dollar".
            if (
                token is { Kind: TokenKind.Word, Text.Length: 1, IsCapitalised: true }
                && At(at + 1) is { Text: ".", Glued: true }
                && At(at + 2) is { Kind: TokenKind.Word, Text.Length: 1, Glued: true }
                && At(at + 3) is { Text: ".", Glued: true }
            )
            {
                at += 3;
                continue;
            }

            // "15 percent of India's 1.3 billion people".
            if (!stopAtPlural && token.Kind == TokenKind.Numeral && !token.Numeral.LooksLikeYear && At(at + 1).Kind == TokenKind.Word)
                continue;
            if (
                token.Kind != TokenKind.Word && token.Kind != TokenKind.Mixed
                || FunctionWords.Contains(token.Lower)
                || Ends.Contains(token.Lower)
            )
                break;
            if (at > first && token is { LineStart: true })
                break;
            if (at > first && Movements.IsVerb(token) && !token.Lower.EndsWith("ing", StringComparison.Ordinal))
                break;
            end = at;
            if (stopAtPlural && IsPlural(token.Lower) && At(at + 1) is not { Kind: TokenKind.Hyphen, Glued: true })
                break;
        }

        return (first, end);
    }

    private static bool IsPlural(string lower) =>
        Numberless.Contains(lower)
        || (
            lower.Length > 3
            && lower[^1] == 's'
            && !lower.EndsWith("ss", StringComparison.Ordinal)
            && !lower.EndsWith("us", StringComparison.Ordinal)
            && !lower.EndsWith("is", StringComparison.Ordinal)
            && !lower.EndsWith("'s", StringComparison.Ordinal)
        );

    private Token At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : default;
}
