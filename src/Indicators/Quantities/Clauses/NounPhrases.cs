using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Clauses;

/// <summary>The noun phrase after a quantity: what is counted, what it is a share of, what it is a rate of.</summary>
internal sealed class NounPhrases(string text, List<Token> tokens)
{
    private const int MaxWords = 5;

    /// <summary>Words that end a noun phrase, beside those that name nothing.</summary>
    private static readonly FrozenSet<string> Ends = (
        "said says say told took take takes made make makes went go goes came come comes got get gets gave "
        + "give gives did do does agreed agree died fled voted fell rose grew joined arrived "
        + "attended lived worked left won lost killed injured wounded reported including compared according "
        + "respectively yesterday today tomorrow annually monthly weekly daily "
        + "each every ago earlier later away apart long wide high deep tall old thick now been being be well "
        + "up down about around above below under during against amid despite without within "
        + "like unlike via versus minus plus be once what how why whom if though although both either neither "
        + "nor yet respectively rather instead almost nearly even already between "
        + "own owned use used need needed want wanted face faced remain remained become became hold held pay "
        + "paid receive received sell sold buy bought expected estimated planned"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Numberless = (
        "people men women children police troops staff cattle sheep fish personnel aircraft data media youth "
        + "workforce livestock poultry offspring folk clergy crew GDP percent"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>The phrase that is counted, past "of the", as printed; null without one.</summary>
    public string? Counted(int at)
    {
        // "A twelve-member panel" counts members.
        if (At(at) is { Kind: TokenKind.Hyphen, Glued: true })
            return Phrase(at + 1, stopAtPlural: true, max: 1);
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

        return Phrase(at, stopAtPlural: true);
    }

    /// <summary>What follows "of": the whole of a share.</summary>
    public string? Base(int at)
    {
        if (At(at).Lower != "of")
            return At(at) is { Kind: TokenKind.Word, Text: "GDP" or "GNP" or "GNI" } product ? product.Text : null;
        return Phrase(at + 1, stopAtPlural: false);
    }

    /// <summary>Past "per", "a", "an", "each" and a slash, also behind what is counted; null where no rate is printed.</summary>
    public string? Per(int at, QuantityUnit unit)
    {
        if (unit.Kind == UnitKind.None)
        {
            for (
                var words = 0;
                words < 3 && At(at).Kind == TokenKind.Word && At(at + 1).Lower == "per" && !FunctionWords.Contains(At(at).Lower);
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
                var isTime =
                    next.Lower
                    is "year"
                        or "month"
                        or "day"
                        or "week"
                        or "hour"
                        or "minute"
                        or "second"
                        or "quarter"
                        or "night"
                        or "decade";
                var isMeasure =
                    unit.Kind is UnitKind.Currency or UnitKind.Physical
                    && next.Lower
                        is "barrel"
                            or "tonne"
                            or "ton"
                            or "litre"
                            or "liter"
                            or "gallon"
                            or "kilo"
                            or "kilogram"
                            or "kg"
                            or "pound"
                            or "ounce"
                            or "share"
                            or "head"
                            or "person"
                            or "unit"
                            or "bushel"
                            or "acre"
                            or "hectare"
                            or "mile"
                            or "kilometre"
                            or "kilometer"
                            or "metre"
                            or "meter"
                            or "piece"
                            or "bottle"
                            or "pack"
                            or "household"
                            or "family"
                            or "child"
                            or "student"
                            or "pupil"
                            or "worker"
                            or "ticket"
                            or "vote"
                            or "kilowatt-hour"
                            or "megawatt"
                            or "bag"
                            or "bale"
                            or "dose"
                            or "seat"
                            or "trip"
                            or "visit";
                // "55 cents a year earlier" compares with a time.
                isTime &= At(at + 2).Lower is not ("earlier" or "ago" or "before" or "later" or "previously");
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

    private string? Phrase(int at, bool stopAtPlural, int max = MaxWords)
    {
        while (
            At(at).Lower
                is "the"
                    or "a"
                    or "an"
                    or "all"
                    or "its"
                    or "their"
                    or "his"
                    or "her"
                    or "our"
                    or "this"
                    or "those"
                    or "these"
                    or "such"
        )
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

        return end < 0 ? null : text[tokens[first].Start..tokens[end].End];
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
