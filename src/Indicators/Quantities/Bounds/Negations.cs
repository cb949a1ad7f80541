using Indicators.Model;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Bounds;

/// <summary>
/// Bounds under a negation: "must not exceed 3 percent" allows 3 percent and less, "did not fall below 3 percent" says 3 percent or more.
/// </summary>
internal static class Negations
{
    private const int MaxBack = 5;

    /// <summary>Reverses the bound if the verb before it is negated.</summary>
    public static Modifier Applied(List<Token> tokens, int start, Modifier modifier) =>
        modifier is { Shape: { } shape, Inclusive: false } && IsNegated(tokens, start)
            ? modifier with
            {
                Shape = shape == Shape.LowerBound ? Shape.UpperBound : Shape.LowerBound,
                Inclusive = true,
            }
            : modifier;

    /// <summary>Whether there are only forms of "be" and verbs of change between a negation and the bound.</summary>
    private static bool IsNegated(List<Token> tokens, int start)
    {
        for (var at = start - 1; at >= 0 && start - at <= MaxBack; at--)
        {
            var word = tokens[at];
            if (word.Kind != TokenKind.Word)
                return false;
            if (IsNegation(word.Lower))
                return tokens[at + 1].Lower is not ("only" or "just");
            if (!IsAuxiliary(word.Lower) && !IsExpectation(word.Lower) && !Movements.IsVerb(word))
                return false;
        }

        return false;
    }

    private static bool IsAuxiliary(string lower) =>
        lower is "be" or "been" or "to" or "have" or "go" or "gone" or "yet" or "ever" or "is" or "was";

    /// <summary>"Is not expected to exceed".</summary>
    private static bool IsExpectation(string lower) =>
        lower
            is "expected"
                or "likely"
                or "projected"
                or "forecast"
                or "anticipated"
                or "allowed"
                or "permitted"
                or "supposed"
                or "meant"
                or "set"
                or "able";

    private static bool IsNegation(string lower) =>
        lower is "not" or "never" or "cannot" or "without" || lower.EndsWith("n't", StringComparison.Ordinal);
}
