using Indicators.Quantities;

namespace Indicators.Trace;

/// <summary>Decides whether a figure is an answer to a statement at all. Shares of words are weighed, rare words counting more.</summary>
internal sealed class Relevance(QueryWords words)
{
    /// <summary>Share of the reader's words from which two texts speak of the same.</summary>
    public const double SameWords = 0.5;

    private const double NearlyAllWords = 0.75;
    private const double SomeWords = 0.3;

    /// <summary>Less tells nothing.</summary>
    public const double FewWords = 0.2;

    private const double FarBound = 0.3;
    private const double FarNumber = 2.5;

    /// <summary>How many words make a share of them tell something.</summary>
    private const int Several = 2;

    /// <summary>Whether the figure answers the statement.</summary>
    public bool Answers(QueryStatement statement, Comparison one)
    {
        if (one.IsQuoted)
            return one.Label != TraceLabel.Differs || statement.Quantity is null;
        if (one.Alike is { IsSame: true })
            return true;
        if (!one.Candidate.Stated.HasNumber)
            return TellsOfIt(statement, one);
        if (statement.Quantity is not { } quantity)
            return SaysTheSame(statement, one);
        return one.Number is not { } number ? IsAnotherNumber(statement, one, quantity)
            : !number.Agrees ? IsSlip(statement, one)
            : IsSameNumber(statement, one, number, one.Asked!.Digits);
    }

    /// <summary>Without a number, words and names have to do.</summary>
    private bool SaysTheSame(QueryStatement statement, Comparison one) =>
        one.Text >= SameWords
        && words.Count(statement) > 0
        && !one.Subject.IsOther
        && !one.Period.IsOther
        && (one.Text >= NearlyAllWords || one.Subject is { IsNamed: true, Share: 1 });

    /// <summary>
    /// A direction without a number answers who asks of its subject, or of a change of it: no figure is there to be found, and what the text
    /// says of a region it says of the countries in it.
    /// </summary>
    private bool TellsOfIt(QueryStatement statement, Comparison one) =>
        (statement.Quantity is null && SaysTheSame(statement, one))
        || (
            one.Topic.IsShared
            && one.IsWithinArea
            && !one.Period.IsOther
            && words.Count(statement) > 0
            && (statement.Quantity is null || statement.Change is not null)
        );

    /// <summary>Another number is worth showing of the very subject only.</summary>
    private bool IsAnotherNumber(QueryStatement statement, Comparison one, Quantity quantity) =>
        one.Text >= SameWords
        && one.Unit.Share >= 0.5
        && !one.IsOther
        && (HasNearlyAllWords(statement, one) || !(NumberFit.Distance(quantity, one.Candidate.Stated) > FarNumber))
        && (one.Subject.IsNamed || HasNearlyAllWords(statement, one));

    /// <summary>A number that agrees after a slip is found by accident unless much else agrees.</summary>
    private bool IsSlip(QueryStatement statement, Comparison one)
    {
        if (one.Text < FewWords || one.Topic.IsOther)
            return false;
        if (!one.IsOther && (HasNearlyAllWords(statement, one) || (one.Subject.IsNamed && one.Topic.IsShared)))
            return true;
        return one.Text >= SameWords && (one.Asked!.Digits >= Comparison.Telling || (one.Subject.IsNamed && !one.IsOther));
    }

    private bool IsSameNumber(QueryStatement statement, Comparison one, NumberFit number, int digits)
    {
        var isTelling = digits >= Comparison.Telling;
        var isBound = number.Label == TraceLabel.WithinBound;
        // A bound that leaves room for a number far off says nothing of it by itself.
        if (
            isBound
            && number.Closeness < FarBound
            && (one.IsOther || !one.Subject.IsNamed || one.Text < SameWords || (words.Count(statement) < Several && !one.Topic.IsShared))
        )
            return false;
        // Nor does one of another subject, or a number of one or two digits under which no name fits.
        if (one.IsOther && ((isBound && one.Text < SameWords) || (one.Subject is { Share: 0, Missing.Count: >= Several } && !isTelling)))
            return false;
        if (isBound && !one.Topic.IsShared && words.Count(statement) > 0 && one.Text < (isTelling ? FewWords : SameWords))
            return false;
        if (words.Count(statement) == 0)
            return !one.IsOther || digits >= Several;
        if (one.Text >= SomeWords || (isTelling && one.Text >= FewWords))
            return true;
        return !one.IsOther
            && one.Subject.IsNamed
            && (
                isTelling
                || (
                    !one.Period.IsOther && (one.Topic.IsShared || (statement.Places.Count >= Several && one.Subject.Share == 1 && !isBound))
                )
            );
    }

    private bool HasNearlyAllWords(QueryStatement statement, Comparison one) =>
        one.Text >= NearlyAllWords && words.Count(statement) >= Several;
}
