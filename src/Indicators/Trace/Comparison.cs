using Indicators.Model;

namespace Indicators.Trace;

/// <summary>
/// One statement of the reader's beside one figure. Most figures are ruled out by number and words: the rest is worked out when it is asked
/// for.
/// </summary>
internal sealed class Comparison
{
    private readonly QueryStatement _statement;
    private readonly TraceVocabulary _vocabulary;
    private readonly SharedWords _shared;
    private SubjectFit? _subject;
    private PeriodFit? _period;
    private TopicFit? _topic;
    private bool? _isReversed;

    public Comparison(
        QueryStatement statement,
        QueryQuantity? asked,
        TraceCandidate candidate,
        TraceVocabulary vocabulary,
        QueryWords words
    )
    {
        (_statement, _vocabulary, Candidate, Asked) = (statement, vocabulary, candidate, asked);
        IsQuoted = candidate.IsQuoted && (candidate.QuotedAt.Count == 0 || candidate.QuotedAt.Any(IsAt));
        Alike = candidate.Alike.Count == 0 ? null : candidate.Alike.Where(one => one.IsOf(statement)).MaxBy(one => one.Similarity);
        _shared = words.Shared(statement, candidate.Lexemes);
        Text = Math.Max(_shared.Similarity, Masked);
        Unit = asked?.FitOf(vocabulary.UnitOf(candidate.Unit), statement.IsPerHead) ?? default;
        Number = NumberOf(statement);
    }

    /// <summary>Significant digits from which a number says by itself what is meant.</summary>
    public const int Telling = 3;

    public TraceCandidate Candidate { get; }

    /// <summary>Whether the statement stands in what is, folded, the very sentence of the figure.</summary>
    public bool IsQuoted { get; }

    /// <summary>The reader's number; null without one.</summary>
    public QueryQuantity? Asked { get; }

    public SubjectFit Subject =>
        _subject ??=
            SubjectFit.Of(_statement, Candidate, _vocabulary, _shared) is var fit && Alike is { } alike
                ? alike.Excused(fit, Candidate, _vocabulary)
                : fit;

    /// <summary>Whether the reader speaks of something else; empty for the very sentence.</summary>
    public TopicFit Topic =>
        _topic ??= TopicFit.Of(_statement, Candidate, _shared) is var fit && Alike is { } alike ? alike.Excused(fit) : fit;

    /// <summary>Whether a name does not fit or the reader speaks of something else.</summary>
    public bool IsOther => Subject.IsOther || (Topic.IsOther && !IsQuoted);

    /// <summary>Whether every name of the reader's is one of the figure's, or of a place within its area.</summary>
    public bool IsWithinArea
    {
        get
        {
            var names = Candidate.NamedBy(_vocabulary);
            return !Subject.IsStranger
                && _statement.Places.All(place => names.Places.Contains(place) || names.Members.Contains(place))
                && _statement.Items.All(names.Items.Contains);
        }
    }

    /// <summary>Whether the reader names the two sides, and says of each what the figure says of the other.</summary>
    public bool IsReversed =>
        _isReversed ??=
            _statement.Flows.Count > 0
            && Candidate
                .NamedBy(_vocabulary)
                .Flows.Any(flow => !_statement.Flows.Any(flow.IsSameAs) && _statement.Flows.Any(flow.IsReverseOf));

    public PeriodFit Period =>
        _period ??=
            PeriodFit.Of(
                _statement.Years,
                _statement.Parts,
                Candidate.Period,
                _statement.Ranges,
                Candidate.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange or Measure.Multiple
            )
                is var fit
            && Alike is { } alike
                ? alike.Excused(fit)
                : fit;

    public string? Negation => _statement.Negation;

    public UnitFit Unit { get; }

    public double Text { get; }

    /// <summary>
    /// The reader's sentence most like the one that the figure stands in, where the statement's number stands in the place of the figure.
    /// </summary>
    public SentenceLikeness? Alike { get; }

    /// <summary>How alike the two sentences are, numbers apart; 0 where none is.</summary>
    public double Masked => Alike?.Similarity ?? 0;

    /// <summary>Words of the reader's that the figure does not share.</summary>
    public IReadOnlyList<string> NotShared => _shared.NotShared;

    /// <summary>Whether the reader's words say of a number with few digits nothing that the figure says of it.</summary>
    public bool IsUnsaid => Text == 0 && Asked?.Digits < Telling && !IsQuoted && _shared.IsMissingAny && !Topic.IsShared;

    /// <summary>Null where the numbers do not agree even after a slip, or cannot be compared.</summary>
    public NumberFit? Number { get; }

    public IReadOnlyList<int> Years => _statement.Years;

    /// <summary>
    /// A name or year that does not fit is never answered with a better label than that; null without a number of the reader's or of the figure's.
    /// </summary>
    public TraceLabel? Label =>
        Number switch
        {
            _ when Asked is null || !Candidate.Stated.HasNumber => IsQuoted ? TraceLabel.Identical : null,
            null => TraceLabel.Differs,
            { Agrees: true, Label: var label } when IsQuoted => label,
            { Agrees: true } when IsOther || IsReversed || IsUnsaid => TraceLabel.OtherSubject,
            { Agrees: true } when Period.IsOther => TraceLabel.OtherPeriod,
            { Label: var label } => label,
        };

    private bool IsAt(CodePointSpan sentence) =>
        _statement.Span is { } span
            ? sentence.Start <= span.Start && span.End <= sentence.End
            : _statement.Sentence is not { } start || start == sentence.Start;

    private NumberFit? NumberOf(QueryStatement statement)
    {
        if (Asked is not { } asked)
            return null;
        var (stated, interval) = (Candidate.Stated, Candidate.Interval);
        if (Unit.IsSlip)
            return NumberFit.OfOtherUnit(asked, stated, interval);
        if (!Unit.IsComparable)
            return null;
        var number = stated.Value ?? stated.Low ?? stated.High ?? 0;
        if (
            Candidate.Measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange
            && (number < 0 || statement.Direction == Direction.Decrease)
        )
        {
            // A fall is printed as a positive number; the words tell the sign, and where they tell none it is not held against the reader.
            if (asked.Number >= 0 && (statement.Direction == Direction.Decrease || (statement.Direction is null && number < 0)))
                asked = asked.Negative;
        }

        // A slip is found by accident where hardly a word is shared, and looking for one takes as long as all the rest.
        return NumberFit.Of(asked, stated, interval)
            ?? (Text >= Relevance.FewWords || IsQuoted ? NumberFit.OfSlip(asked, stated, interval) : null);
    }
}
