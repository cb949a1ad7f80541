using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Exclusions;

/// <summary>Number words in compounds: "a twelve-member panel" counts members, "a two-way street" counts nothing.</summary>
internal static class Compounds
{
    private static readonly FrozenSet<string> Counted = (
        "member nation country person people man woman judge seat strong team player company bank page room "
        + "bed unit storey story floor school vote goal game match match point-lead city town "
        + "village party-coalition vehicle ship car train plane aircraft boat truck partner digit character "
        + "word question item candidate party state-alliance body victim passenger crew bedroom "
        + "apartment house home building tower turbine panel reactor well plant product store shop branch "
        + "office hospital clinic stage-race stop city tonne ton pound dollar euro cent carat "
        + "part-series episode chapter book song track album film hectare acre barrel week-high lap race round "
        + "volume verse delegate lawyer expert minister official soldier troop guard officer "
        + "nationed agency bloc club league firm group station camp county province district region island "
        + "seater run wicket try set hole shot foot place"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <param name="tokens">The tokens.</param>
    /// <param name="amount">The number.</param>
    /// <param name="at">The word behind the hyphen.</param>
    public static bool IsCounted(List<Token> tokens, Amount amount, int at) =>
        at < tokens.Count && amount.Value >= 2 && tokens[at] is { Kind: TokenKind.Word, Glued: true } && Counted.Contains(tokens[at].Lower);
}
