using System.Collections.Frozen;

namespace Indicators.Trace;

/// <summary>Words that say the same of a figure, and words that say nothing of what it is about.</summary>
internal static class Thesaurus
{
    private static readonly string[] Groups =
    [
        "owe owes owed owing debt debts indebted borrowed borrowing liabilities obligations loan loans lent lending lend credit credits creditor repay repays repaid repayment repayments hook hock arrears",
        "external foreign abroad overseas",
        "export exports exported exporting sold sell sells sales shipped import imports imported importing bought buy buys purchase purchases purchased",
        "trade turnover commerce traded trading",
        "gdp output economy economic product",
        "growth grow grew grows growing rise rose increase increased expand expanded gained",
        "fell fall dropped drop declined decline decrease decreased shrank plunged",
        "killed kill kills deaths death died dead die fatalities fatality lives casualties lost toll",
        "population people inhabitants residents citizens mankind humanity",
        "share proportion part portion slice percentage",
        "students student pupils",
        "fighters fighter militants militant combatants gunmen",
        "arrested arrests arrest detained seized caught suspects suspected",
        "attacks attack incidents assaults",
        "foiled prevented thwarted stopped",
        "invested investment investments invest investing",
        "aid assistance help donated gave given relief",
        "agreements agreement deals deal signed accords treaties pacts documents",
        "border frontier",
        "length long longer kilometres kilometers runs stretches",
        "altitude high elevation metres meters above",
        "members member states countries nations",
        "migrants migrant arrived arrivals immigrants",
        "lease leased leases rent rented",
        "companies company firms firm businesses enterprises",
        "market markets",
        "smartphone smartphones phones phone handsets mobile",
        "forecast forecasts expected expects predicted projection projected",
        "capita head citizen person",
        "index score scored scores ranking rating",
        "users buyers customers shoppers",
        "road roads highway",
        "built build construction constructed building",
        "airstrikes strikes strike raids bombing bombardment air",
        "soldiers soldier troops servicemen",
        "bailout bailouts rescue rescued emergency",
        "worth valued value capitalisation capitalization valuation",
        "war conflict fighting",
        "promised promise pledge pledged pledges committed",
        "groups group organisations organizations outfits",
        "visit visited trip stay toured",
        "ethnic minority",
        "subscribers users lines customers",
        "pasture pastures grassland meadows grazing",
        "arable farmland cropland plough land",
        "railcars wagons freight goods rail train trains",
        "pipeline pipelines",
        "frozen freeze blocked",
        "age years old existed founded since existence",
        "wells well",
        "pay salary salaries wages wage",
        "cases case",
        "duty duties tariff tariffs free customs",
        "concessional soft preferential",
        "nightclub club",
        "cyber cybersecurity security",
        "ecommerce commerce online",
    ];

    private static readonly FrozenDictionary<string, string[]> Synonyms = Groups
        .Select(group => group.Split(' '))
        .SelectMany(group => group.Select(word => (word, group)))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(
            words => words.Key,
            words => words.SelectMany(pair => pair.group).Where(word => word != words.Key).Distinct().ToArray()
        );

    private static readonly FrozenSet<string> Empty = """
        percent per cent percentage points million billion trillion thousand hundred dollars dollar yuan renminbi rmb usd us roughly about around nearly almost approximately estimated
        over more than less under least most said says according reported reportedly claims claimed year years month january february march april may june july august september
        october november december early late end beginning start first second third half mid total totalled totaled amounted amounts amount stood stands reached came comes made makes
        makes up number figure some also still now today recently currently already just only by as of its their his her would could might has have had been was were
        one two three four five six seven eight nine ten dozen equal equals equivalent because nobody much many between compared
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Words with the meaning of this one, itself not among them.</summary>
    public static IReadOnlyList<string> Of(string word) => Synonyms.GetValueOrDefault(word, []);

    /// <summary>Whether the word belongs to the number, the time or the grammar, not to what is counted.</summary>
    public static bool SaysNothing(string word) => Empty.Contains(word);
}
