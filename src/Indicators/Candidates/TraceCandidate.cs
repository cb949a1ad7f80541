using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>An observation that the reader may mean, with the data for comparing it.</summary>
public sealed record TraceCandidate
{
    private NamedByFigure? _named;
    private FigureTopics? _topics;
    private int? _digits;
    private Direction? _direction;

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
    /// The numbers that agree with it. A share is limited to 0 to 100 percent, so "more than 90 percent of the students" ends at 100.
    /// </summary>
    public ComparisonInterval Interval { get; private init; }

    /// <summary>Significant digits of its number.</summary>
    internal int Digits => _digits ??= QueryInterval.SignificantDigits(Number);

    /// <summary>Whether it states a number: some state only that something rises or falls.</summary>
    public bool HasNumber => Stated.HasNumber;

    /// <summary>The representative number; for a range or bound, its first end.</summary>
    public decimal Number => Stated.Value ?? Stated.Low ?? Stated.High ?? 0;

    public required ObservationPeriod Period { get; init; }

    public required string Claim { get; init; }

    /// <summary>How far the text vouches for it.</summary>
    public Status Status { get; init; }

    /// <summary>When the credited source said it; null if not known.</summary>
    public Said? Said { get; init; }

    /// <summary>Sources that the text credits, other than its own outlet; may be empty.</summary>
    public IReadOnlyList<string> Credited { get; init; } = [];

    /// <summary>First day on which its document may have been published; null if that is not known.</summary>
    public required DateOnly? Asserted { get; init; }

    /// <summary>Identifies its sentence; figures of one sentence have the same value.</summary>
    public required string Place { get; init; }

    /// <summary>Whether the reader's text is the figure's sentence after folding.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>Positions of that sentence in the reader's text, in code points; empty if it is the whole text.</summary>
    public IReadOnlyList<CodePointSpan> QuotedAt { get; init; } = [];

    /// <summary>
    /// The reader's sentences that resemble the figure's sentence apart from the numbers; empty if the text is not loaded.
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

    /// <summary>The names in it that the release knows, computed on first use.</summary>
    internal NamedByFigure NamedBy(TraceVocabulary vocabulary) => _named ??= NamedByFigure.Of(this, vocabulary);

    /// <summary>Its topics, see <see cref="FigureTopics.TextOf"/>.</summary>
    internal FigureTopics TopicsBy(Lexicon lexicon) => _topics ??= FigureTopics.Of(FigureTopics.TextOf(this), lexicon);

    /// <summary>
    /// Whether its claim says that a level rose or fell; null if it says neither, or both, or if its number is that of the change, whose
    /// sign tells it.
    /// </summary>
    internal Direction? DirectionBy(Lexicon lexicon)
    {
        if (Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange)
            return null;
        _direction ??= (lexicon.Rises.Find(Claim).Count > 0, lexicon.Falls.Find(Claim).Count > 0) switch
        {
            (true, false) => Direction.Increase,
            (false, true) => Direction.Decrease,
            _ => Direction.Unchanged,
        };
        return _direction == Direction.Unchanged ? null : _direction;
    }

    /// <summary>Whether the two places of its series stand beside each other's words: "Corland's exports to Brennia".</summary>
    internal bool HasExchangedSides(QueryStatement statement, TraceVocabulary vocabulary) =>
        Area != Counterpart
        && statement.Contexts.Count > 0
        && statement.Places.Contains(Area)
        && statement.Places.Contains(Counterpart)
        && PlaceContexts.AreCrossed(
            statement.Contexts,
            PlaceContexts.Of(new(Claim), vocabulary.Places.Find(Claim), vocabulary.Lexicon),
            Area,
            Counterpart
        );

    /// <summary>Whether its claim denies something, so that a denial does not turn it round.</summary>
    internal bool Denies(Lexicon lexicon) => lexicon.Negative.Find(Clauses.Main(Claim)).Count > 0;

    /// <summary>Whether it was said before the other, of the same time, or is of a time before the other's.</summary>
    internal bool IsBefore(TraceCandidate other) =>
        Period.Edtf == other.Period.Edtf
            ? string.CompareOrdinal(Said?.Edtf, other.Said?.Edtf) < 0
            : Period.End is { } end && other.Period.Start is { } start && end < start;
}
