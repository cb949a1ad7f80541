using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class CanonicalTextTests
{
    [Fact]
    public void Each_content_line_is_a_paragraph_and_is_not_trimmed()
    {
        var text = Read("By Nobody\n\n A mill.  \n\u00A0\nphoto_12\nIt burnt.\nPublished", omit: [new(1, 1), new(5, 5), new(7, 7)]);
        Assert.Equal(" A mill.  \nIt burnt.", text.Text);
        Assert.Equal(TextHash.Of(text.Text), text.Sha256);
        Assert.Equal([3, 6], text.Paragraphs.Select(p => p.LineAt(0)));
        Assert.Equal([1, 2], text.Paragraphs.Select(p => p.Ordinal));
    }

    [Fact]
    public void Lines_outside_the_range_are_another_documents()
    {
        var text = CanonicalText.Read(SourceFile.FromText("a.txt", "one.\ntwo.\nthree."), new(2, 2), [], TextLayout.LinePerParagraph);
        Assert.Equal("two.", text.Text);
        Assert.Null(text.OnLine(1));
        Assert.Equal(1, text.OnLine(2)!.Ordinal);
    }

    [Fact]
    public void The_text_is_in_NFC_and_not_in_NFKC() => Assert.Equal("café 10⁶", Read("cafe\u0301 10⁶").Text);

    [Fact]
    public void CRLF_and_LF_give_the_same_text() => Assert.Equal(Read("one.\ntwo.").Sha256, Read("one.\r\ntwo.\r\n").Sha256);

    [Fact]
    public void A_document_of_blank_lines_is_empty()
    {
        Assert.Equal("", Read(" \n\n").Text);
        Assert.Empty(Read(" \n\n").Paragraphs);
    }

    [Theory]
    [InlineData(0, 2, 1, 1, "lines 0-2 are not within the file's 3 lines")]
    [InlineData(1, 4, 1, 1, "lines 1-4 are not within the file's 3 lines")]
    [InlineData(3, 2, 2, 2, "lines 3-2 end before they start")]
    [InlineData(1, 2, 3, 3, "omitted lines 3 are not within lines 1-2")]
    public void Ranges_that_do_not_fit_the_file_are_refused(int first, int last, int omitFirst, int omitLast, string problem)
    {
        var file = SourceFile.FromText("a.txt", "1\n2\n3");
        LineRange[] omit = [new(omitFirst, omitLast)];
        Assert.Contains(problem, CanonicalText.Problems(3, new(first, last), omit));
        var thrown = Assert.Throws<ArgumentException>(() => CanonicalText.Read(file, new(first, last), omit, TextLayout.LinePerParagraph));
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_point_outside_a_paragraph_has_no_line()
    {
        var paragraph = Read("📈 up.").Paragraphs[0];
        Assert.Equal(1, paragraph.LineAt(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => paragraph.LineAt(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => paragraph.LineAt(-1));
    }

    [Fact]
    public void A_span_is_led_to_the_sentence_that_holds_all_of_it()
    {
        var paragraph = Read("One mill. Two mills.").Paragraphs[0];
        Assert.Equal(2, paragraph.SentenceWith(new(10, 13))!.Ordinal);
        Assert.Null(paragraph.SentenceWith(new(5, 13)));
        Assert.Null(paragraph.SentenceWith(new(18, 40)));
    }

    private static CanonicalText Read(string content, params LineRange[] omit)
    {
        var file = SourceFile.FromText("a.txt", content);
        return CanonicalText.Read(file, new(1, file.Lines.Count), omit, TextLayout.LinePerParagraph);
    }
}
