using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Number words in compounds: "a twelve-member panel" counts members, "a two-way street" counts nothing.</summary>
internal static class Compounds
{
    private static readonly FrozenSet<string> Counted = WordLists.Of("counted in compounds");

    /// <param name="tokens">The tokens.</param>
    /// <param name="amount">The number.</param>
    /// <param name="at">The word behind the hyphen.</param>
    public static bool IsCounted(List<Token> tokens, Amount amount, int at) =>
        at < tokens.Count && amount.Value >= 2 && tokens[at] is { Kind: TokenKind.Word, Glued: true } && Counted.Contains(tokens[at].Lower);
}
