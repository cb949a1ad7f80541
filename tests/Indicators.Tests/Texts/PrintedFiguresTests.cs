using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class PrintedFiguresTests
{
    [Theory]
    [InlineData("It cost US$ 40 then US$ 4 now.", "US$ 4", "20–25")]
    [InlineData("From 13.5 to 3.5 percent", "3.5", "13–16")]
    [InlineData("3.5, 3.55, 3.5.", "3.5", "0–3 11–14")]
    [InlineData("1,300 and 300", "300", "10–13")]
    [InlineData("300,000 and 300", "300", "12–15")]
    [InlineData("3\u00A0200\u00A0000 and 200 and 3", "200", "14–17")]
    [InlineData("3\u00A0200\u00A0000 and 200 and 3", "3", "22–23")]
    [InlineData("In 2017\u00A05 mills closed", "2017", "3–7")]
    [InlineData("It began in 2009.36 At that time", "2009", "12–16")]
    [InlineData("It began in 2016,68 or in 2016,685", "2016", "12–16")]
    [InlineData("9 percentage points, 9 percent", "9 percent", "21–30")]
    [InlineData("Bishkek.42 By 42", "42", "8–10 14–16")]
    public void A_figure_is_found_where_no_longer_number_or_word_stands(string text, string printed, string spans) =>
        Assert.Equal(spans, string.Join(' ', PrintedFigures.Occurrences(text, printed).Select(s => $"{s.Start}–{s.End}")));

    [Fact]
    public void A_space_stands_for_any_space_but_for_nothing_else()
    {
        Assert.Equal([new CodePointSpan(3, 8)], PrintedFigures.Occurrences("at US$\u00A04 each", "US$ 4"));
        Assert.Empty(PrintedFigures.Occurrences("at US$\t4 each or US$4", "US$ 4"));
    }

    [Fact]
    public void Places_are_counted_in_code_points() =>
        Assert.Equal([new CodePointSpan(3, 6)], PrintedFigures.Occurrences("🤔📈 3.2%", "3.2"));

    [Fact]
    public void Nothing_is_found_for_an_empty_string() => Assert.Empty(PrintedFigures.Occurrences("abc", ""));
}
