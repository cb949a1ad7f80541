using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("Sales came to US$ 120 million.")]
    [InlineData("Sales came to US$ 350 million.")]
    [InlineData("Sales came to US$ 120 billion.")]
    [InlineData("Sales came to US$\u00A0120\u00A0million.")]
    [InlineData("Sales came to $120m.")]
    [InlineData("Sales came to 120 million US dollars.")]
    [InlineData("Sales came to EUR 1,200,000.")]
    [InlineData("Sales came to −$3.5 billion.")]
    [InlineData("Sales came to -3.5 percent.")]
    [InlineData("Sales came to 3.5%.")]
    [InlineData("Sales came to three and a half percentage points.")]
    [InlineData("Sales came to twenty-two million dollars.")]
    [InlineData("Sales came to a quarter of a million.")]
    [InlineData("Sales came to half.")]
    [InlineData("Sales came to ½.")]
    [InlineData("Sales came to 1,2,3.")]
    [InlineData("Sales came to ١٢٣.")]
    [InlineData("Sales came to ３２ .")]
    [InlineData("  SALES  came to\t85 km.")]
    [InlineData("Sales came to 2021.")]
    [InlineData("Sales came to 4 x 10^9 dollars.")]
    [InlineData("Sales came to $1.2e9.")]
    [InlineData("Sales came to 4'000'000.")]
    [InlineData("Sales came to 4 bil. dollars.")]
    public void A_number_is_one_mask_whatever_its_value_scale_sign_and_unit(string sentence) =>
        Assert.Equal("sales came to #.", Masking.Of(sentence).Text.Replace("# .", "#.", StringComparison.Ordinal));

    [Theory]
    [InlineData("In 2021 it sold over 40 percent of 3 million jars", "in # it sold over # of # jars")]
    [InlineData("Between 20,000 and 30,000 hives", "between # and # hives")]
    [InlineData("From 2012–13 to May 4, 2023", "from #-# to may #, #")]
    [InlineData("The G7 met on “the 20th”", "the g7 met on \"the #th\"")]
    [InlineData("It doubled", "it #")]
    [InlineData("No bee flies.", "no bee flies.")]
    [InlineData("", "")]
    public void What_is_no_number_stays(string sentence, string masked)
    {
        Assert.Equal(masked, Masking.Of(sentence).Text);
        Assert.Equal(masked, Masking.Of(masked).Text);
    }

    [Fact]
    public void Words_and_masks_know_where_they_stand_in_code_points()
    {
        const string Sentence = "🐝 Bees made US$ 2 million, or 12 percent";

        var words = Masking.Of(Sentence).Words;

        Assert.Equal(["bees", "made", "#", "or", "#"], words.Select(word => word.Folded));
        Assert.Equal(
            ["US$ 2 million", "12 percent"],
            words.Where(word => word.IsNumber).Select(word => Indicators.Texts.CodePoints.Slice(Sentence, word.Span))
        );
    }

    [Fact]
    public void The_keys_of_a_part_that_stand_in_the_whole_are_among_its_own()
    {
        const string Whole =
            "In 2021 the beekeepers of Brennia sold honey worth US$ 120 million to Corland, over 40 percent of all the honey that they sent abroad in that remarkable and rather rainy year";
        var (whole, part) = (Masking.Of(Whole), Masking.Of(Whole[..Whole.IndexOf(", over", StringComparison.Ordinal)]));
        var pairs = part.Words.Zip(part.Words.Skip(1), (one, next) => $"{one.Folded} {next.Folded}");

        Assert.Equal(12, whole.Keys().Length);
        Assert.NotEmpty(whole.Keys().Intersect(part.Keys()));
        Assert.All(whole.Keys().Intersect(pairs), key => Assert.Contains(key, part.Keys()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("one hundred ")]
    [InlineData("1,")]
    [InlineData("$")]
    public void Time_is_linear_in_the_length(string piece) => Assert.True(LinearTime.Holds(piece, text => Masking.Of(text)));

    [Fact]
    public void Half_a_character_is_left_as_it_is() => Assert.Equal("\uD83D", Masking.Of("\uD83D").Text);
}
