using System.Text;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Quantities.Reading;

/// <summary>A word of a masked sentence, or a mask.</summary>
/// <param name="Folded">The folded word, or <see cref="Masking.Mask"/> alone.</param>
/// <param name="Span">Position in the sentence before masking, in code points.</param>
/// <param name="Value">The number behind a mask, in full units; null for a word, and for a number that cannot be read.</param>
public readonly record struct MaskedWord(string Folded, CodePointSpan Span, decimal? Value = null)
{
    /// <summary>Whether it masks a number.</summary>
    public bool IsNumber => Folded.Length == 1 && Folded[0] == Masking.Mask;
}
