using Indicators.Model;

namespace Indicators.Trace;

/// <summary>One statement of the reader's beside one figure.</summary>
internal sealed class Comparison
{
    public Comparison(QueryStatement statement, TraceCandidate candidate, TraceVocabulary vocabulary, QueryWords words)
    {
        Candidate = candidate;
        Years = statement.Years;
        IsReversed = vocabulary.FlowOf(candidate) is { } flow && !statement.Flows.Any(flow.IsSameAs) && statement.Flows.Any(flow.IsReverseOf);
        Subject = SubjectFit.Of(statement, candidate, vocabulary);
        Period = PeriodFit.Of(statement.Years, statement.Parts, candidate.Period);
        Negation = statement.Negation;
        Alike = candidate.Alike.Where(one => one.IsOf(statement)).MaxBy(one => one.Similarity);
        Subject = Alike?.Excused(Subject, vocabulary) ?? Subject;
        Period = Alike?.Excused(Period) ?? Period;
        Text = Math.Max(words.Similarity(statement, candidate.Lexemes), Masked);
        NotShared = words.NotShared(statement, candidate.Lexemes);
        Topic = TopicFit.Of(statement, candidate, NotShared);
        Topic = Alike?.Excused(Topic) ?? Topic;
        IsUnsaid = Text == 0 && !Topic.IsShared && NotShared.Count > 0 && !candidate.IsQuoted && statement.Quantity is { } few && QueryInterval.SignificantDigits(few) < Telling;
        Unit = statement.Quantity is { } quantity ? UnitFit.Of(quantity, vocabulary.UnitOf(candidate.Unit), statement.IsPerHead) : default;
        Number = NumberOf(statement);
    }

    /// <summary>Significant digits from which a number says by itself what is meant.</summary>
    public const int Telling = 3;

    public TraceCandidate Candidate { get; }

    public SubjectFit Subject { get; }

    /// <summary>Whether the reader speaks of something else; empty for the very sentence.</summary>
    public TopicFit Topic { get; }

    /// <summary>Whether a name does not fit or the reader speaks of something else.</summary>
    public bool IsOther => Subject.IsOther || (Topic.IsOther && !Candidate.IsQuoted);

    /// <summary>Whether the reader names the two sides, and says of each what the figure says of the other.</summary>
    public bool IsReversed { get; }

    public PeriodFit Period { get; }

    public string? Negation { get; }

    public UnitFit Unit { get; }

    public double Text { get; }

    /// <summary>The reader's sentence most like the one that the figure stands in, where the statement's number stands in the place of the figure.</summary>
    public SentenceLikeness? Alike { get; }

    /// <summary>How alike the two sentences are, numbers apart; 0 where none is.</summary>
    public double Masked => Alike?.Similarity ?? 0;

    /// <summary>Words of the reader's that the figure does not share.</summary>
    public IReadOnlyList<string> NotShared { get; }

    /// <summary>Whether the reader's words say of a number with few digits nothing that the figure says of it.</summary>
    public bool IsUnsaid { get; }

    /// <summary>Null where the numbers do not agree even after a slip, or cannot be compared.</summary>
    public NumberFit? Number { get; }

    public IReadOnlyList<int> Years { get; }

    /// <summary>A name or year that does not fit is never answered with a better label than that; null without a number of the reader's.</summary>
    public TraceLabel? Label => Number switch
    {
        _ when !HasQuantity => Candidate.IsQuoted ? TraceLabel.Identical : null,
        null => TraceLabel.Differs,
        { Agrees: true } when IsOther || IsReversed || IsUnsaid => TraceLabel.OtherSubject,
        { Agrees: true } when Period.IsOther => TraceLabel.OtherPeriod,
        { Label: var label } => label,
    };

    private bool HasQuantity { get; set; }

    private NumberFit? NumberOf(QueryStatement statement)
    {
        if (statement.Quantity is not { } quantity)
            return null;
        HasQuantity = true;
        var stated = Candidate.Stated;
        if (Unit.IsSlip)
            return NumberFit.OfOtherUnit(quantity, stated);
        if (!Unit.IsComparable)
            return null;
        var number = stated.Value ?? stated.Low ?? stated.High ?? 0;
        if (Candidate.Measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange && (number < 0 || statement.Direction == Direction.Decrease))
        {
            // A fall is printed as a positive number; the words tell the sign, and where they tell none it is not held against the reader.
            var isPrintedNegative = (quantity.Value ?? quantity.Low ?? quantity.High ?? 0) < 0;
            if (!isPrintedNegative && (statement.Direction == Direction.Decrease || (statement.Direction is null && number < 0)))
                quantity = Probes.Times(quantity, -1);
        }

        return NumberFit.Of(quantity, stated) ?? NumberFit.OfSlip(quantity, stated);
    }
}
