using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Tests.Trace;

public sealed class CandidateIndexTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> PlaceLexemes = new() { ["XBR"] = ["brennia"], ["XCO"] = ["corland"] };

    [Fact]
    public void A_small_release_gives_all_that_share_a_number_a_slip_of_it_or_a_word()
    {
        var index = Index(
            Figure("o1-a", "US$ 3 million", "zinc"),
            Figure("o1-b", "US$ 3 billion", "zinc"),
            Figure("o1-c", "US$ 7 million", "zinc"),
            Figure("o1-d", "US$ 7 million", "debt"),
            Figure("o1-e", "3 percent", "zinc", "PT")
        );

        Assert.Equal(["o1-a", "o1-b", "o1-d"], Find(index, "US$ 3 million of debt"));
    }

    [Fact]
    public void The_very_sentence_is_found_by_its_hash()
    {
        var text = "Nobody counts the wasps.";
        var quoted = new IndexedFigure(Figure("o1-b", "US$ 3 million", "zinc").Figure, ["zinc"], Asked.Query(text).SentenceHashes[^1]);
        var query = Asked.Query(text);

        var found = Assert.Single(
            new CandidateIndex([Figure("o1-a", "US$ 3 million", "zinc"), quoted]).Find(query, Asked.Vocabulary, Words(query), PlaceLexemes)
        );

        Assert.Equal(("o1-b", true), (found.Id, found.IsQuoted));
    }

    [Fact]
    public void A_name_alone_finds_the_figures_of_the_place_in_a_large_release()
    {
        var index = Index([
            .. Enumerable
                .Range(0, 5000)
                .Select(i => Figure($"o1-{i:0000}", "US$ 7 million", "debt", area: i is 4001 or 4321 ? "XCO" : "XBR"))
                .Select(one => one with { Figure = one.Figure with { Counterpart = "_Z" } }),
        ]);

        Assert.Equal(["o1-4001", "o1-4321"], Find(index, "Corland"));
        Assert.Equal(100, Find(index, "Brennia").Count());
    }

    [Fact]
    public void A_name_alone_is_looked_for_among_the_figures_at_hand_where_these_are_not_all()
    {
        var query = Asked.Query("Corland");
        var index = new CandidateIndex([Figure("o1-a", "US$ 3 million", "zinc")], null, new(5000, new Dictionary<string, long>()));

        Assert.Single(index.Find(query, Asked.Vocabulary, index.WordsOf(query, Asked.Vocabulary), PlaceLexemes));
    }

    [Fact]
    public void A_large_release_gives_the_nearest_and_those_of_the_areas_named()
    {
        var figures = Enumerable
            .Range(0, 5000)
            .Select(i =>
                Figure(
                    $"o1-{i:0000}",
                    FormattableString.Invariant($"US$ {(i + 1) * 1000:N0}"),
                    $"word{i % 7}",
                    area: i % 50 == 0 ? "XCO" : "XBR"
                )
            )
            .ToArray();
        var index = Index(figures);

        var anywhere = Find(index, "US$ 2,500,000").ToHashSet();
        Assert.InRange(anywhere.Count, 16, 60);
        Assert.Superset(Ids(2491, 2506), anywhere);
        // Those of Corland stand fifty apart.
        var ofCorland = Find(index, "Corland has US$ 2,500,000").ToHashSet();
        Assert.Superset(new HashSet<string>(Enumerable.Range(-7, 15).Select(k => $"o1-{2500 + (k * 50):0000}")), ofCorland);
    }

    [Fact]
    public void A_large_release_gives_the_figures_of_a_rare_word_and_not_all_of_a_common_one()
    {
        var figures = Enumerable
            .Range(0, 5000)
            .Select(i => Figure($"o1-{i:0000}", "US$ 7 billion", i % 500 == 3 ? "zinc debt" : "debt"))
            .ToArray();
        var query = Asked.Query("zinc and debt of 5 percent");

        var found = Index(figures).Find(query, Asked.Vocabulary, Words(query, ("zinc", 10), ("debt", 5000)), PlaceLexemes);

        Assert.Equal(Enumerable.Range(0, 10).Select(k => $"o1-{(k * 500) + 3:0000}"), found.Select(one => one.Id));
    }

    [Fact]
    public void Of_more_than_are_wanted_those_that_share_most_words_are_given()
    {
        var index = new WordIndex([
            ["debt"],
            ["debt", "zinc"],
            ["debt", "zinc", "honey"],
            ["zinc"],
            ["honey", "debt"],
        ]);

        Assert.Equal([2, 4], index.Find(new(["debt", "honey"], []), 2, 100).Order());
        Assert.Equal([1, 2], index.Find(new(["debt", "honey"], ["zinc"]), 9, 100).Order());
        Assert.Empty(index.Find(new(["debt"], ["copper"]), 9, 100));
        Assert.Empty(index.Find(new([], ["zinc"]), 9, 100));
        // Two entries are gone through: those of the rarer word.
        Assert.Equal([2, 4], index.Find(new(["debt", "honey"], []), 9, 2).Order());
    }

    [Fact]
    public void A_figure_is_found_by_its_id()
    {
        var index = Index([.. Enumerable.Range(0, 9).Reverse().Select(i => Figure($"o1-{i}", "US$ 3 million", "zinc"))]);

        Assert.Equal(9, index.Count);
        Assert.All(Enumerable.Range(0, 9), i => Assert.Equal($"o1-{i}", index.Find($"o1-{i}")?.Id));
        Assert.Null(index.Find("o1-9"));
        Assert.Null(index.Find("o1-"));
    }

    private static CandidateIndex Index(params IndexedFigure[] figures) => new(figures);

    private static IndexedFigure Figure(string id, string printed, string words, string unit = "USD", string area = "XBR")
    {
        var figure = Asked.Figure(printed, unit, words, id, area);
        return new(figure, figure.Lexemes, null);
    }

    private static IEnumerable<string> Find(CandidateIndex index, string text)
    {
        var query = Asked.Query(text);
        return index.Find(query, Asked.Vocabulary, Words(query), PlaceLexemes).Select(one => one.Id);
    }

    private static Dictionary<string, QueryWord> Words(TraceQuery query, params (string Word, long Frequency)[] known) =>
        query
            .Statements.SelectMany(one => one.Words)
            .Distinct()
            .ToDictionary(
                word => word,
                word => new QueryWord(
                    word,
                    [Stems.Of(word)],
                    new Dictionary<string, long>(),
                    known.FirstOrDefault(one => one.Word == word).Frequency
                )
            );

    private static HashSet<string> Ids(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(i => $"o1-{i:0000}")];
}
