using Indicators.Model;

namespace Indicators.Texts;

/// <summary>A sentence of a paragraph.</summary>
/// <param name="Ordinal">1-based within the paragraph.</param>
/// <param name="Span">Code points within the paragraph; the sentences of a paragraph leave no gap and do not overlap.</param>
/// <param name="Text">The slice of the paragraph, with the white space that follows the sentence.</param>
/// <param name="Sha256">Hash of <paramref name="Text"/>.</param>
/// <param name="FoldedSha256">Hash of the folded form (<see cref="Folding"/>).</param>
public sealed record Sentence(int Ordinal, CodePointSpan Span, string Text, string Sha256, string FoldedSha256);
