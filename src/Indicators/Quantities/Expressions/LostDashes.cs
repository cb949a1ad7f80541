namespace Indicators.Quantities.Expressions;

/// <summary>"In the range of 6 7 percent": two numbers side by side, as texts from PDF files print a range whose dash is lost.</summary>
internal static class LostDashes
{
    /// <summary>Marks both numbers of each pair as doubtful.</summary>
    public static void Mark(List<Assembled> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            var (one, next) = (found[i - 1], found[i]);
            if (
                one.Next != next.Start
                || one is not { High: null, Low: { IsBare: true, IsBareYear: false } }
                || next is not { High: null, HasModifier: false, Low.Unit.Kind: UnitKind.Percent }
                || one.Low.Value >= next.Low.Value
            )
                continue;
            found[i - 1] = one with { LostRange = (one.Low, next.Low) };
            found[i] = next with { LostRange = (one.Low, next.Low) };
        }
    }
}
