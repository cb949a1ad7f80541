using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>All sentences of a copy, searchable by hash.</summary>
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
    /// The sentences with this hash. White space after a sentence belongs to it, and may change when paragraphs are split or joined.
    /// </summary>
    public IEnumerable<CopiedSentence> With(string sha256) => _byHash[sha256].Distinct();

    /// <summary>The paragraphs with this hash.</summary>
    public IEnumerable<CopiedParagraph> Whole(string sha256) => _paragraphs[sha256];

    /// <summary>The paragraphs of a file.</summary>
    public IEnumerable<CopiedParagraph> Of(string file) => _byFile[file];

    /// <summary>Hashes of the sentence as it is, without trailing white space, and with one trailing space.</summary>
    public static IEnumerable<string> Hashes(string sentence) =>
        new[] { sentence, sentence.TrimEnd(), sentence.TrimEnd() + " " }.Distinct().Select(TextHash.Of);
}

/// <summary>A paragraph of the copy.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Index">Position among the paragraphs of the file, from 0.</param>
/// <param name="Paragraph">The paragraph.</param>
internal sealed record CopiedParagraph(string File, int Index, Paragraph Paragraph);

/// <summary>A sentence of the copy.</summary>
internal sealed record CopiedSentence(CopiedParagraph In, Sentence Sentence);
