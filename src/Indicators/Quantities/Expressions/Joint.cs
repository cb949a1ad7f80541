using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>What stands between the two numbers of a range: "to", "or", a dash.</summary>
/// <param name="At">The token between the numbers.</param>
/// <param name="Second">First token of the second number.</param>
/// <param name="Word">The joining word or sign.</param>
/// <param name="IsHyphenated">Whether the word has hyphens around it.</param>
/// <param name="IsDash">Whether it is a dash or hyphen.</param>
internal sealed record Joint(int At, int Second, string Word, bool IsHyphenated, bool IsDash)
{
    /// <summary>The joint after the first number; null if there is none.</summary>
    public static Joint? Find(List<Token> tokens, Assembled one)
    {
        var at = one.Next;
        if (at + 1 >= tokens.Count)
            return null;
        // "From 7 up to 8 percent".
        if (
            at + 2 < tokens.Count
            && tokens[at].Lower is "up" or "down"
            && tokens[at + 1].Lower == "to"
            && one.Start > 0
            && tokens[one.Start - 1].Lower == "from"
        )
            return new(at, at + 2, "to", IsHyphenated: false, IsDash: false);
        var isHyphen = tokens[at] is { Kind: TokenKind.Hyphen, Glued: true };
        // "Three-to-five-year", "7- or 8-inch".
        if (isHyphen && at + 2 < tokens.Count && tokens[at + 1].Lower is "to" or "or")
        {
            var isHanging = tokens[at + 1].SpaceBefore;
            if (isHanging || tokens[at + 2].Kind == TokenKind.Hyphen)
                return new(at + 1, isHanging ? at + 2 : at + 3, tokens[at + 1].Lower, IsHyphenated: true, IsDash: false);
        }

        var joint = tokens[at];
        var isDash =
            joint.Kind is TokenKind.Dash or TokenKind.Minus
            || (joint.Kind == TokenKind.Hyphen && joint.SpaceBefore == tokens[at + 1].SpaceBefore)
            // "20 % -40 %" in texts that were cut into words.
            || (
                joint is { Kind: TokenKind.Hyphen, SpaceBefore: true }
                && one.Low is { Unit.Kind: UnitKind.Percent, Numeral: not null }
                && tokens[at - 1] is { Kind: TokenKind.Percent, SpaceBefore: true }
                && tokens[at + 1] is { Kind: TokenKind.Numeral, Glued: true }
            )
            // "60~70 boats".
            || joint is { Text: "~", Glued: true } && tokens[at + 1] is { Kind: TokenKind.Numeral, Glued: true }
            // "18 -27 years", "about 25 -30 boats".
            || (
                joint is { Kind: TokenKind.Hyphen, SpaceBefore: true }
                && one is { Low: { Scale: 1, Numeral: { LooksLikeYear: false } number }, Modifier.Shape: null }
                && (one.Low.IsBare || (one.Low.Unit.Kind == UnitKind.Currency && number.Grouped))
                && tokens[at + 1] is { Kind: TokenKind.Numeral, Glued: true, Numeral: { LooksLikeYear: false } larger }
                && number.Grouped == larger.Grouped
                && number.Value < larger.Value
                && number.Places == larger.Places
                && at + 2 < tokens.Count
                && tokens[at + 2].Kind is TokenKind.Word or TokenKind.Percent
            )
            || (
                joint.Kind == TokenKind.LongDash
                && joint.Glued
                && tokens[at + 1] is { Kind: TokenKind.Numeral or TokenKind.Money, Glued: true }
            );
        return isDash || joint.Lower is "to" or "or" ? new(at, at + 1, joint.Lower, IsHyphenated: false, isDash) : null;
    }
}
