using Indicators.Candidates;
using Indicators.Quantities.Reading;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class NumberPlacesTests
{
    private const string Printed = "In 2021 Brennia sold honey worth US$ 120 million to Corland, over 40 percent of its 3 million jars";

    [Theory]
    [InlineData(
        "In 2021 Brennia sold honey worth US$ 777 million to Corland, over 70 percent of its 5 million jars",
        "2021=2021 US$ 777 million=US$ 120 million 70 percent=40 percent 5 million=3 million"
    )]
    [InlineData("Corland, over 70 percent of its 5 million jars", "70 percent=40 percent 5 million=3 million")]
    [InlineData("Brennia sold honey worth much to Corland, over 70 percent of its jars", "70 percent=40 percent")]
    [InlineData(
        "In 2021 Brennia sold wax worth about 9 euros to Corland, in two parts, over 70 percent of jars",
        "2021=2021 9 euros=US$ 120 million 70 percent=40 percent"
    )]
    [InlineData("Of all its jars Brennia gave Corland 40 per cent", "40 per cent=40 percent")]
    [InlineData("US$ 120 million were worth 3 million jars", "US$ 120 million=US$ 120 million 3 million=3 million")]
    [InlineData(
        "Brennia sold honey worth US$ 40 million to Corland, over 120 percent of its jars",
        "US$ 40 million=US$ 120 million 120 percent=40 percent"
    )]
    [InlineData("Brennia sold honey", "")]
    [InlineData("", "")]
    public void Numbers_are_paired_by_the_words_around_them(string reader, string pairs) =>
        Assert.Equal(
            pairs,
            string.Join(
                ' ',
                NumberPlaces
                    .Pair(Masking.Of(reader), Masking.Of(Printed))
                    .Select(pair =>
                        $"{Indicators.Texts.CodePoints.Slice(reader, pair.Reader)}={Indicators.Texts.CodePoints.Slice(Printed, pair.Printed)}"
                    )
            )
        );

    [Fact]
    public void Long_texts_are_compared_as_far_as_a_limit()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"jar {i} "));
        Assert.Equal(150, NumberPlaces.Pair(Masking.Of(text), Masking.Of(text)).Count);
    }
}
