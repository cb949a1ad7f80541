using Indicators.Pages.Requests;
using Indicators.Pages.Words;

namespace Indicators.Pages.Tests;

/// <summary>Numbers, dates and addresses as the pages write them.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(null, "not known")]
    [InlineData("2023-06-01/2023-06-30", "1 June 2023 to 30 June 2023")]
    [InlineData("2024~", "about 2024")]
    [InlineData("../2021", "until 2021")]
    [InlineData("2021/..", "since 2021")]
    [InlineData("/2021~", "an unknown time to about 2021")]
    [InlineData("2021-03/", "March 2021 to an unknown time")]
    public void A_period_is_written_in_words(string? edtf, string words) => Assert.Equal(words, DateWords.Of(edtf));

    [Theory]
    [InlineData("2023-05-04", "2023-05-04", "2023/05/04")]
    [InlineData("2008/2021", "2008/2021", "2008")]
    [InlineData("2024~", null, "2024")]
    [InlineData("2022-01~/2022-03", null, "2022/01")]
    [InlineData("../2021", null, null)]
    [InlineData("/2021", null, null)]
    [InlineData(null, null, null)]
    public void Programs_get_no_date_that_says_more_than_the_text(string? edtf, string? iso, string? citable)
    {
        Assert.Equal(iso, MachineDates.Iso(edtf));
        Assert.Equal(citable, MachineDates.Citable(edtf));
    }

    [Theory]
    [InlineData("15700000000", "15.7 billion")]
    [InlineData("-4000000", "−4 million")]
    [InlineData("999999", "999,999")]
    [InlineData("1234567891", "1,234,567,891")]
    [InlineData("1234560000", "1,234,560,000")]
    [InlineData("1234500000", "1.2345 billion")]
    public void A_short_number_is_never_rounded(string number, string words) =>
        Assert.Equal(words, NumberWords.Short(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, null, "1 pair")]
    [InlineData(1200, null, "1,200 pairs")]
    [InlineData(10000, "atLeast", "at least 10,000 pairs")]
    [InlineData(10000, "estimate", "about 10,000 pairs")]
    public void A_count_says_how_exact_it_is(long count, string? totalIs, string words) =>
        Assert.Equal(words, NumberWords.Count(count, "pair", totalIs: totalIs));

    [Theory]
    [InlineData("/topics", "/topics?release=2026.1")]
    [InlineData("/figures?area=XBR#x", "/figures?area=XBR&release=2026.1#x")]
    [InlineData("/figures?release=2025.1&area=XBR", "/figures?release=2025.1&area=XBR")]
    [InlineData("/figures?area=release", "/figures?area=release&release=2026.1")]
    public void A_release_is_named_once(string path, string pinned) => Assert.Equal(pinned, new ReleasePin("2026.1").Link(path));
}
