using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Words that introduce the number of something: of a page, a note, an article, a law.</summary>
internal static class References
{
    private static readonly FrozenSet<string> Abbreviations = WordLists.Of("abbreviations before a number");

    private static readonly FrozenSet<string> Identified = WordLists.Of("words before identifiers");

    private static readonly FrozenSet<string> NeverHeads = WordLists.Of("no heads of names");

    private static readonly FrozenSet<string> Always = WordLists.Of("references");

    /// <summary>Nouns that number what they name where they are capitalised: "Camp 21", "Channel 4".</summary>
    private static readonly FrozenSet<string> Capitalised = WordLists.Of("references with a capital");

    /// <summary>Capitalised nouns of plans, whose parts have parts: "Component 1.2".</summary>
    private static readonly FrozenSet<string> Subdivided = WordLists.Of("references with a point");

    /// <summary>Names that a number always belongs to.</summary>
    private static readonly FrozenSet<string> Brands = WordLists.Of("brands");

    public static bool IsBrand(Token word) =>
        word.Kind is TokenKind.Word or TokenKind.Mixed && (Brands.Contains(word.Text) || word is { Text: "P", Glued: true });

    /// <summary>Whether the number after this word numbers something.</summary>
    public static bool Introduce(Token word, Amount number, Token after)
    {
        if (Capitalised.Contains(word.Text) && !Always.Contains(word.Lower))
            return number.Numeral is { Places: <= 1, Digits: var digits } numeral
                && (numeral.Places == 0 || Subdivided.Contains(word.Text))
                && (digits <= 4 || (digits == 5 && word.Text == "Order"))
                && after.Lower is not ("percent" or "people");
        if (!Always.Contains(word.Lower) || (word.Lower == "no" && !word.IsCapitalised))
            return false;
        // "Figures 3 and 4" refer; "the figures 12 million" do not, because they have a scale. "Numbers 300 people" counts.
        return word.Text == "Number"
            || word.Lower is not ("numbers" or "figures" or "number" or "tables" or "rank" or "phase" or "option" or "question" or "answer")
            || after.Kind != TokenKind.Word
            || FunctionWords.Contains(after.Lower)
            || word.Lower is "phase";
    }

    /// <summary>
    /// Whether the first word of a sentence may be a noun that a number belongs to, and not an adverb, a hedge or a number.
    /// </summary>
    public static bool MayHeadName(Token word) =>
        !word.Lower.EndsWith("ly", StringComparison.Ordinal) && NumberWords.OfWord(word.Lower) is null && !NeverHeads.Contains(word.Lower);

    /// <summary>
    /// Whether digits and stops, or digits around a letter ("build 1.000.001", "room 4e9"), are not a number after this word.
    /// </summary>
    public static bool Identify(Token word) => Identified.Contains(word.Lower);

    public static bool IsAbbreviated(Token word) => Abbreviations.Contains(word.Lower);
}
