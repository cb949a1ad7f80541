using Indicators.Candidates;
using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Figures of a sentence that is, numbers apart, the reader's.</summary>
public sealed class SentenceLikenessTests
{
    private const string Printed = "Brennia owes Corland a debt of US$ 4.12 billion since 2021.";

    [Theory]
    [InlineData("Brennia owes Corland a debt of US$ 7.5 billion since 2021.", TraceLabel.Contradicted)]
    [InlineData("Brennia owes Corland a debt of US$ 4.12 million since 2021.", TraceLabel.ScaleSlip)]
    [InlineData("Brennia owes Corland a debt of EUR 4.12 billion since 2021.", TraceLabel.UnitSlip)]
    [InlineData("Brennia owes Corland a debt of -US$ 4.12 billion since 2021.", TraceLabel.SignFlip)]
    [InlineData("Brennia owes Corland a debt of US$ 4.12 billion since 1998.", TraceLabel.OtherPeriod)]
    [InlineData("Brennia owes Kenya a debt of US$ 4.12 billion since 2021.", TraceLabel.OtherSubject)]
    [InlineData("Brennia owes Corland a debt of US$ 4.1 billion since 2021.", TraceLabel.ConsistentRounding)]
    public void It_is_answered_with_the_label_that_the_numbers_allow(string reader, TraceLabel label)
    {
        var match = Assert.Single(Asked.Rank(reader, Alike(Asked.Figure("US$ 4.12 billion", "USD", words: "none"), reader, 1)));

        Assert.Equal((label, 1.0), (match.Label, match.Why.Masked));
        Assert.InRange(match.Score, 0.95, 1);
    }

    [Fact]
    public void It_stands_above_the_same_number_elsewhere()
    {
        const string Reader = "Brennia owes Corland a debt of US$ 7.5 billion since 2021.";
        var found = Asked.Rank(
            Reader,
            Asked.Figure("US$ 7.5 billion", "USD", words: "honey", id: "o1-1"),
            Alike(Asked.Figure("US$ 4.12 billion", "USD", words: "none", id: "o1-2"), Reader, 1)
        );

        Assert.Equal(["o1-2", "o1-1"], found.Select(match => match.Candidate.Id));
    }

    [Theory]
    [InlineData(0.69, false)]
    [InlineData(0.7, true)]
    public void A_sentence_less_alike_is_another_one(double similarity, bool isSame)
    {
        const string Reader = "A quite different sum of US$ 7.5 billion.";
        var found = Asked.Rank(Reader, Alike(Asked.Figure("US$ 4.12 billion", "USD", words: "none"), Reader, similarity));
        Assert.Equal(isSame, found.Any(match => match.Why.IsSameSentence));
    }

    [Fact]
    public void What_is_alike_counts_as_words_do()
    {
        const string Reader = "A quite different sum of US$ 4.12 billion.";
        var why = Assert.Single(Asked.Rank(Reader, Alike(Asked.Figure("US$ 4.12 billion", "USD", words: "none"), Reader, 0.6))).Why;

        Assert.Equal((0.6, 0.6), (why.Text, why.Masked));
    }

    [Fact]
    public void Only_the_number_in_the_place_of_the_figure_is_compared_as_one_of_that_sentence()
    {
        const string Reader = "Brennia owes US$ 7.5 billion, 30 percent of its debt.";
        var figure = Asked.Figure("US$ 4.12 billion", "USD", words: "none") with
        {
            Alike = [new(1, Reader, "Brennia owes US$ 4.12 billion, 27 percent of its debt.", [At(Reader, "30 percent")])],
        };

        Assert.Equal(1, Assert.Single(Asked.Rank(Reader, figure)).Statement);
    }

    [Fact]
    public void The_figures_of_one_sentence_have_one_score_and_the_changed_one_comes_first()
    {
        const string Reader = "Brennia owes US$ 4.12 billion, 30 percent of its debt.";
        const string There = "Brennia owes US$ 4.12 billion, 27 percent of its debt.";
        var kept = Asked.Figure("US$ 4.12 billion", "USD", id: "o1-1") with
        {
            Alike = [new(1, Reader, There, [At(Reader, "US$ 4.12 billion")])],
            Place = "one",
        };
        var changed = Asked.Figure("27 percent", "PT", id: "o1-2") with
        {
            Alike = [new(1, Reader, There, [At(Reader, "30 percent")])],
            Place = "one",
        };

        var found = Asked.Rank(Reader, kept, changed);

        Assert.Equal(
            [("o1-2", TraceLabel.Differs), ("o1-1", TraceLabel.Identical)],
            found.Select(match => (match.Candidate.Id, match.Label!.Value))
        );
        Assert.Equal(found[0].Score, found[1].Score);
    }

    [Theory]
    [InlineData("US$ 4.12 billion is what Brennia's debt came to.", "o1-1")]
    [InlineData("US$ 7.5 billion is what Brennia's debt came to.", "o1-2")]
    public void A_number_that_was_moved_within_the_sentence_is_no_other_number_in_the_place_of_its_neighbour(string reader, string first)
    {
        const string There = "Brennia's debt came to US$ 4.12 billion, US$ 9 million of it new.";
        var kept = Asked.Figure("US$ 4.12 billion", "USD", id: "o1-1") with { Alike = [new(0.8, reader, There, [])], Place = "one" };
        var neighbour = Asked.Figure("US$ 9 million", "USD", id: "o1-2") with
        {
            Alike = [new(0.8, reader, There, [Asked.Query(reader).Statements[0].Span!.Value])],
            Place = "one",
        };

        Assert.Equal(first, Asked.Rank(reader, kept, neighbour)[0].Candidate.Id);
    }

    [Fact]
    public void Names_that_stand_in_the_sentence_in_their_order_are_no_other_subject()
    {
        const string There = "Corland has bees, Brennia has 27 percent of them.";
        var figure = Asked.Figure("27 percent", "PT", words: "none", area: "XDE") with { Counterpart = "_Z" };

        Assert.Equal(TraceLabel.Identical, Label("Corland has bees, Brennia has 27 percent of them."));
        Assert.Equal(TraceLabel.OtherSubject, Label("Brennia has bees, Corland has 27 percent of them."));

        TraceLabel Label(string reader) =>
            Assert.Single(Asked.Rank(reader, figure with { Alike = [new(1, reader, There, [At(reader, "27 percent")])] })).Label!.Value;
    }

    [Fact]
    public void A_sentence_pasted_without_its_number_is_found_too()
    {
        const string Reader = "Brennia owes Corland a debt.";
        var match = Assert.Single(
            Asked.Rank(Reader, Asked.Figure("US$ 4.12 billion", "USD", words: "none") with { Alike = [new(0.8, Reader, Printed, [])] })
        );

        Assert.Equal((null, 0.8), (match.Label, match.Why.Masked));
    }

    private static TraceCandidate Alike(TraceCandidate figure, string reader, double similarity) =>
        figure with
        {
            Alike = [new(similarity, reader, Printed, [.. Asked.Query(reader).Statements.Select(one => one.Span!.Value)])],
        };

    private static CodePointSpan At(string text, string part) =>
        new(text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length);
}
