using Indicators.Model;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class PartOfYearTests
{
    [Theory]
    [InlineData("at the end of 2023", 2023, 9, 12, true)]
    [InlineData("in late 2023", 2023, 9, 12, true)]
    [InlineData("in early 2024", 2024, 1, 4, true)]
    [InlineData("by mid-2023", 2023, 5, 8, true)]
    [InlineData("in the first half of 2021", 2021, 1, 6, false)]
    [InlineData("in H2 2021", 2021, 7, 12, false)]
    [InlineData("in the third quarter of 2021", 2021, 7, 9, false)]
    [InlineData("in Q4 2021", 2021, 10, 12, false)]
    [InlineData("in the first nine months of 2021", 2021, 1, 9, false)]
    [InlineData("in the last 2 months of 2021", 2021, 11, 12, false)]
    [InlineData("From October to December 2021", 2021, 10, 12, false)]
    [InlineData("in March 2021", 2021, 3, 3, false)]
    [InlineData("on 8 February 2025", 2025, 2, 2, false)]
    [InlineData("on February 8, 2025", 2025, 2, 2, false)]
    [InlineData("in the winter of 2021", 2021, 0, 12, true)]
    [InlineData("in the whole of 2021", 2021, 1, 12, false)]
    [InlineData("in the entire year 2021", 2021, 1, 12, false)]
    [InlineData("throughout 2021", 2021, 1, 12, false)]
    [InlineData("in full-year 2021", 2021, 1, 12, false)]
    public void Words_name_months_of_a_year(string text, int year, int first, int last, bool isVague) =>
        Assert.Equal(new PartOfYear(year, first, last, isVague), Assert.Single(PartOfYearReader.Find(text)).Part);

    [Theory]
    [InlineData("in 2023")]
    [InlineData("mayor 2023")]
    [InlineData("the end, 12023")]
    [InlineData("")]
    public void A_year_alone_has_no_part(string text) => Assert.Empty(PartOfYearReader.Find(text));

    [Theory]
    [InlineData("at the end of 2021", false)]
    [InlineData("in December 2021", false)]
    [InlineData("in early 2022", false)]
    [InlineData("in 2021", false)]
    [InlineData("in the whole of 2021", true)]
    [InlineData("in the first half of 2021", true)]
    [InlineData("in November 2021", true)]
    [InlineData("in mid-2021", true)]
    public void A_part_of_the_year_fits_the_day_or_not(string words, bool isOther)
    {
        var figure = Asked.Figure("US$ 4.12 billion", "USD", "debt owed") with
        {
            Period = new("2021-12-31", new(2021, 12, 31), new(2021, 12, 31), PeriodBasis.Explicit),
        };

        Assert.Equal(
            isOther ? TraceLabel.OtherPeriod : TraceLabel.Identical,
            Asked.Rank($"Brennia owed Corland a debt of US$ 4.12 billion {words}", figure).Single().Label
        );
    }

    [Fact]
    public void A_part_of_a_year_is_not_held_against_a_figure_of_the_whole_year() =>
        Assert.Equal(
            TraceLabel.Identical,
            Asked
                .Rank("In March 2021 Brennia owed Corland a debt of US$ 4.12 billion", Asked.Figure("US$ 4.12 billion", "USD", "debt owed"))
                .Single()
                .Label
        );
}
