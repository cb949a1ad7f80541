using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class HardWrappedLinesTests
{
    [Theory]
    [InlineData("the long en-\ngagement of \nmills", "the long engagement of mills")]
    [InlineData(" A mill \n burnt. ", "A mill burnt.")]
    [InlineData("the Sino-\nRussian border, C-\n5 and mid-\n1990s", "the Sino-Russian border, C-5 and mid-1990s")]
    [InlineData("co-ethnic people and the co-\nethnic town", "co-ethnic people and the co-ethnic town")]
    [InlineData("reentry, re-entry and re-\nentry", "reentry, re-entry and reentry")]
    [InlineData("in the short-\nterm, a two-billion-\ndollar loan", "in the short-term, a two-billion-dollar loan")]
    [InlineData("midterm and mid-\nterm", "midterm and midterm")]
    [InlineData("wool -\nand felt –\nand hides", "wool - and felt – and hides")]
    [InlineData("wool-\n(raw) sold", "wool- (raw) sold")]
    public void Lines_are_joined_and_the_printers_hyphens_mended(string wrapped, string joined) => Assert.Equal(joined, Read(wrapped).Text);

    [Fact]
    public void Blank_lines_part_paragraphs_and_omitted_lines_do_not()
    {
        const string Page = "The mill was sold to a mer-\n\n12\n\nchant of Osh. It\nPhoto: a mill\nburnt.\n\nNobody was told.";
        var text = Read(Page, new(2, 4), new(6, 6));
        Assert.Equal("The mill was sold to a merchant of Osh. It burnt.\nNobody was told.", text.Text);
        Assert.Equal(["1-7", "9"], text.Paragraphs.Select(p => p.Lines.ToString()));
    }

    [Fact]
    public void A_code_point_leads_back_to_its_line()
    {
        var paragraph = Read("Up 📈 by US$ 4 bil-\n\nlion in\nthe year 2020", new LineRange(2, 2)).Paragraphs[0];
        Assert.Equal("Up 📈 by US$ 4 billion in the year 2020", paragraph.Text);
        Assert.Equal(1, LineOf("US$ 4 billion"));
        Assert.Equal(3, LineOf("in"));
        Assert.Equal(4, LineOf("2020"));

        int LineOf(string printed) => paragraph.LineAt(PrintedFigures.Occurrences(paragraph.Text, printed).Single().Start);
    }

    [Fact]
    public void Each_line_begins_where_its_text_stands_in_the_paragraph()
    {
        string[] lines = ["Wool 📈 is not ex-", "pensive in Semi-", "Palatinsk or else-", "where –", "for once."];
        var paragraph = Read(string.Join('\n', lines)).Paragraphs[0];
        foreach (var (start, line) in paragraph.LineStarts)
        {
            var word = lines[line - 1].Split(' ', '-')[0];
            Assert.Equal(word, CodePoints.Slice(paragraph.Text, new(start, start + word.Length)));
        }
    }

    private static CanonicalText Read(string content, params LineRange[] omit)
    {
        var file = SourceFile.FromText("a.txt", content);
        return CanonicalText.Read(file, new(1, file.Lines.Count), omit, TextLayout.HardWrapped);
    }
}
