using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class SectionsTests
{
    [Fact]
    public void A_paragraph_stands_in_the_section_of_the_label_or_heading_before_it()
    {
        var paragraphs = Read(
            "It opens without one.",
            "BACKGROUND:\u00A0The mill is old.",
            "It stands.",
            "IMPLICATIONS: It may fall.",
            "The Price of Wool",
            "It fell.",
            "CONCLUSION: Sell.",
            "AUTHORS’ BIOS:",
            "Nobody is a miller."
        );
        Assert.Equal(
            [
                null,
                "BACKGROUND",
                "BACKGROUND",
                "IMPLICATIONS",
                "The Price of Wool",
                "The Price of Wool",
                "CONCLUSION",
                "AUTHORS’ BIOS",
                "AUTHORS’ BIOS",
            ],
            paragraphs.Select(p => p.Section)
        );
        Assert.Equal([ParagraphKind.Heading, ParagraphKind.Label], paragraphs.Select(p => p.Kind).Where(k => k != ParagraphKind.Paragraph));
    }

    [Theory]
    [InlineData("The Price of Wool")]
    [InlineData("WORRIES AHEAD")]
    [InlineData("What Next?")]
    [InlineData("Internal challenges")]
    [InlineData("Digital Wool: Mills Build and Build")]
    [InlineData("The Mill (Old)")]
    public void A_short_titled_line_is_a_heading(string line) => Assert.Equal(ParagraphKind.Heading, Read(line, "It fell.")[0].Kind);

    [Theory]
    [InlineData("Is it working?")]
    [InlineData("It fell.")]
    [InlineData("The mills of the valley are becoming ever more visible")]
    [InlineData("photo_12")]
    [InlineData("Wool, Felt:")]
    [InlineData("Photo by Nobody. The Mill")]
    [InlineData("One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen")]
    public void Questions_sentences_and_long_lines_are_not(string line) =>
        Assert.Equal(ParagraphKind.Paragraph, Read(line, "It fell.")[0].Kind);

    [Fact]
    public void Nothing_is_the_heading_of_nothing() => Assert.Equal(ParagraphKind.Paragraph, Read("It fell.", "The Price of Wool")[1].Kind);

    [Theory]
    [InlineData("1. Alder, 2010.", "2. Birch, 2011.")]
    [InlineData("651 Alder, 2010.", "652 Birch, 2011.")]
    [InlineData("[1]: alder.example", "[2]: birch.example")]
    public void Paragraphs_that_count_up_to_the_end_are_notes(string first, string second) =>
        Assert.Equal(
            [ParagraphKind.Paragraph, ParagraphKind.Note, ParagraphKind.Note],
            Read("20 mills stand.", first, second).Select(p => p.Kind)
        );

    [Fact]
    public void Numbers_that_do_not_count_up_to_the_end_are_text() =>
        Assert.All(Read("1. Wool.", "2. Felt.", "It fell.", "300 mills.", "20 mills."), p => Assert.Equal(ParagraphKind.Paragraph, p.Kind));

    private static IReadOnlyList<Paragraph> Read(params string[] lines)
    {
        var file = SourceFile.FromText("a.txt", string.Join("\n\n", lines));
        return CanonicalText.Read(file, new(1, file.Lines.Count), [], TextLayout.LinePerParagraph).Paragraphs;
    }
}
