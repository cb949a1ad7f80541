using System.Globalization;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Tests;

public sealed class SdmxTimePeriodTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022~", "2022")]
    [InlineData("2023-06", "2023-06")]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("2021-01/2021-06", "2021-S1")]
    [InlineData("2021-07/2021-12~", "2021-S2")]
    [InlineData("2021-04/2021-06", "2021-Q2")]
    [InlineData("2021-01/2021-12", "2021")]
    [InlineData("2021-01-01/2021-01-31", "2021-01")]
    [InlineData("2008/2021", "2008-01-01/P14Y")]
    [InlineData("2020-08/2020-11", "2020-08-01/P4M")]
    [InlineData("2016-09/2016-11", "2016-09-01/P3M")]
    [InlineData("2019-11/2020-10", "2019-11-01/P1Y")]
    [InlineData("2025-02-04/2025-02-08", "2025-02-04/P5D")]
    [InlineData("2021-12~/2022-02~", "2021-12-01/P3M")]
    [InlineData("2019/..", "2019")]
    [InlineData("2022-12-01/..", "2022-12-01")]
    [InlineData("/2022-11", "2022-11")]
    [InlineData("../2021~", "2021")]
    public void A_period_is_a_calendar_period_where_it_is_one(string edtf, string written) => Assert.Equal(written, TimePeriod.Of(edtf));

    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-A1", "2020-01-01", "2020-12-31")]
    [InlineData("2020-S2", "2020-07-01", "2020-12-31")]
    [InlineData("2020-T3", "2020-09-01", "2020-12-31")]
    [InlineData("2020-Q1", "2020-01-01", "2020-03-31")]
    [InlineData("2020-M02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020-W01", "2019-12-30", "2020-01-05")]
    [InlineData("2020-D366", "2020-12-31", "2020-12-31")]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29")]
    [InlineData("2020-02-29T13:00:00", "2020-02-29", "2020-02-29")]
    [InlineData("2008-01-01/P14Y", "2008-01-01", "2021-12-31")]
    [InlineData("2020-08-01/P4M", "2020-08-01", "2020-11-30")]
    public void A_period_of_a_request_has_a_first_and_a_last_day(string text, string first, string last)
    {
        Assert.True(TimePeriod.TryRead(text, out var from, out var to));
        Assert.Equal((Day(first), Day(last)), (from, to));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2020-S3")]
    [InlineData("2020-Q0")]
    [InlineData("2020-M13")]
    [InlineData("2021-D366")]
    [InlineData("2021-W53")]
    [InlineData("2020-02-30")]
    [InlineData("2020-01-01/P99999Y")]
    [InlineData("2020-01-01/P0D")]
    [InlineData("9999-W52/P1D")]
    [InlineData("soon")]
    public void What_is_no_period_is_not_read(string text) => Assert.False(TimePeriod.TryRead(text, out _, out _));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
