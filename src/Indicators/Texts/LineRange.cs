namespace Indicators.Texts;

/// <summary>Lines of a file, 1-based, both ends included.</summary>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Whether the line lies inside.</summary>
    public bool Contains(int line) => First <= line && line <= Last;

    /// <summary><c>15-19</c>, or <c>5</c> for a single line.</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
