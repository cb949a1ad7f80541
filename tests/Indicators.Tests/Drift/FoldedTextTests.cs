using Indicators.Drift;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Tests.Drift;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("a\u00ADb\u200Bc\u2060\uFEFFd", "abcd")]
    [InlineData("1\u00A0000\u202F000\u2009km", "1 000 000 km")]
    [InlineData("so\u2011called", "so-called")]
    [InlineData("10\u2076 \u00BD \U0001D7CE", "10\u2076 \u00BD \U0001D7CE")] // numerals stay: a power is no digit
    public void What_is_invisible_or_compatible_is_folded(string raw, string folded) => Assert.Equal(folded, FoldedText.Of(raw).Text);

    [Theory]
    [InlineData("say 12\u200B0 mil\u00ADlion now", "120 million", "12\u200B0 mil\u00ADlion")]
    [InlineData("the o\uFB03ce of 7", "office", "o\uFB03ce")]
    [InlineData("\U0001F41D and 5\u00A0jars", "5 jars", "5\u00A0jars")]
    public void Spans_lead_back_to_the_text_as_it_stands(string raw, string part, string there)
    {
        var folded = FoldedText.Of(raw);
        var start = CodePoints.Length(folded.Text[..folded.Text.IndexOf(part, StringComparison.Ordinal)]);
        var span = new CodePointSpan(start, start + CodePoints.Length(part));

        Assert.Equal(there, CodePoints.Slice(raw, folded.ToRaw(span)));
        Assert.Equal(span, folded.ToFolded(folded.ToRaw(span)));
    }
}
