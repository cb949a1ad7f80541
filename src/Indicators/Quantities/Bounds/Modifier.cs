using Indicators.Model;

namespace Indicators.Quantities.Bounds;

/// <summary>What words before or after a number make of it.</summary>
/// <param name="Shape">The shape they force; null if they leave it.</param>
/// <param name="Inclusive">Of a bound: whether the number itself is meant too.</param>
/// <param name="Hedge">The hedge they add.</param>
/// <param name="IsMargin">Whether the number is a width to both sides: "plus or minus 3 points".</param>
internal readonly record struct Modifier(Shape? Shape, bool Inclusive, Hedge Hedge, bool IsMargin = false)
{
    public static readonly Modifier None = new(null, false, Hedge.None);

    public static readonly Modifier Margin = new(null, false, Hedge.None, true);

    /// <summary>Both together: the outer bound wins, and a hedge of degree outranks "estimated".</summary>
    public Modifier With(Modifier inner) =>
        new(
            Shape ?? inner.Shape,
            Shape is null ? inner.Inclusive : Inclusive,
            Hedge is Hedge.None or Hedge.Estimated && inner.Hedge != Hedge.None ? inner.Hedge : Hedge,
            IsMargin || inner.IsMargin
        );
}
