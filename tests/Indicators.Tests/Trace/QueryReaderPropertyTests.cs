using System.Text;
using Indicators.Candidates;
using Indicators.Statements;

namespace Indicators.Tests.Trace;

public sealed class QueryReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Brennia ",
        "Corland's ",
        "owes ",
        "exports to ",
        "4.5 billion ",
        "US$",
        "$",
        "€",
        "20%",
        "per cent ",
        "2021 ",
        "2012–13 ",
        "1,2,3 ",
        "-",
        "—",
        ".",
        ",",
        "\n",
        "  ",
        "a dozen ",
        "between ",
        "and ",
        "to ",
        "\u200F",
        "\u202E",
        "ברניה ",
        "برنيا ١٢٣ ",
        "你好 七百 ",
        "Пчёлы ",
        "🐝",
        "👩‍👩‍👧",
        "e\u0301\u0302\u0303",
        "\uFFFD",
        "\u0000",
        "\u0007",
        "\ud83d",
        "\udc1d",
        "999999999999999999999999999999999999 ",
        "0.000000000000000000000000000001 ",
        "1e308 ",
        "(",
        ")",
        "\"",
        "’",
        "%",
        "million million ",
        "half ",
        "Ⅻ ",
        "½ ",
        "１２３ ",
    ];

    [Fact]
    public void Nothing_that_is_typed_makes_it_throw_and_spans_stay_within_the_text()
    {
        var random = new Random(20260303);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var query = QueryReader.Read(text, Asked.Vocabulary);
            var length = Indicators.Texts.CodePoints.Length(query.Text);
            Assert.NotEmpty(query.Statements);
            Assert.All(
                query.WithQuantity,
                one =>
                    Assert.True(
                        0 <= one.Span!.Value.Start && one.Span.Value.Start < one.Span.Value.End && one.Span.Value.End <= length,
                        text
                    )
            );
            Assert.All(Probes.Of(query, Asked.Vocabulary), probe => Assert.True(probe.Least <= probe.Most, text));
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("a")]
    [InlineData("9,")]
    [InlineData("Brennia ")]
    [InlineData("Brennia owes ")]
    [InlineData("owes Corland to ")]
    [InlineData("e\u0301")]
    [InlineData("$")]
    [InlineData("million ")]
    [InlineData("between 1 and ")]
    [InlineData("\u202E")]
    [InlineData(".")]
    public void Ten_kilobytes_of_the_same_are_read(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 10_240 / piece.Length).ToString();
        Assert.NotEmpty(QueryReader.Read(text, Asked.Vocabulary).Statements);
        Assert.True(QueryReader.NumbersIn(text) >= 0);
    }
}
