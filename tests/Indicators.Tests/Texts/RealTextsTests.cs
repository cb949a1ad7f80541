using System.Text;
using Indicators.Model;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

/// <summary>The invariants of canonical texts, over the 31 articles of the five source files.</summary>
public sealed class RealTextsTests
{
    /// <summary>File, first and last line, and the number of sentences when no line is omitted.</summary>
    public static TheoryData<string, int, int, int> Articles =>
        new()
        {
            { "000", 1, 47, 70 },
            { "000", 48, 100, 88 },
            { "000", 101, 117, 8 },
            { "000", 119, 163, 67 },
            { "000", 165, 197, 55 },
            { "001", 1, 6, 51 },
            { "001", 7, 14, 61 },
            { "001", 15, 19, 76 },
            { "001", 20, 33, 51 },
            { "001", 34, 50, 57 },
            { "002", 3, 19, 27 },
            { "002", 21, 105, 178 },
            { "002", 107, 199, 186 },
            { "002", 201, 241, 41 },
            { "002", 243, 291, 49 },
            { "002", 293, 361, 74 },
            { "002", 363, 525, 204 },
            { "002", 527, 581, 44 },
            { "002", 583, 656, 167 },
            { "002", 658, 704, 50 },
            { "003", 1, 604, 168 },
            { "004", 3, 61, 47 },
            { "004", 63, 105, 48 },
            { "004", 107, 183, 126 },
            { "004", 185, 230, 48 },
            { "004", 232, 524, 376 },
            { "004", 526, 568, 49 },
            { "004", 570, 628, 87 },
            { "004", 630, 674, 36 },
            { "004", 676, 708, 48 },
            { "004", 710, 760, 47 },
        };

    [RealTextsTheory]
    [MemberData(nameof(Articles))]
    public void Sentences_give_the_paragraph_and_paragraphs_the_text(string number, int first, int last, int sentences)
    {
        var text = Read(number, first, last);
        Assert.NotEmpty(text.Paragraphs);
        Assert.Equal(text.Text, string.Join('\n', text.Paragraphs.Select(p => p.Text)));
        Assert.Equal(TextHash.Of(text.Text), text.Sha256);
        foreach (var paragraph in text.Paragraphs)
        {
            Assert.Equal(paragraph.Text, string.Concat(paragraph.Sentences.Select(s => CodePoints.Slice(paragraph.Text, s.Span))));
            var ends = paragraph.Sentences.Select(s => s.Span.End).ToList();
            Assert.Equal(ends[..^1].Prepend(0), paragraph.Sentences.Select(s => s.Span.Start));
            Assert.Equal(CodePoints.Length(paragraph.Text), ends[^1]);
            Assert.All(paragraph.Sentences, s => Assert.Contains(s.Text, char.IsLetterOrDigit));
        }

        Assert.Equal(sentences, text.Paragraphs.Sum(p => p.Sentences.Count));
    }

    [RealTextsTheory]
    [MemberData(nameof(Articles))]
    public void Every_line_start_leads_to_the_files_line(string number, int first, int last, int sentences)
    {
        _ = sentences;
        var file = RealTexts.Read(number);
        foreach (var paragraph in Read(number, first, last).Paragraphs)
        {
            foreach (var (start, line) in paragraph.LineStarts)
            {
                Assert.Equal(line, paragraph.LineAt(start));
                var printed = file.Line(line).TrimEnd().TrimEnd('-');
                var (from, _) = CodePoints.ToUtf16(paragraph.Text, new(start, start));
                var expected = Layout(number) == TextLayout.HardWrapped ? printed.TrimStart() : file.Line(line);
                Assert.StartsWith(expected, paragraph.Text[from..], StringComparison.Ordinal);
            }
        }
    }

    [RealTextsFact]
    public void This_version_of_normaliser_and_segmenter_gives_these_spans()
    {
        var spans = new StringBuilder();
        foreach (var row in Articles)
        {
            var text = Read((string)row[0], (int)row[1], (int)row[2]);
            spans.AppendLine(text.Sha256);
            foreach (var paragraph in text.Paragraphs)
                spans.AppendJoin(' ', paragraph.Sentences.Select(s => s.Span.End)).Append('\n');
        }

        Assert.Equal(("norm/1", "seg/1"), (CanonicalText.Normaliser, Segmenter.Version));
        Assert.Equal("602dadcfe5a064f2053b5c96e33aab2457a001c09a3dcbc49bcfd26043dea128", TextHash.Of(spans.ToString()));
    }

    private static CanonicalText Read(string number, int first, int last) =>
        CanonicalText.Read(RealTexts.Read(number), new(first, last), [], Layout(number));

    private static TextLayout Layout(string number) => number == "003" ? TextLayout.HardWrapped : TextLayout.LinePerParagraph;
}
