using System.Text.Json.Nodes;
using Indicators.Citations;
using Indicators.Periods;

namespace Indicators.Tests.Citations;

public sealed class CitationStyleTests
{
    private static Reference Article(string? date = "2023-05-04", string? title = "Honey & Wax", params string[] authors) =>
        new()
        {
            Key = "honey",
            Kind = ReferenceKind.Article,
            Authors = [.. (authors.Length == 0 ? ["Rowan Ash"] : authors).Select(AuthorName.Parse)],
            Title = title,
            Container = "The Valley Letter",
            Publisher = "Valley Press",
            Published = date is null ? null : Period.Parse(date),
            Url = "https://valley.example/a_b?x=1&y=50%25",
        };

    private static string Text(CitationStyle style, Reference reference) => style.Write(reference, ["Ash 2023"], "120 million").Text;

    [Theory]
    [InlineData("2023-05-04", "(2023, May 4)", "2023. ", ", May 4, 2023.")]
    [InlineData("2023-05", "(2023, May)", "2023. ", ", May 2023.")]
    [InlineData("2023", "(2023)", "2023. ", "Letter. h")]
    [InlineData("2023-05~", "(ca. 2023, May)", "ca. 2023. ", ", ca. May 2023.")]
    [InlineData("2023?", "(2023?)", "2023? ", "Letter. h")]
    [InlineData("2022/2023", "(2022–2023)", "2022–2023. ", "Letter. h")]
    [InlineData("2023-01/2023-06", "(2023)", "2023. ", "Letter. h")]
    [InlineData("2023/..", "(2023)", "2023. ", "Letter. h")]
    [InlineData(null, "(n.d.)", "n.d. ", "Letter. h")]
    public void Dates_are_no_more_exact_than_they_are_known(string? date, string apa, string chicagoYear, string chicagoDate)
    {
        Assert.Contains(apa, Text(CitationStyle.Apa, Article(date)), StringComparison.Ordinal);
        Assert.StartsWith("Ash, Rowan. " + chicagoYear, Text(CitationStyle.Chicago, Article(date)), StringComparison.Ordinal);
        Assert.Contains(chicagoDate, Text(CitationStyle.Chicago, Article(date)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-05-04", "[[2023,5,4]]", null, "2023/05/04/")]
    [InlineData("2023-05~", "[[2023,5]]", true, "2023/05//ca.")]
    [InlineData("2023", "[[2023]]", null, "2023///")]
    [InlineData("2022/2023", "[[2022],[2023]]", null, "2023///2022/2023")]
    public void Machines_get_the_parts_of_the_date_that_are_known(string date, string parts, bool? circa, string ris)
    {
        var issued = JsonNode.Parse(Text(CitationStyle.CslJson, Article(date)))![0]!["issued"]!;
        Assert.Equal((parts, circa), (issued["date-parts"]!.ToJsonString(), (bool?)issued["circa"]));
        Assert.Contains($"DA  - {ris}\r\n", Text(CitationStyle.Ris, Article(date)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_not_known_is_left_out()
    {
        Assert.Null(JsonNode.Parse(Text(CitationStyle.CslJson, Article(null)))![0]!["issued"]);
        Assert.DoesNotContain("PY  -", Text(CitationStyle.Ris, Article(null)), StringComparison.Ordinal);
        Assert.DoesNotContain("year", Text(CitationStyle.Bibtex, Article(null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_not_known_is_described_in_brackets()
    {
        Assert.StartsWith(
            "Ash, R. (2023). [Untitled article]. The Valley Letter. ",
            Text(CitationStyle.Apa, Article("2023", null)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Ash, Rowan. 2023. [Untitled article]. The Valley Letter. ",
            Text(CitationStyle.Chicago, Article("2023", null)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Rowan Ash;Ewa de Vos", "Ash, R., & de Vos, E. (", "Ash, Rowan, and Ewa de Vos. ")]
    [InlineData("Jean-Paul Ash", "Ash, J.-P. (", "Ash, Jean-Paul. ")]
    [InlineData(
        "Robert M. Ash;J.R. Fir Jr.;Honey Board",
        "Ash, R. M., Fir, J. R., Jr., & Honey Board. (",
        "Ash, Robert M., J.R. Fir Jr., and Honey Board. "
    )]
    [InlineData("Élodie Ash", "Ash, É. (", "Ash, Élodie. ")]
    public void Authors_are_named_as_each_style_does(string authors, string apa, string chicago)
    {
        var article = Article("2023", "Honey", authors.Split(';'));
        Assert.StartsWith(apa, Text(CitationStyle.Apa, article), StringComparison.Ordinal);
        Assert.StartsWith(chicago, Text(CitationStyle.Chicago, article), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_of_authors_are_cut_as_each_style_does()
    {
        string[] many = [.. Enumerable.Range(0, 22).Select(i => $"Given Family{(char)('a' + i)}")];
        var article = Article("2023", "Honey", many);
        Assert.Contains("Familys, G., . . . Familyv, G. (2023)", Text(CitationStyle.Apa, article), StringComparison.Ordinal);
        Assert.Contains("Given Familyg, et al. 2023", Text(CitationStyle.Chicago, article), StringComparison.Ordinal);
    }

    [Fact]
    public void Tex_does_not_take_any_character_for_a_command()
    {
        var bibtex = Text(CitationStyle.Bibtex, Article(title: "50% & #1_{x} ~ ^ \\ $ – “Zażółć” 蜂蜜"));
        Assert.Contains(
            @"title = {{50\% \& \#1\_\{x\} \textasciitilde{} \textasciicircum{} \textbackslash{} \$ – “Zażółć” 蜂蜜}}",
            bibtex,
            StringComparison.Ordinal
        );
        Assert.Contains("url = {https://valley.example/a_b?x=1&y=50%25}", bibtex, StringComparison.Ordinal);
        Assert.Contains("month = may,", bibtex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The \"Old\" road", "The “Old” road")]
    [InlineData("(\"Old\")", "(“Old”)")]
    [InlineData("a < b > c | d", "a \\textless{} b \\textgreater{} c \\textbar{} d")]
    [InlineData("`tick` and ''", "\\textasciigrave{}tick\\textasciigrave{} and '{}'")]
    [InlineData("2001--2002 --- on", "2001-{}-2002 -{}-{}- on")]
    [InlineData("two\nlines\tof   text", "two lines of text")]
    [InlineData("Öl – “Gas” 油", "Öl – “Gas” 油")]
    public void Tex_prints_what_is_printed(string title, string written) =>
        Assert.Contains($"title = {{{{{written}}}}},\n", Text(CitationStyle.Bibtex, Article(title: title)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022/2023", "2022/2023")]
    [InlineData("2023-05~", "2023-05~")]
    [InlineData("2023?", "2023?")]
    [InlineData("2023/..", "2023/..")]
    [InlineData("2023-05", null)]
    public void Biblatex_gets_ranges_and_doubts_as_dates(string date, string? expected)
    {
        var written = Text(CitationStyle.Bibtex, Article(date));
        if (expected is null)
            Assert.DoesNotContain("  date = ", written, StringComparison.Ordinal);
        else
            Assert.Contains($"  date = {{{expected}}},\n", written, StringComparison.Ordinal);
        Assert.Contains("  year = {", written, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_with_a_comma_stays_whole()
    {
        var reference = Article(authors: "Institute for War, Peace and Honey");
        Assert.Contains(
            "author = {{Institute for War, Peace and Honey}},",
            Text(CitationStyle.Bibtex, reference),
            StringComparison.Ordinal
        );
        Assert.Contains("AU  - Institute for War Peace and Honey\r\n", Text(CitationStyle.Ris, reference), StringComparison.Ordinal);
        Assert.Equal(
            """{"literal":"Institute for War, Peace and Honey"}""",
            JsonNode.Parse(Text(CitationStyle.CslJson, reference))![0]!["author"]![0]!.ToJsonString()
        );
        Assert.Contains("AU  - Ash, Rowan\r\n", Text(CitationStyle.Ris, Article()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_has_its_id_and_its_release_once_each_in_the_archive()
    {
        var record = new DatabaseRecord("Combs", "2026.1", "observation", "o1-1");
        var item = JsonNode.Parse(Text(CitationStyle.CslJson, Article() with { Record = record }))![0]!;
        Assert.Equal(("Combs, release 2026.1", "observation o1-1"), ((string?)item["archive"], (string?)item["archive_location"]));
    }

    [Fact]
    public void A_ris_value_never_begins_a_line_of_its_own()
    {
        var ris = Text(CitationStyle.Ris, Article(title: "One\r\nER  - \nTwo"));
        Assert.Contains("TI  - One ER  -  Two\r\n", ris, StringComparison.Ordinal);
        Assert.All(ris.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
    }

    [Theory]
    [InlineData("Is it \"lost\"?", "“Is it ‘lost’?” ", "Is it \"lost\"? The")]
    [InlineData("What it “means”", "“What it ‘means’.” ", "What it “means”. The")]
    public void Quotation_marks_and_stops_follow_the_style(string title, string chicago, string apa)
    {
        Assert.Contains(chicago, Text(CitationStyle.Chicago, Article(title: title)), StringComparison.Ordinal);
        Assert.Contains(apa, Text(CitationStyle.Apa, Article(title: title)), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_has_italics_and_escapes_everything_else()
    {
        var (_, html) = CitationStyle.Apa.Write(Article(title: "<b>Honey</b> & 'wax'"), [], null);
        Assert.Contains("&lt;b&gt;Honey&lt;/b&gt; &amp; 'wax'. <i>The Valley Letter</i>. ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_are_cited_alike_are_counted()
    {
        Assert.Equal("Ash 2023 (2 texts); Fir 2022", AttributionLines.Texts(["Ash 2023", "Fir 2022", "Ash 2023"], 9));
        Assert.Equal("Ash 2023; and 1 more", AttributionLines.Texts(["Ash 2023", "Fir 2022"], 1));
    }
}
