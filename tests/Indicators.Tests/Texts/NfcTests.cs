using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class NfcTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0307\u0323", "ạ\u0307")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("한", "한")]
    [InlineData("u\u0308\u030C", "ǚ")]
    [InlineData("a\u0315\u0300", "à\u0315")]
    [InlineData("a\u0305\u0301", "a\u0305\u0301")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    public void Canonical_equivalents_become_one(string text, string normal) => Assert.Equal(normal, Nfc.Normalise(text));

    [Theory]
    [InlineData("10⁶ ½ ﬁ №")]
    [InlineData("plain, “quoted” – 📈\u00A0")]
    public void Compatibility_forms_stay(string text) => Assert.Equal(text, Nfc.Normalise(text));
}
