using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Sentences pasted one after another: each is answered by itself.</summary>
public sealed class SeveralSentencesTests
{
    private const string First = "Kenya has 77 lamps in 1998.";
    private const string Quoted = "It owes a debt of US$ 4 billion.";
    private const string Wordy = "Brennia owes Corland all of its bees.";

    [Fact]
    public void The_very_sentence_is_identical_whatever_stands_before_it()
    {
        var figure = Asked.Figure("US$ 4 billion", "USD", "debt", isQuoted: true) with { QuotedAt = [At(Quoted)] };
        var match = Assert.Single(Asked.Rank($"{First} {Quoted}", figure));

        Assert.Equal((TraceLabel.Identical, 1.0, 1), (match.Label, match.Score, match.Statement));
    }

    [Fact]
    public void A_number_of_another_sentence_is_not_of_the_very_one()
    {
        var figure = Asked.Figure("77", "jars", "lamps", isQuoted: true) with { QuotedAt = [At(Quoted)] };

        Assert.DoesNotContain(Asked.Rank($"{First} {Quoted}", figure), match => match.Why.Quoted);
    }

    [Fact]
    public void A_sentence_without_a_number_beside_one_with_a_number_is_answered_too()
    {
        var quoted = Asked.Figure("US$ 9 billion", "USD", "none", id: "o1-1", isQuoted: true) with { QuotedAt = [At(Wordy)] };
        var alike = Asked.Figure("US$ 8 billion", "USD", "none", id: "o1-2") with
        {
            Alike = [new(0.9, Wordy, "Brennia owes Corland some of its bees.", [], First.Length + 1)],
        };
        var other = Asked.Figure("US$ 7 billion", "USD", "none", id: "o1-3") with
        {
            Alike = [new(0.9, First, "Brennia has 78 lamps.", [], 0)],
        };
        var none = Asked.Figure("US$ 6 billion", "USD", "owes bees", id: "o1-4");

        var found = Asked.Rank($"{First} {Wordy}", quoted, alike, other, none);

        Assert.Equal(
            [("o1-1", TraceLabel.Identical, null), ("o1-2", (TraceLabel?)null, (int?)null)],
            found.Select(match => (match.Candidate.Id, match.Label, match.Statement))
        );
    }

    private static CodePointSpan At(string sentence) => new(First.Length + 1, First.Length + 1 + sentence.Length);
}
