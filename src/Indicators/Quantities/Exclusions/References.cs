using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Words that introduce the number of something: of a page, a note, an article, a law.</summary>
internal static class References
{
    private static readonly FrozenSet<string> Always = (
        "no nos note notes p pp page pages section sections article articles chapter chapters vol volume "
        + "issue figure figures fig figs table tables resolution para paras paragraph paragraphs "
        + "phase tier annex appendix footnote footnotes version decree ibid ch art number numbers rank ranked "
        + "top route flight box boxes chart panel clause item "
        + "schedule slide exhibit category grade stage verse highway interstate psalm sura surah step question "
        + "answer option scenario lesson module"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Nouns that number what they name where they are capitalised: "Camp 21", "Channel 4".</summary>
    private static readonly FrozenSet<string> Capitalised = (
        "Line Group Camp Channel Radio Room Gate Terminal Platform Pier Building Block Lot Zone Area Sector "
        + "District Ward Division Brigade Battalion Regiment Day Week Round Game Episode "
        + "Season Part Act Scene Rule Title Proposition Prop Amendment Directive Regulation Law Order "
        + "Convention Protocol Unit Type Class Level Formula Fortune Pillar Goal Target Cluster "
        + "Basel Studio Apartment Suite Flight Train Bus Track Lane Exit Junction Motorway Autobahn Reactor "
        + "Unit Plant Well Hole Stage Heat Pool Bill Measure Executive Sample Model Series "
        + "Agenda Vision Horizon Expo Event Sub Basin License Licence Precinct Pod Squadron Wing Company "
        + "Row Seat Mark Platoon Cell Bed Box Locker Floor Tower Quay Berth Hangar Runway Bay"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Names that a number always belongs to.</summary>
    private static readonly FrozenSet<string> Brands = (
        "FTSE S&P Nasdaq NASDAQ Nikkei STOXX Stoxx DAX CAC Russell Topix Boeing Airbus Windows iPhone iPad "
        + "Galaxy PlayStation Xbox Android iOS Formula Fortune Euronext Sensex Nifty Falcon "
        + "Soyuz Apollo Voyager Sentinel Ariane Tupolev Antonov Ilyushin Sukhoi Embraer Bombardier Peugeot "
        + "Pentium Chrome Firefox Ubuntu ASX SMI IBEX OMX Hang KOSPI Kospi CSI MSCI TSX Dow "
        + "Wilshire Cessna sp SP Pixel GoPro GeForce Ryzen Snapdragon MacBook Explorer Photoshop Watch Planet"
    )
        .Split(' ')
        .ToFrozenSet();

    public static bool IsBrand(Token word) =>
        word.Kind is TokenKind.Word or TokenKind.Mixed && (Brands.Contains(word.Text) || word is { Text: "P", Glued: true });

    /// <summary>Whether the number after this word numbers something.</summary>
    public static bool Introduce(Token word, Amount number, Token after)
    {
        if (Capitalised.Contains(word.Text) && !Always.Contains(word.Lower))
            return number.Numeral is { Places: 0, Digits: <= 4 } && after.Lower is not ("percent" or "people");
        if (!Always.Contains(word.Lower) || (word.Lower == "no" && !word.IsCapitalised))
            return false;
        // "Figures 3 and 4" refer; "the figures 12 million" do not, having a scale. "Numbers 300 people" counts.
        return word.Lower is not ("numbers" or "figures" or "number" or "tables" or "rank" or "phase" or "option" or "question" or "answer")
            || after.Kind != TokenKind.Word
            || FunctionWords.Contains(after.Lower)
            || word.Lower is "phase";
    }

    /// <summary>Whether the first word of a sentence may be a noun that a number belongs to; adverbs, hedges and numbers are none.</summary>
    public static bool MayHeadName(Token word) =>
        !word.Lower.EndsWith("ly", StringComparison.Ordinal)
        && NumberWords.OfWord(word.Lower) is null
        && word.Lower
            is not (
                "another"
                or "today"
                or "yesterday"
                or "tomorrow"
                or "overall"
                or "altogether"
                or "about"
                or "some"
                or "around"
                or "all"
                or "any"
                or "every"
                or "no"
                or "exactly"
                or "almost"
                or "perhaps"
                or "maybe"
                or "otherwise"
                or "elsewhere"
                or "meanwhile"
                or "besides"
                or "plus"
                or "minus"
                or "once"
                or "thus"
                or "hence"
                or "now"
                or "here"
                or "even"
                or "yet"
                or "our"
                or "my"
                or "your"
                or "last"
                or "first"
                or "next"
                or "total"
                or "both"
                or "either"
                or "neither"
                or "most"
                or "many"
                or "few"
                or "several"
                or "other"
                or "others"
                or "such"
                or "like"
                or "unlike"
                or "including"
                or "within"
                or "without"
                or "despite"
                or "against"
                or "via"
                or "killed"
                or "dead"
                or "see"
                or "then"
                or "later"
                or "too"
                or "very"
                or "nor"
                or "than"
                or "though"
                or "although"
                or "whereas"
                or "unless"
                or "instead"
                or "again"
                or "never"
                or "always"
                or "often"
                or "sometimes"
                or "soon"
                or "earlier"
                or "afterwards"
                or "thereafter"
                or "moreover"
                or "furthermore"
                or "nevertheless"
            );

    /// <summary>
    /// Whether digits and stops, or digits around a letter ("build 1.000.001", "room 4e9"), are no number after this word.
    /// </summary>
    public static bool Identify(Token word) =>
        word.Lower
            is "ip"
                or "address"
                or "host"
                or "build"
                or "firmware"
                or "release"
                or "revision"
                or "rev"
                or "model"
                or "serial"
                or "v"
                or "commit"
                or "hash"
                or "code"
                or "id"
                or "room"
                or "gate"
                or "seat"
                or "flat"
                or "suite"
                or "block";

    public static bool IsAbbreviated(Token word) =>
        word.Lower is "no" or "nos" or "p" or "pp" or "vol" or "fig" or "figs" or "ch" or "art" or "para" or "sec" or "eq";
}
