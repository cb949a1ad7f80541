using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class CodePointsTests
{
    private const string Text = "a🤔b📈c";

    [Fact]
    public void Length_counts_a_surrogate_pair_once() => Assert.Equal(5, CodePoints.Length(Text));

    [Theory]
    [InlineData(0, 5, Text)]
    [InlineData(1, 2, "🤔")]
    [InlineData(2, 4, "b📈")]
    [InlineData(5, 5, "")]
    public void A_slice_is_counted_in_code_points(int start, int end, string slice) =>
        Assert.Equal(slice, CodePoints.Slice(Text, new(start, end)));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 6)]
    [InlineData(6, 6)]
    public void A_span_outside_the_text_is_refused(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CodePoints.Slice(Text, new(start, end)));

    [Fact]
    public void Both_ways_of_counting_lead_into_each_other()
    {
        var span = new CodePointSpan(1, 4);
        var (start, end) = CodePoints.ToUtf16(Text, span);
        Assert.Equal((1, 6), (start, end));
        Assert.Equal(span, CodePoints.FromUtf16(Text, start, end));
    }
}
