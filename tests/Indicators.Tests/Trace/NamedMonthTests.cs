using Indicators.Statements;

namespace Indicators.Tests.Trace;

public sealed class NamedMonthTests
{
    private static readonly NamedMonth January = new("January", 1, 0);

    [Theory]
    [InlineData("2024-01-31", "2024-02-10", 0, true)]
    [InlineData("2024-02-01", "2024-02-29", 0, false)]
    [InlineData("2024-02-01", "2024-02-29", 31, true)]
    [InlineData("2023-12-01", "2024-01-01", 0, true)]
    [InlineData("0001-02-01", "0001-02-28", 31, true)]
    [InlineData("9999-12-01", "9999-12-31", 31, false)]
    public void A_month_is_within_days_of_any_year(string start, string end, int slack, bool isWithin) =>
        Assert.Equal(isWithin, January.IsWithin(DateOnly.Parse(start, null), DateOnly.Parse(end, null), slack));
}
