namespace Indicators.Model;

/// <summary>Lines of a file, 1-based, both ends included.</summary>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Number of lines.</summary>
    public int Count => Last - First + 1;

    /// <summary>A single line.</summary>
    public static LineRange Of(int line) => new(line, line);

    /// <summary>Whether the line is one of these.</summary>
    public bool Contains(int line) => First <= line && line <= Last;

    /// <summary>Whether all lines of the other range are among these.</summary>
    public bool Contains(LineRange other) => First <= other.First && other.Last <= Last;

    /// <summary><c>15-19</c>, or <c>15</c> for one line.</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
