using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Tests.Periods;

public sealed class SayingDaysTests
{
    [Theory]
    [InlineData("2022-05", PeriodBasis.Explicit, "2022-05-01", "2022-05-31")]
    [InlineData("2022", PeriodBasis.Relative, "2022-01-01", "2022-12-31")]
    [InlineData("2022-05-04", PeriodBasis.Inherited, "2022-05-04", "2022-05-04")]
    [InlineData("/2021-06-12", PeriodBasis.Explicit, null, "2021-06-12")]
    // Only the date of the document tells, which may be known more exactly than it is written.
    [InlineData("2022", PeriodBasis.Publication, null, null)]
    [InlineData(null, PeriodBasis.Unknown, null, null)]
    public void They_are_the_ends_of_the_time_where_the_text_tells_it(string? edtf, PeriodBasis basis, string? from, string? by)
    {
        var days = SayingDays.Of(new Said(edtf, basis));

        Assert.Equal((Day(from), Day(by)), (days.From, days.By));
    }

    [Fact]
    public void Nothing_is_known_where_nothing_is_told() => Assert.Equal(new SayingDays(null, null), SayingDays.Of(null));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
