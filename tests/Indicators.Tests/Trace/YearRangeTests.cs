using Indicators.Model;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class YearRangeTests
{
    [Theory]
    [InlineData("between 2008 and 2017", "2008-2017")]
    [InlineData("between early 2008 and the end of 2017", "2008-2017")]
    [InlineData("from 2008 to 2017", "2008-2017")]
    [InlineData("from January 2008 until June 2017", "2008-2017")]
    [InlineData("in the years 2008–2017", "2008-2017")]
    [InlineData("2008-17", "2008-2017")]
    [InlineData("2008/21", "2008-2021")]
    [InlineData("since 2008", "2008-")]
    [InlineData("since the end of 2008", "2008-")]
    [InlineData("from 2017 on", "2017-")]
    [InlineData("2008-12", "")]
    [InlineData("2008-05-17", "")]
    [InlineData("2017 to 2008", "")]
    [InlineData("in 2008 and 2017", "")]
    [InlineData("between 2008 jars and 17", "")]
    [InlineData("since then", "")]
    public void Years_named_by_their_ends_are_read(string text, string range) =>
        Assert.Equal(range, string.Join(' ', YearRangeReader.Find(text).Select(one => $"{one.Range.First}-{one.Range.Last}")));

    [Theory]
    [InlineData("2008/2021", "2008-2021", true)]
    [InlineData("2008/2021", "2008-2017", false)]
    [InlineData("2008/2021", "2005-2021", false)]
    [InlineData("2008/2021", "2008-", true)]
    [InlineData("2008/2021", "2010-", false)]
    [InlineData("2008~/2021", "2005-2021", true)]
    [InlineData("2008~/2021", "2005-2020", false)]
    [InlineData("2008/2021~", "2008-2019", true)]
    [InlineData("2008/..", "2008-2019", true)]
    public void The_ends_are_those_of_the_figure_unless_it_leaves_them_open(string edtf, string range, bool may)
    {
        var ends = range.Split('-');
        var period = new ObservationPeriod(edtf, new(2008, 1, 1), new(2021, 12, 31), PeriodBasis.Explicit);

        Assert.Equal(
            may,
            new YearRange(int.Parse(ends[0], null), ends[1].Length == 0 ? null : int.Parse(ends[1], null)).MayBe(period, isChange: false)
        );
        Assert.True(new YearRange(1999, 2001).MayBe(period with { Basis = PeriodBasis.Publication }, isChange: false));
    }

    [Theory]
    [InlineData(2020, 2021, true, true)]
    [InlineData(2014, 2021, true, false)]
    [InlineData(2014, 2021, false, true)]
    public void A_change_within_a_year_is_not_one_over_many(int first, int last, bool isChange, bool may) =>
        Assert.Equal(may, new YearRange(first, last).MayBe(Asked.Year(2021), isChange));

    [Theory]
    [InlineData("Between 2008 and 2017 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.OtherPeriod)]
    [InlineData("From 2005 to 2021 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.OtherPeriod)]
    [InlineData("In 2008-17 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.OtherPeriod)]
    [InlineData("In 2008-21 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.Identical)]
    [InlineData("Between 2008 and 2021 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.Identical)]
    public void A_range_with_one_wrong_end_is_another_time(string text, TraceLabel label)
    {
        var figure = Asked.Figure("US$ 4.12 billion", "USD", "debt owed") with
        {
            Period = new ObservationPeriod("2008/2021", new(2008, 1, 1), new(2021, 12, 31), PeriodBasis.Explicit),
        };

        Assert.Equal(label, Assert.Single(Asked.Rank(text, figure)).Label);
    }

    [Theory]
    [InlineData("Brennia's debt rose from 37 to 69 percent between 2015 and 2019", "2015 2019")]
    [InlineData("Between 2015 and 2019 Brennia's debt rose from 3 million dollars to about 5 million dollars", "2015 2019")]
    [InlineData("Brennia's debt was 37 percent and 69 percent in 2015 and 2019, respectively", "2015 2019")]
    [InlineData("Brennia's debt rose from 37 percent in 2015 to 69 percent in 2019", "2015 2019")]
    [InlineData("Brennia's debt rose, 2015–2019, from 37 percent to 69 percent", "2015 2019")]
    [InlineData("Brennia owed 37 percent of its debt, and Corland gave 69 percent, between 2015 and 2019", " 2015,2019")]
    public void The_first_of_two_numbers_belongs_to_the_first_of_two_years(string text, string years) =>
        Assert.Equal(years, string.Join(' ', Asked.Query(text).Statements.Select(one => string.Join(',', one.Years))));
}
