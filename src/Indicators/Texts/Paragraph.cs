using Indicators.Model;

namespace Indicators.Texts;

/// <summary>What a paragraph is to its document.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A short line of its own that names what follows.</summary>
    Heading,

    /// <summary>A section label that stands alone on its line ("BACKGROUND:").</summary>
    Label,

    /// <summary>One of the numbered notes that close a document.</summary>
    Note,
}

/// <summary>Where in a paragraph the text of a file's line begins.</summary>
/// <param name="Start">Code point within the paragraph.</param>
/// <param name="Line">1-based line of the file.</param>
public readonly record struct LineStart(int Start, int Line);

/// <summary>A paragraph of a document's canonical text.</summary>
public sealed record Paragraph
{
    /// <summary>1-based within the document.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The paragraph in NFC, without line ends.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of <see cref="Text"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it is to its document.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>
    /// The heading or label under which it stands, as printed, without the colon; null before the first. A heading stands in its own
    /// section.
    /// </summary>
    public required string? Section { get; init; }

    /// <summary>Where each of the file's lines begins, in reading order; the first begins at 0.</summary>
    public required IReadOnlyList<LineStart> LineStarts { get; init; }

    /// <summary>The sentences; their slices, one after the other, are <see cref="Text"/>.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>First and last line of the file that the paragraph stands on; omitted lines may lie between them.</summary>
    public LineRange Lines => new(LineStarts[0].Line, LineStarts[^1].Line);

    /// <summary>The file's line on which a code point of the paragraph stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The paragraph has no such code point.</exception>
    public int LineAt(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(codePoint, Sentences[^1].Span.End);
        return LineStarts.Last(s => s.Start <= codePoint).Line;
    }

    /// <summary>The sentence that holds the whole span, or null where the span crosses a sentence's end or lies outside.</summary>
    public Sentence? SentenceWith(CodePointSpan span) => Sentences.FirstOrDefault(s => s.Span.Contains(span));
}
