using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  “Wool” – it’s\u00A0 \tDear ", "\"wool\" - it's dear")]
    [InlineData("\u22120.4% IN 2023", "-0.4% in 2023")]
    [InlineData("ca\u00ADshmere", "cashmere")]
    [InlineData("1,200 10⁶ ½ 3\u202F200", "1,200 10⁶ ½ 3 200")]
    [InlineData("Şanlı ΣΑΣ", "şanlı σασ")]
    public void Only_what_a_reader_types_differently_is_unified(string text, string folded)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
    }

    [Fact]
    public void A_sign_or_a_numeral_keeps_two_sentences_apart()
    {
        Assert.NotEqual(Folding.Sha256("It fell by -0.4 percent."), Folding.Sha256("It fell by 0.4 percent."));
        Assert.Equal(Folding.Sha256("It fell by −0.4 percent."), Folding.Sha256("it fell by -0.4  percent. "));
    }
}
