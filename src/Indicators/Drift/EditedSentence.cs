using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>One sentence of the copy, or two adjacent ones, that may be an edited form of an old sentence.</summary>
/// <param name="In">The paragraph.</param>
/// <param name="Span">Span in code points within the paragraph.</param>
internal sealed record EditedSentence(CopiedParagraph In, CodePointSpan Span)
{
    private readonly Lazy<IReadOnlyList<FoundQuantity>> _quantities = new(() =>
        QuantityReader.Find(FoldedText.Of(CodePoints.Slice(In.Paragraph.Text, Span)).Text)
    );
    private readonly Lazy<WordAlignment.Word[]> _words = new(() =>
        WordAlignment.WordsOf(FoldedText.Of(CodePoints.Slice(In.Paragraph.Text, Span)).Text)
    );

    /// <summary>The text with the way back to its place.</summary>
    public FoldedText Folded { get; } = FoldedText.Of(CodePoints.Slice(In.Paragraph.Text, Span));

    /// <summary>The folded text, by which it is compared.</summary>
    public string Text => Folded.Text;

    public IReadOnlyList<FoundQuantity> Quantities => _quantities.Value;

    public WordAlignment.Word[] Words => _words.Value;

    public bool Overlaps(EditedSentence other) => In == other.In && Span.Start < other.Span.End && other.Span.Start < Span.End;

    /// <summary>Candidates in a paragraph: each sentence that is not an unchanged old one, and each pair of adjacent ones.</summary>
    public static IEnumerable<EditedSentence> Of(CopiedParagraph paragraph, Func<Sentence, bool> isKnown)
    {
        Sentence? before = null;
        foreach (var sentence in paragraph.Paragraph.Sentences)
        {
            var known = isKnown(sentence);
            if (!known)
                yield return new(paragraph, sentence.Span);
            if (!known && before is not null)
                yield return new(paragraph, new(before.Span.Start, sentence.Span.End));
            before = known ? null : sentence;
        }
    }
}
