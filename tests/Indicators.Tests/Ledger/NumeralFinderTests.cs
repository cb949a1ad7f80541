using Indicators.Ledger;
using Indicators.Texts;

namespace Indicators.Tests.Ledger;

public sealed class NumeralFinderTests
{
    [Theory]
    [InlineData("It cost 1,200 crowns, or 15.7bn in all.", "1,200", "15.7bn")]
    [InlineData("A herd of 3\u00A0200\u00A0000 sheep in 3 200 lots", "3\u00A0200\u00A0000", "3", "200")]
    [InlineData("from 2008 to 2021, in the 1990s, on the 20th", "2008", "2021", "1990s", "20th")]
    [InlineData("a 5G mast, the C5+1 talks and Blight-19", "5G", "C5", "1", "19")]
    [InlineData("hives_4ec42424f5_c.jpg", "4ec42424f5")]
    [InlineData("between 10-12 and 9/11", "10", "12", "9", "11")]
    [InlineData("closed in 2009.36 At last", "2009", "36")]
    [InlineData("in 2016,68 and after", "2016", "68")]
    [InlineData("at 4.33.47 and 0.5", "4.33.47", "0.5")]
    [InlineData("Valley8 and mid-201665", "Valley8", "201665")]
    [InlineData("¾ of 5m²", "¾", "5m²")]
    public void Digits_are_found_with_all_that_is_glued_to_them(string line, params string[] numerals) =>
        Assert.Equal(numerals, Printed(line));

    [Theory]
    [InlineData("Twenty-two bees, two dozen hives and nineteen keepers", "Twenty-two", "two", "dozen", "nineteen")]
    [InlineData("hundreds of thousands, a million, multibillion deals", "hundreds", "thousands", "million", "multibillion")]
    [InlineData("half of it, a quarter, two-thirds", "half", "quarter", "two", "thirds")]
    [InlineData("First, the twenty-first and the third", "First", "twenty-first", "third")]
    [InlineData("doubled twice, tenfold in a decade", "doubled", "twice", "tenfold", "decade")]
    [InlineData("zero-sum", "zero")]
    public void Number_words_are_found(string line, params string[] numerals) => Assert.Equal(numerals, Printed(line));

    [Theory]
    [InlineData("Their headquarters were often both single and bitten.")]
    [InlineData("The freight hundredweight is no tenet of twofers.")]
    [InlineData("")]
    public void Words_that_only_look_like_numbers_are_not_found(string line) => Assert.Empty(Printed(line));

    [Fact]
    public void One_is_optional_and_alone_in_that()
    {
        var numerals = NumeralFinder.Find("a.txt", 1, "One of them is one in two, and thirty-one is no option.");

        Assert.Equal(["One", "one"], numerals.Where(n => n.IsOptional).Select(n => n.Printed));
        Assert.Equal(["two", "thirty-one"], numerals.Where(n => !n.IsOptional).Select(n => n.Printed));
    }

    [Fact]
    public void Places_are_code_points_of_the_line_in_NFC_and_occurrences_are_counted()
    {
        var numerals = NumeralFinder.Find("a.txt", 7, Nfc.Normalise("🐝 cafe\u0301 2, 12, 2 and 2.5 or two"));

        Assert.Equal(["a.txt:7: 2", "a.txt:7: 12", "a.txt:7: 2 (2)", "a.txt:7: 2.5", "a.txt:7: two"], numerals.Select(n => n.ToString()));
        Assert.Equal((7, 8), (numerals[0].Span.Start, numerals[0].Span.End));
    }

    [Fact]
    public void A_word_that_is_broken_at_the_end_of_its_line_stands_there()
    {
        var file = SourceFile.FromText("a.txt", "over the past dec-\nades, and multi-\nbillion deals of twen-\n\nty\n");

        Assert.Equal(["a.txt:1: dec-", "a.txt:3: billion"], NumeralFinder.Find(file).Select(n => n.ToString()));
    }

    [Fact]
    public void Every_line_counts()
    {
        var file = SourceFile.FromText("a.txt", "cover_12.jpg\r\n\r\n  page 3\r\n");

        Assert.Equal([(1, "12"), (3, "3")], NumeralFinder.Find(file).Select(n => (n.Line, n.Printed)));
    }

    [Fact]
    public void The_listed_words_are_all_found_alone()
    {
        var words = NumeralWords.Lists.SelectMany(l => l.Words).ToList();

        Assert.True(words.Count > 100);
        Assert.All(words, word => Assert.Equal([word], Printed($"the {word} of them")));
    }

    private static IEnumerable<string> Printed(string line) =>
        NumeralFinder.Find("a.txt", 1, line).Where(n => !n.IsOptional).Select(n => n.Printed);
}
