using Indicators.Candidates;
using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class TraceRankingTests
{
    [Theory]
    [InlineData("Brennia owes Corland a debt of US$ 4.12 billion", "US$ 4.12 billion", "USD", TraceLabel.Identical)]
    [InlineData("Brennia owes Corland a debt of US$ 4.1 billion", "US$ 4.12 billion", "USD", TraceLabel.ConsistentRounding)]
    [InlineData("Brennia owes Corland a debt of about US$ 4.12 billion", "US$ 4.12 billion", "USD", TraceLabel.WithinHedge)]
    [InlineData("Brennia owes Corland a debt of US$ 4.12 billion", "over US$ 4 billion", "USD", TraceLabel.WithinBound)]
    [InlineData("Brennia owes Corland a debt of US$ 4.12 million", "US$ 4.12 billion", "USD", TraceLabel.ScaleSlip)]
    [InlineData("Brennia's debt to Corland was -4.12 percent", "4.12 percent", "PT", TraceLabel.SignFlip)]
    [InlineData("Brennia owes Corland a debt of EUR 4.12 billion", "US$ 4.12 billion", "USD", TraceLabel.UnitSlip)]
    [InlineData("In 1998 Brennia owed Corland a debt of US$ 4.12 billion", "US$ 4.12 billion", "USD", TraceLabel.OtherPeriod)]
    [InlineData("Kenya owes a debt of US$ 4.12 billion", "US$ 4.12 billion", "USD", TraceLabel.OtherSubject)]
    [InlineData("Brennia owes Corland a debt of US$ 7.5 billion", "US$ 4.12 billion", "USD", TraceLabel.Differs)]
    public void Each_label_is_given_where_it_belongs(string text, string printed, string unit, TraceLabel label) =>
        Assert.Equal(label, Assert.Single(Asked.Rank(text, Asked.Figure(printed, unit, "debt owes owed"))).Label);

    [Theory]
    [InlineData("at least 120 percent", "over 90 percent", Measure.Share, TraceLabel.Differs)]
    [InlineData("over 60 percent", "over 90 percent", Measure.Share, TraceLabel.WithinBound)]
    [InlineData("up to 100 percent", "over 90 percent", Measure.Share, TraceLabel.WithinBound)]
    [InlineData("at least 120 percent", "over 90 percent", Measure.Ratio, TraceLabel.BeyondBound)]
    public void No_share_is_more_than_the_whole(string asked, string printed, Measure measure, TraceLabel label) =>
        Assert.Equal(
            label,
            Assert
                .Single(
                    Asked.Rank(
                        $"Brennia owes Corland a debt of {asked}",
                        Asked.Figure(printed, "PT", "debt owes owed") with
                        {
                            Measure = measure,
                        }
                    )
                )
                .Label
        );

    [Fact]
    public void The_very_sentence_is_identical_and_first()
    {
        var found = Asked.Rank(
            "Brennia owes a debt",
            Asked.Figure("US$ 4 billion", "USD", id: "o1-1"),
            Asked.Figure("US$ 5 billion", "USD", "other", "o1-2", isQuoted: true)
        );
        Assert.Equal(("o1-2", TraceLabel.Identical, 1.0), (found[0].Candidate.Id, found[0].Label, found[0].Score));
    }

    [Fact]
    public void What_shares_neither_number_nor_words_is_no_match()
    {
        Assert.Empty(Asked.Rank("Corland built 17 lighthouses", Asked.Figure("US$ 4 billion", "USD")));
        Assert.Equal(
            TraceLabel.OtherSubject,
            Assert.Single(Asked.Rank("Kenya sold Laos 90 percent of its lamps", Asked.Figure("90 percent", "PT", "lamps debt sold"))).Label
        );
    }

    [Theory]
    [InlineData("US$ 4 billion", "o1-1 o1-2")]
    [InlineData("over US$ 3 billion", "o1-1 o1-2 o1-3")]
    [InlineData("US$ 4 billion of debt", "")]
    [InlineData("Brennia US$ 4 billion", "")]
    [InlineData("debt", "")]
    public void Who_gives_a_number_alone_shares_it_with_the_figures_that_have_it(string text, string sharing)
    {
        TraceCandidate[] figures =
        [
            Asked.Figure("US$ 4 billion", "USD", id: "o1-1"),
            Asked.Figure("about US$ 4 billion", "USD", id: "o1-2"),
            Asked.Figure("over US$ 3 billion", "USD", id: "o1-3"),
            Asked.Figure("US$ 4 million", "USD", id: "o1-4"),
        ];
        var query = Asked.Query(text);
        var ranking = new TraceRanking(query, Asked.Vocabulary, Asked.Words(query));

        Assert.Equal(
            sharing,
            string.Join(' ', ranking.Sharing(ranking.Rank(figures)).Select(match => match.Candidate.Id).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void Two_numbers_of_one_sentence_count_for_each_other()
    {
        var (one, two) = (Asked.Figure("US$ 4.12 billion", "USD", id: "o1-1"), Asked.Figure("27.8 percent", "PT", id: "o1-2"));
        var apart = Asked.Rank("Brennia owes Corland US$ 4.12 billion, 27.8 percent of its debt", one, two);
        var together = Asked.Rank("Brennia owes Corland US$ 4.12 billion, 27.8 percent of its debt", one, two with { Place = one.Place });

        Assert.All(apart, match => Assert.Equal(0, match.Why.Joint));
        Assert.All(together, match => Assert.True(match.Why.Joint > 0));
    }

    [Fact]
    public void Parts_are_shares_and_the_order_does_not_depend_on_the_order_of_the_candidates()
    {
        var random = new Random(20260202);
        string[] texts =
        [
            "Brennia owes Corland US$ 4.1 billion",
            "4 billion",
            "a debt of 20 percent in 2021",
            "Kenya owes $4 billion and 20 percent of honey",
            "Corland is owed over EUR 3 billion by Brennia",
        ];
        for (var round = 0; round < 200; round++)
        {
            var figures = Enumerable
                .Range(0, 30)
                .Select(i =>
                    random.Next(2) == 0
                        ? Asked.Figure(
                            $"{Pick("", "about ", "over ")}US$ {random.Next(1, 6)}{Pick("", ".1")} billion",
                            Pick("USD", "EUR"),
                            Pick("debt", "owed debt", "honey"),
                            $"o1-{i}",
                            Pick("XBR", "XCO")
                        )
                        : Asked.Figure($"{random.Next(18, 22)} percent", Pick("PT", "PP"), Pick("debt", "honey"), $"o1-{i}")
                )
                .ToArray();
            var text = texts[round % texts.Length];
            var ranked = Asked.Rank(text, figures);
            random.Shuffle(figures);

            Assert.Equal(ranked.Select(Shown), Asked.Rank(text, figures).Select(Shown));
            Assert.Equal(ranked.Count, ranked.Select(match => match.Candidate.Id).Distinct().Count());
            Assert.All(ranked.Zip(ranked.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
            Assert.All(
                ranked,
                match =>
                    Assert.All(
                        [
                            match.Score,
                            match.Why.Numeric,
                            match.Why.Informativeness,
                            match.Why.Subject,
                            match.Why.Period,
                            match.Why.Unit,
                            match.Why.Text,
                        ],
                        part => Assert.InRange(part, 0, 1)
                    )
            );
        }

        string Pick(params string[] of) => of[random.Next(of.Length)];
        static string Shown(TraceMatch match) => $"{match.Candidate.Id} {match.Label} {match.Score} {match.Statement}";
    }

    [Fact]
    public void A_large_release_is_searched_for_rare_words_and_a_small_one_for_all()
    {
        var query = Asked.Query("Brennia has zinc, debt and 5 percent");
        var words = new Dictionary<string, QueryWord>
        {
            ["zinc"] = new("zinc", ["zinc"], new Dictionary<string, long>(), 3),
            ["debt"] = new("debt", ["debt"], new Dictionary<string, long>(), 40_000),
        };
        Assert.Equal(
            ["debt", "zinc"],
            Assert.Single(WordSearch.Of(query, words, 500, new Dictionary<string, IReadOnlyList<string>>())).AnyOf
        );
        Assert.Equal(["zinc"], Assert.Single(WordSearch.Of(query, words, 100_000, new Dictionary<string, IReadOnlyList<string>>())).AnyOf);
    }
}
