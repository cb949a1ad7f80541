using Indicators.Model;

namespace Indicators.Texts;

/// <summary>The kind of a paragraph in its document.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A short line that introduces what follows.</summary>
    Heading,

    /// <summary>A section label on a line of its own ("BACKGROUND:").</summary>
    Label,

    /// <summary>One of the numbered notes at the end of a document.</summary>
    Note,
}

/// <summary>Where a line of the file begins within a paragraph.</summary>
/// <param name="Start">Code point within the paragraph.</param>
/// <param name="Line">1-based line of the file.</param>
public readonly record struct LineStart(int Start, int Line);

/// <summary>A paragraph of a document's canonical text.</summary>
public sealed record Paragraph
{
    /// <summary>Position within the document, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The paragraph in NFC, without line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of <see cref="Text"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its kind.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>
    /// The heading or label of its section, as printed but without the colon; null before the first. A heading belongs to its own section.
    /// </summary>
    public required string? Section { get; init; }

    /// <summary>The starts of the file's lines, in reading order; the first is at 0.</summary>
    public required IReadOnlyList<LineStart> LineStarts { get; init; }

    /// <summary>The sentences. Their texts, concatenated, equal <see cref="Text"/>.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>First and last line of the file with text of the paragraph; omitted lines may lie between them.</summary>
    public LineRange Lines => new(LineStarts[0].Line, LineStarts[^1].Line);

    /// <summary>The line of the file that contains a code point of the paragraph.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The paragraph has no such code point.</exception>
    public int LineAt(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(codePoint, Sentences[^1].Span.End);
        return LineStarts.Last(s => s.Start <= codePoint).Line;
    }

    /// <summary>The sentence that contains the whole span; null if the span crosses the end of a sentence or lies outside.</summary>
    public Sentence? SentenceWith(CodePointSpan span) => Sentences.FirstOrDefault(s => s.Span.Contains(span));
}
