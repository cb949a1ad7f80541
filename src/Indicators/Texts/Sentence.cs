using Indicators.Model;

namespace Indicators.Texts;

/// <summary>A sentence of a paragraph.</summary>
/// <param name="Ordinal">Position within the paragraph, from 1.</param>
/// <param name="Span">Span in code points within the paragraph. The sentences of a paragraph neither overlap nor leave gaps.</param>
/// <param name="Text">The text of the span, including white space after the sentence.</param>
/// <param name="Sha256">Hash of <paramref name="Text"/>.</param>
/// <param name="FoldedSha256">Hash of the folded form (<see cref="Folding"/>).</param>
public sealed record Sentence(int Ordinal, CodePointSpan Span, string Text, string Sha256, string FoldedSha256);
