using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>What is known of an observation that may be what a reader means.</summary>
public sealed record TraceCandidate
{
    private NamedByFigure? _named;
    private FigureTopics? _topics;
    private int? _digits;

    public required string Id { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required Measure Measure
    {
        get;
        init
        {
            field = value;
            Interval = Compared();
        }
    }

    public required StatedValue Stated
    {
        get;
        init
        {
            field = value;
            Interval = Compared();
        }
    }

    /// <summary>
    /// The numbers that agree with it; of a share none below 0 and above 100 percent, to which "more than 90 percent of the students" runs.
    /// </summary>
    public ComparisonInterval Interval { get; private init; }

    /// <summary>Significant digits of its number.</summary>
    internal int Digits => _digits ??= QueryInterval.SignificantDigits(Number);

    /// <summary>Whether it states a number: some figures tell only that something rises or falls.</summary>
    public bool HasNumber => Stated.HasNumber;

    /// <summary>The number that stands for it; of a range or bound its first end.</summary>
    public decimal Number => Stated.Value ?? Stated.Low ?? Stated.High ?? 0;

    public required ObservationPeriod Period { get; init; }

    public required string Claim { get; init; }

    /// <summary>How far the text vouches for it.</summary>
    public Status Status { get; init; }

    /// <summary>When the one who is credited said it; null where that is not told.</summary>
    public Said? Said { get; init; }

    /// <summary>Whom the text credits beside its own outlet; none where it credits nobody.</summary>
    public IReadOnlyList<string> Credited { get; init; } = [];

    /// <summary>First day on which its document may have been published; null where that is not known.</summary>
    public required DateOnly? Asserted { get; init; }

    /// <summary>Names the sentence that it stands in; two figures of one sentence have the same.</summary>
    public required string Place { get; init; }

    /// <summary>Whether the reader's text is, folded, the very sentence that it stands in.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>Where in the reader's text that sentence stands, in code points; empty where the whole text is it.</summary>
    public IReadOnlyList<CodePointSpan> QuotedAt { get; init; } = [];

    /// <summary>
    /// The reader's sentences that are, numbers apart, like the one that it stands in; none where the text is not at hand.
    /// </summary>
    public IReadOnlyList<SentenceLikeness> Alike { get; init; } = [];

    /// <summary>How like the reader's question its claim is in meaning; null where that is not known.</summary>
    public MeaningLikeness? Likeness { get; init; }

    /// <summary>Lexemes of its search words, and of its sentence where the text is at hand.</summary>
    public required LexemeSet Lexemes { get; init; }

    /// <summary>Measure and number are set in any order, and the interval is worked out once: many requests read it.</summary>
    private ComparisonInterval Compared() =>
        Stated is null ? default
        : Measure == Measure.Share ? ComparisonInterval.Of(Stated).WithinWhole()
        : ComparisonInterval.Of(Stated);

    /// <summary>What it names, by the names of its release: found when first asked for.</summary>
    internal NamedByFigure NamedBy(TraceVocabulary vocabulary) => _named ??= NamedByFigure.Of(this, vocabulary);

    /// <summary>What it is about, by its claim and its indicator; a sentence of a text speaks of other things too.</summary>
    internal FigureTopics TopicsBy(Lexicon lexicon) => _topics ??= FigureTopics.Of($"{Claim} {Indicator.Replace('-', ' ')}", lexicon);

    /// <summary>Whether its claim denies something, so that a denial does not turn it round.</summary>
    internal bool Denies(Lexicon lexicon) => lexicon.Negative.Find(Clauses.Main(Claim)).Count > 0;
}
