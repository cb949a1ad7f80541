using System.Globalization;
using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodTests
{
    [Theory]
    [InlineData("2017", "2017-01-01", "2017-12-31", Granularity.Year)]
    [InlineData("2023-06", "2023-06-01", "2023-06-30", Granularity.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", Granularity.Month)]
    [InlineData("2024-01-01", "2024-01-01", "2024-01-01", Granularity.Day)]
    [InlineData("2008/2021", "2008-01-01", "2021-12-31", Granularity.Year)]
    [InlineData("2023-01/2023-06", "2023-01-01", "2023-06-30", Granularity.Month)]
    [InlineData("2023-06-15/2024", "2023-06-15", "2024-12-31", Granularity.Year)]
    [InlineData("2023-12/2023", "2023-12-01", "2023-12-31", Granularity.Year)]
    [InlineData("2021/2021", "2021-01-01", "2021-12-31", Granularity.Year)]
    [InlineData("2021/..", "2021-01-01", null, Granularity.Year)]
    [InlineData("../2021", null, "2021-12-31", Granularity.Year)]
    [InlineData("2021-05/", "2021-05-01", null, Granularity.Month)]
    [InlineData("/2021", null, "2021-12-31", Granularity.Year)]
    [InlineData("2018~", "2018-01-01", "2018-12-31", Granularity.Year)]
    [InlineData("1000", "1000-01-01", "1000-12-31", Granularity.Year)]
    [InlineData("2999-12", "2999-12-01", "2999-12-31", Granularity.Month)]
    public void A_period_covers_days_from_first_to_last(string edtf, string? start, string? end, Granularity granularity)
    {
        var period = Period.Parse(edtf);
        Assert.Equal((edtf, Day(start), Day(end), granularity), (period.ToString(), period.Start, period.End, period.Granularity));
        Assert.Equal(edtf.Contains('/'), period.IsInterval);
    }

    [Theory]
    [InlineData("2018", false, false)]
    [InlineData("2018~", true, false)]
    [InlineData("2018?", false, true)]
    [InlineData("2018-05%", true, true)]
    [InlineData("2008~/2021", true, false)]
    [InlineData("2008/2021?", false, true)]
    [InlineData("2008~/..", true, false)]
    public void A_qualifier_marks_a_date_as_approximate_or_uncertain(string edtf, bool approximate, bool uncertain) =>
        Assert.Equal((approximate, uncertain), (Period.Parse(edtf).IsApproximate, Period.Parse(edtf).IsUncertain));

    [Theory]
    [InlineData("2021/..", PeriodEnd.Stated, PeriodEnd.Open)]
    [InlineData("2021/", PeriodEnd.Stated, PeriodEnd.Unknown)]
    [InlineData("../2021", PeriodEnd.Open, PeriodEnd.Stated)]
    [InlineData("/2021", PeriodEnd.Unknown, PeriodEnd.Stated)]
    [InlineData("2021", PeriodEnd.Stated, PeriodEnd.Stated)]
    public void An_open_end_is_not_an_unknown_one(string edtf, PeriodEnd start, PeriodEnd end) =>
        Assert.Equal((start, end), (Period.Parse(edtf).StartIs, Period.Parse(edtf).EndIs));

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("", "missing")]
    [InlineData("2023-13", "no month 13")]
    [InlineData("2023-00", "no month 00")]
    [InlineData("2023-21", "season")]
    [InlineData("2021/2008", "before it starts")]
    [InlineData("2023-06/2023-05", "before it starts")]
    [InlineData("23", "four digits")]
    [InlineData("02023", "four digits")]
    [InlineData("-2023", "four digits")]
    [InlineData("2023-6", "month has two digits")]
    [InlineData("2023-06-1", "day has two digits")]
    [InlineData("2023-02-30", "no day 30")]
    [InlineData("2023-02-00", "no day 00")]
    [InlineData("2023-01-01-01", "at most")]
    [InlineData("0999", "1000 to 2999")]
    [InlineData("3000", "1000 to 2999")]
    [InlineData("201X", "unspecified")]
    [InlineData("~2018", "not a date")]
    [InlineData("2018~?", "not a date")]
    [InlineData("~", "four digits")]
    [InlineData(" 2018", "not a date")]
    [InlineData("2018 ", "not a date")]
    [InlineData("２０１８", "not a date")]
    [InlineData("June 2018", "not a date")]
    [InlineData("2018-2019", "two digits")]
    [InlineData("2018/2019/2020", "one slash")]
    [InlineData("../..", "has to be stated")]
    [InlineData("/", "has to be stated")]
    [InlineData("../", "has to be stated")]
    [InlineData("2018/...", "not a date")]
    [InlineData("2018-01-01T10:00:00/2019", "at most")]
    [InlineData("2018/2O19", "not a date")]
    public void What_is_no_period_is_refused_with_a_reason(string? edtf, string reason)
    {
        Assert.False(Period.TryParse(edtf, out var period, out var why));
        Assert.Null(period);
        Assert.Contains(reason, why);
        if (edtf is not null)
            Assert.Contains(reason, Assert.Throws<FormatException>(() => Period.Parse(edtf)).Message);
    }

    [Theory]
    [InlineData("2017", "2017-06", true)]
    [InlineData("2017", "2018", false)]
    [InlineData("2017/..", "2030", true)]
    [InlineData("../2017", "2017-12-31", true)]
    [InlineData("../2017", "2018-01-01", false)]
    public void Periods_overlap_when_they_have_a_day_in_common(string one, string other, bool overlap) =>
        Assert.Equal(
            (overlap, overlap),
            (Period.Parse(one).Overlaps(Period.Parse(other)), Period.Parse(other).Overlaps(Period.Parse(one)))
        );

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(3);
        const string alphabet = "0123456789-/.~?%X 12";
        for (var round = 0; round < 20000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            if (Period.TryParse(text, out var period, out var reason))
                Assert.True(period.Start is null || period.End is null || period.Start <= period.End, text);
            else
                Assert.NotEmpty(reason);
        }
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
