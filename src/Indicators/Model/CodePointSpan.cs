namespace Indicators.Model;

/// <summary>A half-open span of a text, counted in Unicode code points (not UTF-16 units) as in W3C Web Annotation.</summary>
/// <param name="Start">First code point, from 0.</param>
/// <param name="End">One past the last code point.</param>
public readonly record struct CodePointSpan(int Start, int End)
{
    /// <summary>Number of code points.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies entirely within this one.</summary>
    public bool Contains(CodePointSpan other) => Start <= other.Start && other.End <= End;
}
