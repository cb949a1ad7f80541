using System.Text;
using System.Text.RegularExpressions;

namespace Indicators.Trace;

/// <summary>Reads from simple patterns who owes, lends, gives or sells to whom; where none of them fits, it says nothing.</summary>
internal static partial class FlowReader
{
    private const int MaxPlaces = 40;

    // Places stand as characters of Unicode's private area, so that no pattern reaches over one unless it names it.
    private const char First = '\uE000';
    private const string P = "[\uE000-\uE0FF]";
    private const string Gap = @"(?:[^\uE000-\uE0FF.;:?!]|\.(?=\d)){0,80}?";
    private const string Near = @"(?:[^\uE000-\uE0FF.;:?!]|\.(?=\d)){0,40}?";
    private const string Be = @"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|still\s+)?";
    private const string Movers =
        @"\b(?:migrants?|immigrants?|workers?|labou?rers?|tourists?|visitors?|refugees|settlers|students?|president|premier|leader|prime\s+minister)\b";
    private const string Raids =
        @"\b(?:air\s*strikes?|strikes?|attacks?|raids?|bombings?|bombardments?|shelling|invasions?|assaults?|offensives?|bombs)\b";
    private const string Hit = @"(?:attacked|bombed|struck|hit|shelled|invaded|raided|pounded|invades|attacks|bombs)";
    private const string Harmed = @"\b(?:killed|murdered|slain|shot|wounded|injured|died|dead|perished|attacked|lost\s+their\s+lives)\b";
    private const string Finance = @"\b(?:loans?|lending|credits?|aid|assistance|investments?|grants?|financ(?:e|ing))\b";

    /// <summary>The flows that a sentence tells of.</summary>
    public static IReadOnlyList<Flow> Read(string sentence, IReadOnlyList<FoundName> places)
    {
        if (places.Count is 0 or > MaxPlaces)
            return [];
        var text = new StringBuilder();
        var at = 0;
        for (var i = 0; i < places.Count; i++)
        {
            text.Append(sentence, at, places[i].Start - at).Append((char)(First + i));
            at = places[i].End;
        }

        var masked = text.Append(sentence, at, sentence.Length - at).ToString();
        if (places.Select(place => place.Code).Distinct().Count() == 1)
            return [.. Found(masked, OneSide(), FlowKind.Goods, places).Distinct()];
        // Who gives back has received.
        var money =
            GivingBack().IsMatch(masked) ? Found(masked, Repaying(), FlowKind.Money, places)
            : MoneyWord().IsMatch(masked) ? Found(masked, Money(), FlowKind.Money, places)
            : [];
        var goods = GoodsWord().IsMatch(masked) ? Found(masked, Goods(), FlowKind.Goods, places) : [];
        var people = PeopleWord().IsMatch(masked) ? Found(masked, People(), FlowKind.People, places) : [];
        var force = ForceWord().IsMatch(masked)
            ? Found(masked, Force(), FlowKind.Force, places).Concat(Found(masked, Harm(), FlowKind.Harm, places))
            : [];
        return [.. money.Concat(goods).Concat(people).Concat(force).Where(flow => flow.Giver != flow.Receiver).Distinct()];
    }

    private static IEnumerable<Flow> Found(string text, Regex pattern, FlowKind kind, IReadOnlyList<FoundName> places) =>
        pattern.Matches(text).Select(match => new Flow(kind, CodeOf(match.Groups["g"], places), CodeOf(match.Groups["r"], places)));

    private static string? CodeOf(Group group, IReadOnlyList<FoundName> places) =>
        group.Success ? places[group.ValueSpan[0] - First].Code : null;

