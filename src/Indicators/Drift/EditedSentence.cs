using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>A sentence of the copy, or two that follow each other, in which an old sentence may go on.</summary>
/// <param name="In">The paragraph.</param>
/// <param name="Span">Code points within it.</param>
internal sealed record EditedSentence(CopiedParagraph In, CodePointSpan Span)
{
    private readonly Lazy<IReadOnlyList<FoundQuantity>> _quantities = new(() =>
        QuantityReader.Find(CodePoints.Slice(In.Paragraph.Text, Span))
    );
    private readonly Lazy<WordAlignment.Word[]> _words = new(() => WordAlignment.WordsOf(CodePoints.Slice(In.Paragraph.Text, Span)));

    public string Text { get; } = CodePoints.Slice(In.Paragraph.Text, Span);

    public IReadOnlyList<FoundQuantity> Quantities => _quantities.Value;

    public WordAlignment.Word[] Words => _words.Value;

    public bool Overlaps(EditedSentence other) => In == other.In && Span.Start < other.Span.End && other.Span.Start < Span.End;

    /// <summary>
    /// What of a paragraph may be an edited sentence: each sentence that is none of the old ones as it was, and each such two in a row.
    /// </summary>
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
