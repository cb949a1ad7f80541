using Indicators.Ledger;
using Indicators.Ledger.Rules;
using Indicators.Texts;

namespace Indicators.Tests.Ledger;

public sealed class AccountingRuleTests
{
    [Theory]
    [InlineData("web-address", "see https://honey.example/2021/p?id=14 for it", "2021", "14")]
    [InlineData("note-mark", "The bees left Osh.42 They came back,7 he said.”8", "42", "7", "8")]
    [InlineData("day", "on 14 May 2022, or on May 15, 2022", "14", "15")]
    [InlineData("year-of-month", "in May 2022, on June 5, 2021; by 3 July 2020", "2022", "2021", "2020")]
    [InlineData("year", "It rose in 2017. Since 2018, and (until 2019) it fell during 1998", "2017", "2018", "2019", "1998")]
    public void A_rule_matches_its_class(string name, string line, params string[] numerals) => Assert.Equal(numerals, Matched(name, line));

    [Theory]
    [InlineData("a herd of 2000 goats grew to 2100, worth US$ 1900.")]
    [InlineData("in 2000 villages, since 2010 bees, until 2015.5")]
    [InlineData("In May 2000 soldiers marched past 14 May trees")]
    [InlineData("it fell by 12.5 percent, No.4 of vol.2 and pp.17 of x.3")]
    [InlineData("a total of 42 and 7, or 9")]
    [InlineData("the year 2021 and its 12 months, in 1700.")]
    [InlineData("honey.example/14 has 30 jars")]
    public void No_rule_takes_what_may_be_a_figure(string line) =>
        Assert.All(AccountingRule.All, rule => Assert.Empty(Matched(rule.Name, line)));

    [Fact]
    public void A_number_opens_a_note_only_among_the_notes()
    {
        var rule = AccountingRule.All.Single(r => r.Name == "note-number");

        Assert.True(rule.Matches(new("12. A. Bee, Honey.", 0, 2, ParagraphKind.Note)));
        Assert.True(rule.Matches(new("[7] A. Bee, Honey.", 1, 2, ParagraphKind.Note)));
        Assert.False(rule.Matches(new("12. A. Bee, Honey.", 0, 2, ParagraphKind.Paragraph)));
        Assert.False(rule.Matches(new("12. A. Bee, Honey.", 0, 2, null)));
        Assert.False(rule.Matches(new("12. A. Bee, 14 jars.", 12, 14, ParagraphKind.Note)));
    }

    [Fact]
    public void Every_rule_says_what_it_takes()
    {
        Assert.All(AccountingRule.All, rule => Assert.True(rule.Definition.Length > 20 && rule.Name.Length > 0));
        Assert.Equal(AccountingRule.All.Count, AccountingRule.All.Select(r => r.Name).Distinct().Count());
    }

    private static IEnumerable<string> Matched(string name, string line)
    {
        var rule = AccountingRule.All.Single(r => r.Name == name);
        return NumeralFinder.Find("a.txt", 1, line).Where(n => rule.Matches(Context(line, n))).Select(n => n.Printed);
    }

    private static NumeralContext Context(string line, PlacedNumeral numeral)
    {
        var (start, end) = CodePoints.ToUtf16(line, numeral.Span);
        return new(line, start, end, null);
    }
}
