using Indicators.Api.Passages;
using Indicators.Seeds;

namespace Indicators.Api.Tests;

public sealed class TextFragmentTests
{
    private const string Url = "https://paper.example/a";
    private const string Long = "The old mill ground four hundred sacks of rye before the river froze over.";

    private static string? Link(string sentence, params string[] paragraphs)
    {
        var index = paragraphs.ToList().FindLastIndex(paragraph => paragraph.Contains(sentence, StringComparison.Ordinal));
        return TextFragment.Link(
            Url,
            "four hundred",
            paragraphs,
            index,
            sentence,
            paragraphs[index].LastIndexOf(sentence, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_long_sentence_is_named_by_its_first_and_last_words() =>
        Assert.Equal(
            $"{Url}#:~:text=The%20old%20mill%20ground%20four,before%20the%20river%20froze%20over.",
            Link(Long + " ", Long + " Nobody minded.")
        );

    [Fact]
    public void A_short_sentence_is_named_whole() =>
        Assert.Equal($"{Url}#:~:text=Rye%20fell%20by%207.", Link("Rye fell by 7.", "First. Rye fell by 7."));

    [Fact]
    public void Signs_that_are_syntax_are_encoded_and_so_is_everything_beyond_ascii() =>
        Assert.Equal(
            $"{Url}#:~:text=Corn%2C%20rye%20%26%20oats%3A%20%E2%82%AC5%2D6.",
            Link("Corn, rye & oats: €5-6.", "Corn, rye & oats: €5-6.")
        );

    [Fact]
    public void Where_the_first_words_stand_earlier_the_link_leads_to_the_rest_of_the_sentence() =>
        Assert.Equal(
            $"{Url}#:~:text=old%20mill%20ground%20four%20hundred,before%20the%20river%20froze%20over.",
            Link(Long, "The old mill ground four times a day.", Long)
        );

    [Fact]
    public void A_sentence_of_six_to_ten_words_is_named_by_its_two_halves() =>
        Assert.Equal(
            $"{Url}#:~:text=Rye%20fell%20by%207,percent%20last%20winter.",
            Link("Rye fell by 7 percent last winter.", "Rye fell by 7 percent last winter.")
        );

    [Fact]
    public void Words_after_a_sentence_tell_it_apart_too() =>
        Assert.Equal(
            $"{Url}#:~:text=Rye%20fell%20by%207.,-Then%20it%20rose%20again.",
            Link("Rye fell by 7. ", "Rye fell by 7. So they said.", "Rye fell by 7. Then it rose again.")
        );

    [Fact]
    public void A_word_of_which_the_start_is_a_part_is_no_match() =>
        Assert.Equal($"{Url}#:~:text=Rye%20fell.", Link("Rye fell.", "Karye fell. Nobody minded.", "Rye fell."));

    [Fact]
    public void Space_of_any_kind_is_a_space() =>
        Assert.Equal($"{Url}#:~:text=Rye%20fell%20by%207%20tons.", Link("Rye  fell by 7\u00A0tons.", "Rye  fell by 7\u00A0tons."));

    [Fact]
    public void No_more_than_five_words_stand_at_either_end()
    {
        var words = Enumerable.Range(1, 60).Select(n => $"w{n}").ToArray();
        for (var count = 1; count <= words.Length; count++)
        {
            var sentence = string.Join(' ', words[..count]) + ".";
            var parts = Link(sentence, "An earlier one.", sentence)!.Split("text=")[1].Split(',');
            Assert.InRange(parts.Length, 1, 2);
            Assert.All(parts, part => Assert.InRange(part.Split("%20").Length, 1, 5));
        }
    }

    [Fact]
    public void A_sentence_that_stands_twice_is_told_apart_by_the_words_before_it() =>
        Assert.Equal(
            $"{Url}#:~:text=Later%20on%3A-,Rye%20fell%20by%207.",
            Link("Rye fell by 7.", "Rye fell by 7.", "Later on: Rye fell by 7.")
        );

    [Fact]
    public void A_paragraph_that_stands_twice_leads_to_the_page() =>
        Assert.Equal(Url, Link("Rye fell by 7.", "Rye fell by 7.", "Rye fell by 7."));

    [Fact]
    public void Without_the_text_the_figure_is_named() =>
        Assert.Equal($"{Url}#:~:text=four%20hundred", TextFragment.Link(Url, "four hundred", [], 0, null, 0));

    [Fact]
    public void A_fragment_that_the_url_has_already_stays() =>
        Assert.Equal($"{Url}#part:~:text=7", TextFragment.Link(Url + "#part", "7", [], 0, null, 0));

    [Theory]
    [InlineData(null)]
    [InlineData("https://paper.example/a.pdf")]
    public void Where_no_browser_scrolls_there_is_no_fragment(string? url) =>
        Assert.Equal(url, TextFragment.Link(url, "7", [], 0, null, 0));

    /// <summary>Of the real texts, where they are at hand: hardly a sentence stands where nothing tells it apart.</summary>
    [RealTextsFact]
    public void Nearly_every_figure_of_the_texts_has_a_link_to_its_sentence()
    {
        var (texts, seeds) = (new WitnessTexts(RealTexts.Folder!), SeedsReader.Read(Path.Combine(Repository.Root, "seeds")));
        var links = new List<string>();
        foreach (var document in seeds.Documents)
        {
            var text = texts.Of(document.Witnesses[0]).Text!;
            IReadOnlyList<string> paragraphs = [.. text.Paragraphs.Select(paragraph => paragraph.Text)];
            foreach (var at in document.Figures.Select(figure => figure.Anchor.At!))
            {
                var sentence = text.Paragraphs[at.Paragraph - 1].Sentences[at.Sentence - 1];
                links.Add(
                    TextFragment.Link(
                        Url,
                        "7",
                        paragraphs,
                        at.Paragraph - 1,
                        sentence.Text,
                        Texts.CodePoints.ToUtf16(paragraphs[at.Paragraph - 1], sentence.Span).Start
                    )!
                );
            }
        }

        var words = links
            .Where(link => link != Url)
            .SelectMany(link => link.Split("text=")[1].Split(','))
            .Select(part => part.Split("%20").Length);
        Assert.All(words, count => Assert.InRange(count, 1, 5));
        Assert.True(
            links.Count(link => link == Url) <= 0.02 * links.Count,
            $"{links.Count(link => link == Url)} of {links.Count} links are plain"
        );
    }
}
