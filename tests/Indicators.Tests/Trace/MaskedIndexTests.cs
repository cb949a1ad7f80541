using Indicators.Candidates;

namespace Indicators.Tests.Trace;

public sealed class MaskedIndexTests
{
    private static readonly MaskedSentence First = Sentence("a", 1, "a b", "c d", "e f", "g h", "i j", "k l");
    private static readonly MaskedSentence Second = Sentence("a", 2, "u v", "w w");
    private static readonly MaskedSentence Third = Sentence("b", 7, "a b", "c d", "e f", "x x", "u v", "u v");

    private static readonly MaskedIndex Index = new([First, Second, Third]);

    [Theory]
    [InlineData("a b|c d|e f|g h|i j|k l", 2)]
    [InlineData("a b|c d|x y|x z|y y|y z", 2)]
    [InlineData("i j|k l|x y|x z|y y|y z", 1)]
    [InlineData("k l|w w|x y|x z|y y|y z", 0)]
    [InlineData("k l|w w", 2)]
    [InlineData("u v", 2)]
    [InlineData("n o", 0)]
    [InlineData("", 0)]
    public void One_pair_in_common_is_an_accident_where_there_are_many(string keys, int found) =>
        Assert.Equal(found, Index.Find(keys.Split('|'), 9).Count);

    [Fact]
    public void Those_that_share_most_come_first_and_equals_in_their_order()
    {
        Assert.Equal([First, Third], Index.Find(["a b", "c d", "e f", "g h"], 9));
        Assert.Equal([Third, First], Index.Find(["a b", "c d", "e f", "x x"], 9));
        Assert.Equal([First, Third], Index.Find(["a b", "c d"], 9));
        Assert.Equal([First], Index.Find(["a b", "c d"], 1));
    }

    [Fact]
    public void One_that_shares_less_than_half_as_many_as_the_best_is_left_out()
    {
        Assert.Equal([First], Index.Find(["c d", "g h", "i j", "k l", "a b", "y y", "y z"], 1));
        Assert.Equal([Third], Index.Find(["a b", "c d", "e f", "x x", "u v"], 9).Except([First]));
        Assert.DoesNotContain(Second, Index.Find(["a b", "c d", "u v"], 9));
    }

    private static MaskedSentence Sentence(string text, int ordinal, params string[] keys) => new(text, 1, ordinal, keys, []);
}