    // The patterns with gaps go over a sentence many times: these tell at once whether they can fit.
    [GeneratedRegex(
        @"\b(?:ow(?:e|ing)|debt|indebted|liabilit|obligation|borrow|receiv|got|get|obtain|took|take|len[dt]|loan|give|gave|grant|promis|offer|provid|donat|invest|financ|fund|bankroll|pledg|extended|claim|flow|went|money|dollar|capital|sent|aid|assistance|credit|donor)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MoneyWord();

    [GeneratedRegex(@"\b(?:export|import|sell|sold|sales|ship|deliver|suppli|buy|bought|purchas)", RegexOptions.IgnoreCase)]
    private static partial Regex GoodsWord();

    [GeneratedRegex(
        @"\b(?:migrant|immigrant|worker|labou?r|tourist|visit|refugee|settler|student|president|premier|leader|prime|toured|travel|trip|hosted|welcomed|received)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PeopleWord();

    [GeneratedRegex(
        @"\b(?:strike|struck|attack|raid|bomb|shell|inva|assault|offensive|hit|pound|kill|murder|slain|shot|wound|injur|died|dead|perish|lost|airstrike)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ForceWord();

    [GeneratedRegex(@"\b(?:back|repay\w*|repaid|IOUs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GivingBack();

    [GeneratedRegex(
        $@"(?<r>{P}){Gap}\b(?:repays?|repaid|(?:pay|pays|paid|give|gives|gave)\s+back)\b{Gap}(?<g>{P})",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Repaying();

    // In this order: "is owed 3 by" before "owed"; g gives, r receives.
    [GeneratedRegex(
        $$"""
            (?<g>{{P}}){{Gap}}{{Be}}owed\b{{Gap}}\bby\b{{Near}}(?<r>{{P}})
            |\bowed\b{{Near}}\bby\b{{Near}}(?<r>{{P}}){{Near}}\bto\b{{Near}}(?<g>{{P}})
            |\bowed\b{{Near}}\bto\b{{Near}}(?<g>{{P}}){{Near}}\bby\b{{Near}}(?<r>{{P}})
            |(?<r>{{P}}){{Gap}}\bowed\s+to\b{{Near}}(?<g>{{P}})
            |(?<r>{{P}}){{Gap}}(?<!{{Be}})\b(?:owes?|owed|owing)\b{{Gap}}(?<g>{{P}})
            |(?<r>{{P}}){{Gap}}\bin\s+(?<g>{{P}})\s+debt\b
            |(?<r>{{P}}){{Gap}}\b(?:debts?|indebted|liabilit(?:y|ies)|obligations?)\b{{Gap}}\b(?:to|towards?|with)\b{{Near}}(?<g>{{P}})
            |(?<g>{{P}}){{Gap}}\b(?:holds?|held|owns?|owned)\b{{Gap}}(?<r>{{P}})\s+(?:\w+\s+){0,2}debt\b
            |(?<g>{{P}}){{Gap}}\b(?:is|was|as|remains|became)\b{{Near}}(?<r>{{P}})\s+(?:\w+\s+){0,2}(?:creditor|lender|donor)\b
            |(?<r>{{P}}){{Gap}}\b(?:borrow(?:s|ed|ing)?|receiv(?:es?|ed)|got|gets|took|takes|taken|obtain(?:s|ed)?)\b{{Gap}}\bfrom\b{{Near}}(?<g>{{P}})
            |(?<r>{{P}}){{Gap}}{{Be}}(?:lent|given|loaned|granted|promised|offered|provided)\b{{Gap}}\bby\b{{Near}}(?<g>{{P}})
            |(?<g>{{P}}){{Gap}}(?<!{{Be}})\b(?:lent|lends?|loaned|gave|gives?|given|grants|granted|donat(?:es?|ed)|provid(?:es?|ed)|invest(?:s|ed)|financ(?:es|ed)|fund(?:s|ed)|bankroll(?:s|ed)|pledg(?:es?|ed)|promis(?:es?|ed)|offer(?:s|ed)?|extended)\b(?!\s+by\b){{Gap}}(?<r>{{P}})
            |(?<g>{{P}}){{Near}}\b(?:creditor|lender|donor)s?\s+(?:of|to)\b{{Near}}(?<r>{{P}})
            |(?<r>{{P}}){{Near}}\bdebtors?\s+(?:of|to)\b{{Near}}(?<g>{{P}})
            |(?<g>{{P}}){{Near}}\bclaims?\s+(?:on|against)\b{{Near}}(?<r>{{P}})
            |\b(?:flow(?:s|ed)?|went|money|dollars|capital)\b{{Near}}\bfrom\b{{Near}}(?<g>{{P}}){{Near}}\b(?:to|into)\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}}){{Gap}}\bsent\b{{Gap}}\b(?:aid|assistance|relief|help|money|supplies)\b{{Gap}}\bto\b{{Near}}(?<r>{{P}})
            |{{Finance}}{{Near}}\bfrom\b{{Near}}(?<g>{{P}}){{Near}}\b(?:to|in|into|for)\b{{Near}}(?<r>{{P}})
            |{{Finance}}{{Near}}\b(?:to|for)\b{{Near}}(?<r>{{P}}){{Near}}\bfrom\b{{Near}}(?<g>{{P}})
            |(?<g>{{P}})\s+(?:\w+\s+){0,3}?{{Finance}}{{Near}}\b(?:to|in|into|for)\b{{Near}}(?<r>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Money();

    [GeneratedRegex(
        $$"""
            \b(?:exports?|sales|shipments|deliveries)\b{{Near}}\bfrom\b{{Near}}(?<g>{{P}}){{Near}}\bto\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}}){{Gap}}(?<!{{Be}})\b(?:exports?|exported|exporting|sells?|sold|sales|ships?|shipped|supplie[sd])\b{{Gap}}\bto\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}}){{Gap}}\b(?:sells?|sold|ships?|shipped|supplie[sd])\s+(?<r>{{P}})
            |\bimports?\s+(?:of|by|into)\b{{Near}}(?<r>{{P}}){{Near}}\bfrom\b{{Near}}(?<g>{{P}})
            |(?<r>{{P}}){{Gap}}(?<!{{Be}})\b(?:imports?|imported|importing|buys?|bought|purchas(?:es?|ed))\b{{Gap}}\bfrom\b{{Near}}(?<g>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Goods();

    [GeneratedRegex(
        $$"""
            (?<g>{{P}})\s+(?:\w+\s+){0,2}?{{Movers}}{{Gap}}\b(?:in|to|into|entered|reached)\b{{Near}}(?<r>{{P}})
            |{{Movers}}{{Near}}\bfrom\b{{Near}}(?<g>{{P}}){{Gap}}\b(?:in|to|into|entered|reached)\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}}){{Gap}}\b(?:visit(?:s|ed)?|toured|travel+ed\s+to|trip\s+to)\b{{Near}}(?<r>{{P}})
            |(?<r>{{P}}){{Gap}}(?<!{{Be}})\b(?:hosted|welcomed|received)\b(?!{{Near}}\bfrom\b){{Near}}(?<g>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex People();

    // Who attacks which country.
    [GeneratedRegex(
        $$"""
            {{Raids}}{{Near}}\b(?:by|of)\b{{Near}}(?<g>{{P}}){{Near}}\b(?:on|against|in|inside|into|upon)\b{{Near}}(?<r>{{P}})
            |{{Raids}}{{Near}}\b(?:on|against|in|inside|into|upon)\b{{Near}}(?<r>{{P}}){{Gap}}\bby\b{{Near}}(?<g>{{P}})
            |(?<r>{{P}}){{Gap}}\b(?:was|were|been|being)\s+(?:\w+ly\s+)?{{Hit}}\b{{Near}}\bby\b{{Near}}(?<g>{{P}})
            |(?<g>{{P}}){{Gap}}{{Raids}}{{Near}}\b(?:on|against|in|inside|into|of|upon)\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}}){{Near}}(?<!{{Be}}){{Hit}}\b(?!\s+by\b){{Near}}(?<r>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Force();

    // Whose people came to harm, and where.
    [GeneratedRegex(
        $$"""
            {{Harmed}}{{Near}}\b(?:from|of)\s+(?<g>{{P}}){{Near}}\b(?:in|inside|within)\b{{Near}}(?<r>{{P}})
            |\b(?:from|of)\s+(?<g>{{P}})\s+(?:\w+\s+){0,3}?{{Harmed}}{{Gap}}\b(?:in|inside|within)\b{{Near}}(?<r>{{P}})
            |\bkilled\s+(?:\w+\s+){0,2}?(?<g>{{P}})\s+\w+{{Near}}\b(?:in|inside|within)\b{{Near}}(?<r>{{P}})
            |(?<g>{{P}})\s+(?:\w+\s+){0,4}?{{Harmed}}{{Near}}\b(?:in|inside|within)\b{{Near}}(?<r>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Harm();

    // Only who sells and who buys is told by words of which the other side is left out.
    [GeneratedRegex(
        $$"""
            (?<g>{{P}})\s+(?:(?!{{Be}})\w+\s+){0,3}?\b(?:exports?|exported|sold|sells)\b
            |\bexports?\s+(?:of|by|from)\s+(?<g>{{P}})
            |(?<r>{{P}})\s+(?:(?!{{Be}})\w+\s+){0,3}?\b(?:imports?|imported|bought|buys|purchases|purchased)\b
            |\bimports?\s+(?:of|by|into|to)\s+(?<r>{{P}})
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex OneSide();
}
