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

    [Fact]
    public void In_a_large_release_common_pairs_decide_only_between_those_of_rare_pairs()
    {
        string[] common = ["aa aa", "bb bb", "cc cc"];
        MaskedSentence[] all = [.. Enumerable.Range(1, 40_000).Select(i => Sentence("m", i, [.. common, $"r{i / 5} r", $"s{i / 7} s"]))];
        var index = new MaskedIndex(all);

        // The sentences with one rare pair are five and seven; four have both.
        var found = index.Find([.. common, "r10 r", "s7 s"], 4);
        Assert.Equal([50, 51, 52, 53], found.Select(one => one.Ordinal));
        Assert.Equal(10, index.Find([.. common, "r10 r", "s70 s"], 10).Count(one => one.Ordinal is (>= 50 and < 55) or (>= 490 and < 495)));

        // Only common pairs: a few of many equals, whatever the size.
        Assert.Equal([1, 2, 3], index.Find(common, 3).Select(one => one.Ordinal));
    }

    [Fact]
    public void The_best_by_lists_are_those_that_counting_every_sentence_finds()
    {
        var draw = new Random(7);
        MaskedSentence[] all =
        [
            .. Enumerable
                .Range(1, 600)
                .Select(i =>
                    Sentence("m", i, [.. Enumerable.Range(0, 12).Select(k => $"k{(int)Math.Pow(draw.Next(1, 40), 1.5)}").Distinct()])
                ),
        ];
        var index = new MaskedIndex(all);
        for (var round = 0; round < 200; round++)
        {
            string[] keys = [.. Enumerable.Range(0, 9).Select(_ => $"k{(int)Math.Pow(draw.Next(1, 40), 1.5)}").Distinct()];
            var counts = all.Select(one => (one.Ordinal, Shared: keys.Count(one.Keys.Contains))).ToArray();
            var least = Math.Max(keys.Length >= 6 ? 2 : 1, (counts.Max(one => one.Shared) + 1) / 2);

            Assert.Equal(
                counts
                    .Where(one => one.Shared >= least)
                    .OrderByDescending(one => one.Shared)
                    .ThenBy(one => one.Ordinal)
                    .Take(4)
                    .Select(one => one.Ordinal),
                index.Find(keys, 4).Select(one => one.Ordinal)
            );
        }
    }

    private static MaskedSentence Sentence(string text, int ordinal, params string[] keys) => new(text, 1, ordinal, keys, []);
}
