using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Spoken years, times of day and parts of sums: "twenty twenty-five", "five o'clock", "a buck fifty".</summary>
internal static class Spoken
{
    private static readonly FrozenSet<string> BeforeParts = WordLists.Of("units before a part in words");

    private static readonly FrozenSet<string> BeforeYears = WordLists.Of("words before a year");

    public static bool IsPart(List<Token> tokens, Amount amount, Token before, Token after, int next) =>
        after.Lower is "o'clock" or "o’clock" or "oh"
        || before.Lower == "oh"
        || BeforeParts.Contains(before.Lower)
        || IsCentury(amount.Value) && IsPartOfCentury(after)
        || amount.Value is >= 10 and < 100 && IsCenturyWord(tokens, amount.Start - 1)
        || IsWholeYear(amount, before, after)
        || amount.Value is >= 1 and <= 12 && Dates.IsPartOfDay(tokens, next) && before.Lower is not ("of" or "only" or "just");

    /// <summary>"Nineteen" in "nineteen ninety-eight", "twenty" in "twenty twenty".</summary>
    private static bool IsCentury(decimal value) => value is 18 or 19 or 20;

    private static bool IsPartOfCentury(Token after) => after is { Kind: TokenKind.Word } && NumberWords.OfWord(after.Lower) is >= 10;

    private static bool IsCenturyWord(List<Token> tokens, int at) =>
        at >= 0
        && tokens[at] is { Kind: TokenKind.Word, Lower: "eighteen" or "nineteen" or "twenty" }
        && !(at > 0 && tokens[at - 1].Kind == TokenKind.Hyphen);

    /// <summary>"In two thousand nineteen"; "in two thousand nineteen towns" counts.</summary>
    private static bool IsWholeYear(Amount amount, Token before, Token after) =>
        amount.Value is > 2000 and < 2100
        && BeforeYears.Contains(before.Lower)
        && (after.Kind != TokenKind.Word || FunctionWords.Contains(after.Lower));
}
