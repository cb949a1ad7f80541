using Indicators.Quantities.Amounts;
using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Expressions;

/// <summary>
/// "10 (9) percent", "EUR 105.8 (83.4) million": two numbers, the second in brackets, with one unit or scale behind both.
/// </summary>
internal static class BracketedPairs
{
    private static readonly QuantityUnit Metre = new(UnitKind.Physical, "m");

    /// <summary>"9,000ft (2,700m)": a length again, and no millions.</summary>
    private static bool IsInMetres(List<Token> tokens, Assembled one, Assembled next) =>
        one.Low.Unit is { Kind: UnitKind.Physical, Code: "ft" or "mi" or "yd" or "in" or "km" or "m" }
        && next is { High: null, Low: { Scale: 1_000_000, Unit.Kind: UnitKind.None, Numeral.Places: 0 } low }
        && next.Start == one.Next + 1
        && tokens[one.Next].Text == "("
        && tokens[low.NumberAt + 1].Text == "m"
        && tokens.At(next.Next).Text == ")";

    /// <summary>Gives both numbers of each pair the unit and the scale.</summary>
    public static void Share(List<Token> tokens, List<Assembled> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (one, next) = (found[i], found[i + 1]);
            if (IsInMetres(tokens, one, next))
            {
                found[i + 1] = next with { Low = next.Low with { Value = next.Low.Mantissa, Scale = 1, Decimals = 0, Unit = Metre } };
                continue;
            }

            if (
                one is not { High: null, Low: { Scale: 1, Numeral: not null } }
                || next is not { High: null, Low: { Scale: 1, Numeral: not null, Unit.Kind: UnitKind.None or UnitKind.Currency } }
                || next.Start != one.Next + 1
                || tokens[one.Next].Text != "("
                || next.Next + 1 >= tokens.Count
                || tokens[next.Next].Text != ")"
            )
                continue;
            var behind = next.Next + 1;
            if (Scales.OfWord(tokens[behind]) is >= 1000 and var scale && one.Low.Unit.Kind is UnitKind.None or UnitKind.Currency)
            {
                var money = behind + 1 < tokens.Count ? Currencies.After(tokens, behind + 1, out _) : null;
                var unit = one.Low.Unit.Kind == UnitKind.Currency ? one.Low.Unit : money ?? QuantityUnit.None;
                found[i] = one with { Low = one.Low.Scaled(scale) with { Unit = unit } };
                var other = next.Low.Unit.Kind == UnitKind.Currency ? next.Low.Unit : unit;
                found[i + 1] = next with { Low = next.Low.Scaled(scale) with { Unit = other } };
            }
            else if (
                one.Low.IsBare
                && next.Low.IsBare
                && UnitReader.Read(tokens, behind, out _, out var inBasisPoints)
                    is { Kind: UnitKind.Percent or UnitKind.PercentagePoints } share
                && !inBasisPoints
            )
            {
                found[i] = one with { Low = one.Low with { Unit = share } };
                found[i + 1] = next with { Low = next.Low with { Unit = share } };
            }
        }
    }
}
