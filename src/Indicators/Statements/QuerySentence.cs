using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Statements;

/// <summary>A sentence of the reader's.</summary>
/// <param name="Text">As it was given.</param>
/// <param name="Start">Where it begins in the reader's text, in code points.</param>
/// <param name="Hash">Its folded hash; null where the very sentence is not looked for.</param>
public sealed record QuerySentence(string Text, int Start, string? Hash = null)
{
    /// <summary>Where it stands in the reader's text.</summary>
    internal CodePointSpan Span => new(Start, Start + CodePoints.Length(Text));
}
