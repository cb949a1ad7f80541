using System.Text;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Quantities.Reading;

/// <summary>A word of a masked sentence, or a mask.</summary>
/// <param name="Folded">The folded word, or <see cref="Masking.Mask"/> alone.</param>
/// <param name="Span">Where it stands in the sentence before masking, in code points.</param>
/// <param name="Value">The number behind a mask, in full units; null where it cannot be read, and for a word.</param>
public readonly record struct MaskedWord(string Folded, CodePointSpan Span, decimal? Value = null)
{
    /// <summary>Whether a number stands there.</summary>
    public bool IsNumber => Folded.Length == 1 && Folded[0] == Masking.Mask;
}
