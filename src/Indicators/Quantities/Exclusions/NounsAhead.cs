using System.Collections.Frozen;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Whether the words after a number name things that it counts.</summary>
internal static class NounsAhead
{
    private static readonly FrozenSet<string> VerbsOfNames = WordLists.Of("verbs after names");

    /// <summary>A lower-case noun in the plural right after, or after one word.</summary>
    public static bool Is(List<Token> tokens, int at) =>
        IsPlural(tokens.At(at))
        || (tokens.At(at).Kind == TokenKind.Word && !FunctionWords.Contains(tokens.At(at).Lower) && IsPlural(tokens.At(at + 1)));

    /// <summary>"350 Syrian refugees crossed": a noun in the plural, and a sentence that goes on.</summary>
    public static bool IsAtOnce(List<Token> tokens, int at) =>
        tokens.At(at + 2) is { Kind: TokenKind.Word, SpaceBefore: true } next
        && char.IsLower(next.Text[0])
        && IsPlural(tokens.At(at + 1))
        && tokens.At(at + 1).Lower.Length > 4;

    /// <summary>"The Alpha 1 spacecraft", "the Omega 65 series": a count wants a plural soon.</summary>
    public static bool IsSingular(List<Token> tokens, int at) =>
        tokens.At(at) is { Kind: TokenKind.Word, Text.Length: > 3 } noun
        && char.IsLower(noun.Text[0])
        && (
            noun.Lower == "series"
            || !noun.Lower.EndsWith("ed", StringComparison.Ordinal)
                && !noun.Lower.EndsWith("ly", StringComparison.Ordinal)
                && noun.Lower is not ("dead" or "hurt" or "percent" or "million" or "billion" or "dozen" or "other" or "people" or "each")
                && !Is(tokens, at)
                && !Is(tokens, at + 1)
        );

    public static bool IsVerb(Token token) =>
        token.Kind == TokenKind.Word && (Movements.IsVerb(token) || VerbsOfNames.Contains(token.Lower));

    private static bool IsPlural(Token token) =>
        token.Kind == TokenKind.Word
        && char.IsLower(token.Text[0])
        && !FunctionWords.Contains(token.Lower)
        && (
            (token.Lower.Length > 3 && token.Lower[^1] == 's' && !token.Lower.EndsWith("ss", StringComparison.Ordinal) && !IsVerb(token))
            || token.Lower is "people" or "men" or "women" or "children" or "police" or "troops" or "cattle"
        );
}
