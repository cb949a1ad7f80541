using System.Collections.Frozen;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Tells bare four-digit numbers that are years from those that count.</summary>
internal static class Years
{
    /// <summary>Nouns that people give the year of: "2008 elections", "2010 prices".</summary>
    private static readonly FrozenSet<string> Dated = (
        "elections sales results levels figures forecasts estimates targets prices dollars budgets earnings "
        + "revenues profits projections data values terms games olympics protests "
        + "reforms sanctions talks accords agreements rules guidelines budget census crisis exports imports "
        + "crops models vintages editions finals riots attacks floods fires bonds "
        + "notes debts accounts statistics rates floods earnings negotiations polls primaries hearings goals "
        + "commitments emissions deliveries futures contracts highs lows peaks sanctions "
        + "flows constant us euros pounds expenditures fiscals years is was has series awards championships documents reports lows"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>A bare four-digit number is a year unless words around it count with it.</summary>
    public static bool Is(List<Token> tokens, Assembled read)
    {
        var number = read.High ?? read.Low;
        if (!number.IsBareYear && !read.Low.IsBareYear)
            return false;
        var after = At(read.Next);
        // "Above 2004's average".
        if (after is { Kind: TokenKind.Close, Glued: true, Text: "'" or "’" } && At(read.Next + 1) is { Lower: "s", Glued: true })
            return true;
        var before = At(read.Start - 1);
        var isPlural = after is { Kind: TokenKind.Word } && IsPlural(after.Lower) && !Dated.Contains(after.Lower);
        if (after is { Kind: TokenKind.Hyphen, Glued: true })
            isPlural = false;
        if (number.Value is < 1800 or >= 2100 && isPlural)
            return false;
        if (
            before.Lower
            is "in"
                or "since"
                or "until"
                or "till"
                or "during"
                or "fiscal"
                or "early"
                or "late"
                or "mid"
                or "year"
                or "summer"
                or "spring"
                or "winter"
                or "autumn"
        )
            return true;
        if (
            Months.Contains(before)
            || (before.Kind == TokenKind.Comma && At(read.Start - 2).Kind == TokenKind.Numeral && Months.Contains(At(read.Start - 3)))
        )
            return true;
        if (
            (before.Kind is TokenKind.Comma or TokenKind.Dash || before.Lower is "and" or "or" or "to" or "through" or "with")
            && At(read.Start - 2) is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            && !isPlural
            && At(read.Start - 3).Lower is not ("since" or "in")
        )
            return true;
        if (read.HasModifier && (isPlural || IsCountingHedge(tokens[read.Start].Lower)))
            return false;
        if (isPlural && IsAnimate(after.Lower) && before.Lower is not ("the" or "in" or "of"))
            return false;
        return !IsCountedBefore(read, before) && !IsCountedAfter(after, before);

        Token At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : default;

        bool IsCountedBefore(Assembled one, Token word)
        {
            if (
                word.Lower
                is "employ"
                    or "employs"
                    or "employed"
                    or "employing"
                    or "totaled"
                    or "totalled"
                    or "killed"
                    or "killing"
                    or "injured"
                    or "injuring"
                    or "numbered"
                    or "scored"
                    or "sold"
                    or "hired"
                    or "hire"
                    or "score"
                    or "weighs"
                    or "weighed"
                    or "averaged"
                    or "averaging"
                    or "arrested"
                    or "produced"
            )
                return true;
            var two = At(one.Start - 2).Lower;
            if (word.Lower == "of")
                return two
                    is "average"
                        or "total"
                        or "score"
                        or "toll"
                        or "capacity"
                        or "count"
                        or "population"
                        or "number"
                        or "crowd"
                        or "maximum"
                        or "minimum"
                        or "staff"
                        or "workforce"
                        or "record"
                        or "sum"
                        or "level"
                        or "height"
                        or "enrollment"
                        or "tally"
                        or "mean"
                        or "median"
                        or "index"
                        or "value"
                        or "force";
            if (word.Lower == "at")
                return two
                    is "closed"
                        or "close"
                        or "closing"
                        or "ended"
                        or "opened"
                        or "stood"
                        or "stands"
                        or "settled"
                        or "trading"
                        or "traded"
                        or "finished"
                        or "estimated"
                        or "valued"
                        or "set"
                        or "put"
                        or "points";
            return word.Lower is "to" && two is "points" or "percent";
        }

        // "In all, 1900 died."
        static bool IsCountedAfter(Token word, Token beforeWord) =>
            word.Lower
                is "have"
                    or "were"
                    or "are"
                    or "died"
                    or "fled"
                    or "dead"
                    or "injured"
                    or "wounded"
                    or "missing"
                    or "voted"
                    or "attended"
                    or "survived"
                    or "perished"
                    or "points"
            && beforeWord.Lower is not ("in" or "the");
    }

    /// <summary>Hedges that no year takes; "about 1850" and "over 2019" may be years.</summary>
    private static bool IsCountingHedge(string lower) =>
        lower
            is "some"
                or "more"
                or "fewer"
                or "less"
                or "at"
                or "as"
                or "no"
                or "upwards"
                or "upward"
                or "nearly"
                or "almost"
                or "approximately"
                or "roughly"
                or "up"
                or "well"
                or "an";

    private static bool IsPlural(string lower) =>
        (
            lower.Length > 3
            && lower[^1] == 's'
            && !lower.EndsWith("ss", StringComparison.Ordinal)
            && !lower.EndsWith("'s", StringComparison.Ordinal)
            && !FunctionWords.Contains(lower)
        ) || IsPeople(lower);

    /// <summary>Plurals of those who do something, and of what only is counted.</summary>
    private static bool IsAnimate(string lower) =>
        IsPeople(lower)
        || lower.EndsWith("ers", StringComparison.Ordinal)
        || lower.EndsWith("ists", StringComparison.Ordinal)
        || lower.EndsWith("ants", StringComparison.Ordinal)
        || lower.EndsWith("ees", StringComparison.Ordinal)
        || lower.EndsWith("tors", StringComparison.Ordinal)
        || lower.EndsWith("ents", StringComparison.Ordinal) && lower is "students" or "patients" or "residents" or "respondents" or "agents"
        || lower
            is "jobs"
                or "families"
                or "households"
                or "homes"
                or "houses"
                or "deaths"
                or "cases"
                or "seats"
                or "villages"
                or "schools"
                or "units"
                or "tonnes"
                or "soldiers"
                or "girls"
                or "boys"
                or "animals"
                or "vehicles"
                or "cars"
                or "trees"
                or "points"
                or "calories"
                or "guests"
                or "companies"
                or "firms"
                or "times";

    private static bool IsPeople(string lower) =>
        lower
            is "people"
                or "men"
                or "women"
                or "children"
                or "police"
                or "troops"
                or "staff"
                or "cattle"
                or "sheep"
                or "personnel"
                or "inhabitants"
                or "civilians"
                or "nationals"
                or "migrants";
}
