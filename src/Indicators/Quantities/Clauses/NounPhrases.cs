using System.Collections.Frozen;
using Indicators.Quantities.Numbers;
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

    private const int MaxWordsOfRate = 3;

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
        if (tokens.At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            return Tokens(at + 1, stopAtPlural: true, max: 1);
        // "It was 50 a year ago and 40 last year".
        if (
            tokens.At(at).Lower is "a" or "an"
            || (tokens.At(at).Lower is "last" or "next" or "this" && Times.Contains(tokens.At(at + 1).Lower))
        )
            return (at, -1);
        if (tokens.At(at).Lower == "of")
        {
            at++;
            // "11 of the 14 victims".
            while (
                tokens.At(at).Lower is "the" or "its" or "their" or "these" or "those" or "all" or "his" or "her"
                || tokens.At(at).Kind == TokenKind.Numeral
            )
                at++;
        }

        return Tokens(at, stopAtPlural: true);
    }

    /// <summary>The noun phrase after "of": the whole of a share.</summary>
    public string? Base(int at)
    {
        if (tokens.At(at).Lower != "of")
            return tokens.At(at) is { Kind: TokenKind.Word, Text: "GDP" or "GNP" or "GNI" } product ? product.Text : null;
        var (first, end) = Tokens(at + 1, stopAtPlural: false);
        // "Of the market for tablet computers".
        if (end >= 0 && tokens.At(end + 1).Lower == "for" && Tokens(end + 2, stopAtPlural: false).End is var longer and >= 0)
            end = longer;
        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
    }

    /// <summary>Position after "per", "a", "an", "each" or a slash, also after the noun that is counted; null without a rate.</summary>
    public string? Per(int at, QuantityUnit unit)
    {
        if (unit.Kind == UnitKind.None)
        {
            at = PastCounted(at);
            // "Migrant(s)/1,000".
            if (IsPluralInBrackets(at))
                at += 3;
        }

        if (tokens.At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            at++;
        var word = tokens.At(at);
        // "5 beds/1,000 people".
        if (IsRateOfMany(at))
            return Phrase(at + 2, stopAtPlural: true) is { } many ? $"{tokens.At(at + 1).Text} {many}" : tokens.At(at + 1).Text;
        // "(Men 1,775/women 2,025)" prints two numbers.
        if (word is { Kind: TokenKind.Slash, Glued: true } && tokens.At(at + 1) is { Kind: TokenKind.Word, Glued: true } glued)
            return unit.Kind == UnitKind.None && tokens.At(at + 2).Kind == TokenKind.Numeral ? null : glued.Text;
        switch (word.Lower)
        {
            case "per":
                return tokens.At(at + 1).Kind == TokenKind.Numeral
                    ? Phrase(at + 2, stopAtPlural: true) is { } counted
                        ? $"{tokens.At(at + 1).Text} {counted}"
                        : tokens.At(at + 1).Text
                    : Phrase(at + 1, stopAtPlural: true, max: 2);
            case "for" when tokens.At(at + 1).Lower is "every" or "each":
                return Phrase(at + 2, stopAtPlural: true, max: 2);
            case "a" or "an" or "each" or "every":
                // "$5-a-barrel".
                var next = tokens.At(at + 1) is { Kind: TokenKind.Hyphen, Glued: true } ? tokens.At(at + 2) : tokens.At(at + 1);
                var isTime = Times.Contains(next.Lower);
                var isMeasure = unit.Kind is UnitKind.Currency or UnitKind.Physical && Measures.Contains(next.Lower);
                // "55 cents a year earlier" compares with a time.
                isTime &= !Compared.Contains(tokens.At(at + 2).Lower);
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

    /// <summary>Past the noun before a rate: "road deaths" in "5 road deaths per year"; the same position without one.</summary>
    private int PastCounted(int at)
    {
        for (
            var end = at;
            end < at + MaxWordsOfRate && tokens.At(end).Kind == TokenKind.Word && !FunctionWords.Contains(tokens.At(end).Lower);
            end++
        )
        {
            // "5 boats sank a day" is rarer than "5 people hurt a day after".
            if (IsRateAhead(end + 1) && (end == at || tokens.At(end + 1).Lower is not ("a" or "an")))
                return end + 1;
        }

        return at;
    }

    /// <summary>"5 deaths per year", "5 deaths a year".</summary>
    private bool IsRateAhead(int at) =>
        tokens.At(at).Lower == "per"
        || IsRateOfMany(IsPluralInBrackets(at) ? at + 3 : at)
        || (
            tokens.At(at) is { Kind: TokenKind.Slash, Glued: true }
            && tokens.At(at + 1) is { Kind: TokenKind.Word, Glued: true } one
            && (Measures.Contains(one.Lower) || Times.Contains(one.Lower))
        )
        || (tokens.At(at).Lower is "a" or "an" && Times.Contains(tokens.At(at + 1).Lower) && !Compared.Contains(tokens.At(at + 2).Lower));

    /// <summary>"/1,000 births": a slash before a power of ten.</summary>
    private bool IsRateOfMany(int at) =>
        tokens.At(at) is { Kind: TokenKind.Slash, Glued: true }
        && tokens.At(at + 1) is { Kind: TokenKind.Numeral, Glued: true, Numeral: { Places: 0, Value: >= 100 } many }
        && Scales.IsPowerOfTen(many.Value);

    private bool IsPluralInBrackets(int at) =>
        tokens.At(at) is { Text: "(", Glued: true } && tokens.At(at + 1).Lower == "s" && tokens.At(at + 2) is { Text: ")", Glued: true };

    private string? Phrase(int at, bool stopAtPlural, int max = MaxWords)
    {
        var (first, end) = Tokens(at, stopAtPlural, max);
        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
    }

    /// <summary>First and last token of the noun phrase; the last is -1 without one.</summary>
    private (int First, int End) Tokens(int at, bool stopAtPlural, int max = MaxWords)
    {
        while (Determiners.Contains(tokens.At(at).Lower))
            at++;
        var first = at;
        var end = -1;
        for (var words = 0; words < max; words++, at++)
        {
            var token = tokens.At(at);
            if (token.Kind == TokenKind.Hyphen && token.Glued && tokens.At(at + 1) is { Kind: TokenKind.Word, Glued: true })
            {
                words--;
                continue;
            }

            // "Per U.S. dollar".
            if (
                token is { Kind: TokenKind.Word, Text.Length: 1, IsCapitalised: true }
                && tokens.At(at + 1) is { Text: ".", Glued: true }
                && tokens.At(at + 2) is { Kind: TokenKind.Word, Text.Length: 1, Glued: true }
                && tokens.At(at + 3) is { Text: ".", Glued: true }
            )
            {
                at += 3;
                continue;
            }

            // "15 percent of India's 1.3 billion people".
            if (
                !stopAtPlural
                && token.Kind == TokenKind.Numeral
                && !token.Numeral.LooksLikeYear
                && tokens.At(at + 1).Kind == TokenKind.Word
            )
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
            if (stopAtPlural && IsPlural(token.Lower) && tokens.At(at + 1) is not { Kind: TokenKind.Hyphen, Glued: true })
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
}
