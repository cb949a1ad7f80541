namespace Indicators.Model;

/// <summary>A range of lines in a file, 1-based and inclusive.</summary>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>Number of lines.</summary>
    public int Count => Last - First + 1;

    /// <summary>A range of one line.</summary>
    public static LineRange Of(int line) => new(line, line);

    /// <summary>Whether the range contains the line.</summary>
    public bool Contains(int line) => First <= line && line <= Last;

    /// <summary>Whether the range contains the whole of the other range.</summary>
    public bool Contains(LineRange other) => First <= other.First && other.Last <= Last;

    /// <summary><c>15-19</c>, or <c>15</c> for one line.</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
