using Indicators.Quantities.Amounts;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>Numbers that a text prints twice, in words and in digits: "twelve (12)", "3,000,000 (three million)".</summary>
internal static class Repetitions
{
    public static bool Is(List<Token> tokens, Assembled one, Assembled next) =>
        next.Start == one.Next + 1
        && tokens[one.Next].Text == "("
        && next.Next < tokens.Count
        && tokens[next.Next].Text == ")"
        && one.High is null
        && next.High is null
        && one.Low.Value == next.Low.Value
        && next.Low.Unit.Kind is UnitKind.None
        && (one.Low.Numeral is null) != (next.Low.Numeral is null);

    /// <summary>"Fifteen (15) days" is one quantity with its unit.</summary>
    public static Assembled Merged(List<Token> tokens, Assembled one, Assembled next)
    {
        var closed = one with { Next = next.Next + 1 };
        if (one.Low.Unit.Kind != UnitKind.None)
            return closed;
        var low = UnitsAfter.Read(tokens, one.Low with { Next = closed.Next });
        return low.Unit.Kind == UnitKind.None ? closed : closed with { Low = low, Next = low.Next };
    }
}
