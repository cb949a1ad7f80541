using Indicators.Drafts.Reading;
using Indicators.Texts;

namespace Indicators.Tests.Drafts;

/// <summary>What people read of a draft, and where each character of it stands in what was sent.</summary>
public sealed class DraftReadingTests
{
    [Fact]
    public void Short_lines_of_plain_text_are_one_paragraph_and_long_ones_each_are()
    {
        var longLine = $"In the spring it grew. {new string('x', 120)}";
        Assert.Equal(
            [
                "Paragraph|One wrapped\r\nparagraph of 3 lines.",
                "ListItem|first 1",
                "ListItem|second 2",
                $"Paragraph|{longLine}",
                "Paragraph|Short.",
            ],
            Read($"One wrapped\r\nparagraph of 3 lines.\r\n \r\n- first 1\n2. second 2\n\n{longLine}\nShort.", DraftFormat.Text)
        );
    }

    [Fact]
    public void Markdown_is_read_without_its_marks()
    {
        const string markdown = """
            ---
            date: 2024-05-06
            ---
            # Report 1

            Sales of **4** bil\*lion &amp; [a *link* 5](https://example.org/2019/77), `code 6` and <b>7</b>
            wrapped.[^n] See https://example.org/88 ![alt 9](p10.png)

            > quoted 11

            - [x] item 12
              1. deep 13

            ```
            x = 14
            ```

            <p>block 15&nbsp;&euro;</p>

            [^n]: a note 16
            [^unused]: a note 17
            """;
        Assert.Equal(
            [
                "Code|---\ndate: 2024-05-06\n---",
                "Heading|Report 1",
                "Paragraph|Sales of 4 bil*lion & a link 5, code 6 and 7 wrapped. See  alt 9",
                "Quote|quoted 11",
                "ListItem| item 12",
                "ListItem|deep 13",
                "Code|```\nx = 14\n```",
                "Paragraph|block 15\u00A0€",
                "Note|a note 16",
                "Note|a note 17",
            ],
            Read(markdown.ReplaceLineEndings("\n"), DraftFormat.Markdown)
        );
    }

    [Fact]
    public void A_row_of_a_table_has_the_names_and_units_of_its_columns()
    {
        const string markdown = """
            | Country | Debt (US$ billion) | Share, % | 2022 | Year |
            |---|---:|---|---|---|
            | Corland | 4.0 | 12 | 7 | 2024 |
            | Brennia | n/a | | about 8 | 2023 |
            """;
        const string html = """
            <table><caption>Debt of 2</caption><thead><tr><th>Country<th>Debt (US$ billion)<th>Share, %<th>2022<th>Year</thead>
            <tr><th>Corland<td>4.0<td>12<td>7<td>2024</tr><tr><td>Brennia</td><td>n/a</td><td></td><td>about <b>8</b></td><td>2023</table>
            """;
        string[] rows =
        [
            "TableRow|Country; Debt (US$ billion); Share, %; 2022; Year",
            "TableRow|Corland; Debt US$ 4.0 billion; Share 12%; in 2022, 7; Year 2024",
            "TableRow|Brennia; Debt n/a; in 2022, about 8; Year 2023",
        ];
        Assert.Equal(rows, Read(markdown, DraftFormat.Markdown).Select(row => row.Replace("  ", " ", StringComparison.Ordinal)));
        Assert.Equal(["Paragraph|Debt of 2", .. rows], Read(html, DraftFormat.Html));
    }

    [Fact]
    public void Html_is_read_as_a_browser_shows_it()
    {
        const string html = """
            <!doctype html><html><head><title>Title 1</title><style>p { width: 2px }</style><script>var a = 3 < 4; "</p>";</script></head>
            <body><h2>Head <i>5</i></h2><p class="a>6">One&nbsp;7 &amp; 8&#37; of<br>it &bogus; &#x1F40E;
              wrapped<sup>9</sup> and 10<sup>6</sup> jars of CO<sub>2</sub>.<!-- 11 --><ul><li>item 12<li>item <p>13</ul>
            <blockquote>quote 14</blockquote><pre>x
            15</pre><div>open 16<table><tr><td>outer 17<table><tr><td>inner 18</table>after 19</table>tail &lt; 20
            """;
        Assert.Equal(
            [
                "Heading|Head 5",
                "Paragraph|One\u00A07 & 8% of it &bogus; 🐎 wrapped and 10^6 jars of CO2.",
                "ListItem|item 12",
                "ListItem|item",
                "ListItem|13",
                "Quote|quote 14",
                "Code|x\n15",
                "Paragraph|open 16",
                "Paragraph|outer 17",
                "TableRow|inner 18",
                "TableRow|after 19",
                "Paragraph|tail < 20",
            ],
            Read(html.ReplaceLineEndings("\n"), DraftFormat.Html)
        );
    }

