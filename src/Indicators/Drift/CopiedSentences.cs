using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>All sentences of a copy, and the ones that are, letter for letter, those of a hash.</summary>
internal sealed class CopiedSentences
{
    private readonly ILookup<string, CopiedSentence> _byHash;
    private readonly ILookup<string, CopiedParagraph> _paragraphs;
    private readonly ILookup<string, CopiedParagraph> _byFile;

    public CopiedSentences(IEnumerable<(SourceFile File, CanonicalText Text)> files)
    {
        Paragraphs = [.. files.SelectMany(f => f.Text.Paragraphs.Select((p, i) => new CopiedParagraph(f.File.FileName, i, p)))];
        _byFile = Paragraphs.ToLookup(p => p.File);
        _paragraphs = Paragraphs.ToLookup(p => p.Paragraph.Sha256);
        _byHash = (from p in Paragraphs from s in p.Paragraph.Sentences from hash in Hashes(s.Text) select (hash, new CopiedSentence(p, s)))
            .Distinct()
            .ToLookup(s => s.hash, s => s.Item2);
    }

    public IReadOnlyList<CopiedParagraph> Paragraphs { get; }

    /// <summary>
    /// The sentences of this hash. White space behind a sentence belongs to it, and may come or go where a paragraph is cut in two or two
    /// are joined.
    /// </summary>
    public IEnumerable<CopiedSentence> With(string sha256) => _byHash[sha256].Distinct();

    /// <summary>The paragraphs of this hash.</summary>
    public IEnumerable<CopiedParagraph> Whole(string sha256) => _paragraphs[sha256];

    /// <summary>The paragraphs of a file.</summary>
    public IEnumerable<CopiedParagraph> Of(string file) => _byFile[file];

    /// <summary>Hash as it stands, without the white space behind it, and with a space.</summary>
    public static IEnumerable<string> Hashes(string sentence) =>
        new[] { sentence, sentence.TrimEnd(), sentence.TrimEnd() + " " }.Distinct().Select(TextHash.Of);
}

/// <summary>A paragraph of the copy.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Index">From 0 among the paragraphs of the file.</param>
/// <param name="Paragraph">What stands there.</param>
internal sealed record CopiedParagraph(string File, int Index, Paragraph Paragraph);

/// <summary>A sentence of the copy.</summary>
internal sealed record CopiedSentence(CopiedParagraph In, Sentence Sentence);