    [Theory]
    [InlineData(DraftFormat.Text, "🐎 Debt of 4 billion\n\n🐎🐎 and 5 percent.")]
    [InlineData(DraftFormat.Markdown, "# 🐎 Debt\n\n🐎 of **4** billion\nand *🐎* 5 percent.\n\n| a | 🐎 |\n|--|--|\n| x | 6 |\n")]
    [InlineData(DraftFormat.Html, "<h1>🐎</h1>\r\n<p>Debt&nbsp;of <b>4</b> billion 🐎 and\r\n 5 percent<td>6")]
    public void Every_numeral_leads_back_to_its_place(DraftFormat format, string text)
    {
        var found = 0;
        foreach (var paragraph in Draft.Read(text, format).Paragraphs)
        {
            for (var at = 0; at < CodePoints.Length(paragraph.Text); at++)
            {
                var digit = CodePoints.Slice(paragraph.Text, new(at, at + 1));
                if (digit is not [>= '0' and <= '9'])
                    continue;
                Assert.Equal(digit, CodePoints.Slice(text, paragraph.InDraft(new(at, at + 1))!.Value));
                found++;
            }
        }

        Assert.Equal(text.Count(char.IsAsciiDigit) - text.Split("<h1>").Length - text.Split("</h1>").Length + 2, found);
    }

    [Fact]
    public void A_span_over_an_entity_covers_all_of_it()
    {
        const string html = "<p>US&dollar;&nbsp;<b>4</b> billion</p>";
        var paragraph = Draft.Read(html, DraftFormat.Html).Paragraphs[0];
        Assert.Equal("US$\u00A04 billion", paragraph.Text);
        Assert.Equal("US&dollar;&nbsp;<b>4</b> billion", CodePoints.Slice(html, paragraph.InDraft(new(0, 13))!.Value));
        Assert.Equal("&dollar;", CodePoints.Slice(html, paragraph.InDraft(new(2, 3))!.Value));
    }

    [Theory]
    [InlineData(DraftFormat.Markdown, "*a ")]
    [InlineData(DraftFormat.Markdown, "[")]
    [InlineData(DraftFormat.Markdown, "> ")]
    [InlineData(DraftFormat.Markdown, "- ")]
    [InlineData(DraftFormat.Markdown, "[a](")]
    [InlineData(DraftFormat.Markdown, "~a ~~b ")]
    [InlineData(DraftFormat.Markdown, "[a]: b\n\n")]
    [InlineData(DraftFormat.Markdown, "*a _b [c ~d\n*a _b [c ~d\n\n")]
    [InlineData(DraftFormat.Markdown, "|a|b\n")]
    [InlineData(DraftFormat.Markdown, "`")]
    [InlineData(DraftFormat.Html, "<table><tr><td>")]
    [InlineData(DraftFormat.Html, "<a b=\"")]
    [InlineData(DraftFormat.Html, "&amp")]
    [InlineData(DraftFormat.Html, "<sup>1")]
    [InlineData(DraftFormat.Html, "<!--")]
    [InlineData(DraftFormat.Html, "<div>")]
    [InlineData(DraftFormat.Text, "\n")]
    [InlineData(DraftFormat.Text, "- 1\n")]
    [InlineData(DraftFormat.Text, "1")]
    public void Hostile_repetition_is_read_in_time(DraftFormat format, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Draft.MaxSize / part.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = Draft.Read(text, format).Paragraphs.Count;
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static string[] Read(string text, DraftFormat format) =>
        [.. Draft.Read(text, format).Paragraphs.Select(paragraph => $"{paragraph.Kind}|{paragraph.Text}")];
}
