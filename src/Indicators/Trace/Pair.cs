using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>
/// A statement of the reader paired with a figure. Properties are computed on demand, because most figures are ruled out early.
/// </summary>
internal sealed class Pair
{
    private NamedFit? _named;

    public Pair(QueryStatement statement, QueryQuantity? asked, TraceCandidate figure, TraceVocabulary vocabulary, QueryWords words)
    {
        (Statement, Asked, Figure, Vocabulary) = (statement, asked, figure, vocabulary);
        IsQuoted = figure.IsQuoted && (figure.QuotedAt.Count == 0 || figure.QuotedAt.Any(IsAt));
        Alike = figure.Alike.Count == 0 ? null : figure.Alike.Where(one => one.IsOf(statement)).MaxBy(one => one.Similarity);
        Words = words.Shared(statement, figure.Lexemes);
        Number = NumberFit.Of(this);
    }

    public QueryStatement Statement { get; }

    /// <summary>The reader's number; null without one.</summary>
    public QueryQuantity? Asked { get; }

    public TraceCandidate Figure { get; }

    public TraceVocabulary Vocabulary { get; }

    /// <summary>Kind of the figure's indicator; null where it is not known.</summary>
    public IndicatorKind? Kind => Vocabulary.Kinds.TryGetValue(Figure.Indicator, out var known) ? known.Kind : null;

    public Lexicon Lexicon => Vocabulary.Lexicon;

    /// <summary>Whether the statement's sentence is the figure's sentence after folding.</summary>
    public bool IsQuoted { get; }

    /// <summary>The reader's sentence most similar to the figure's, if the statement's number is in the figure's place.</summary>
    public SentenceLikeness? Alike { get; }

    /// <summary>Whether the reader's sentence is the figure's, numbers and a few words apart.</summary>
    public bool IsSameSentence => IsQuoted || Alike is { IsSame: true };

    /// <summary>How the reader's words compare with those of the figure.</summary>
    public SharedWords Words { get; }

    /// <summary>How the two numbers compare.</summary>
    public NumberFit Number { get; }

    /// <summary>How the names compare with those of the figure.</summary>
    public NamedFit Named => _named ??= NamedFit.Of(this);

    /// <summary>How many other figures share the number; set once all are compared.</summary>
    public int Sharing { get; set; } = 1;

    /// <summary>All figures, to compare the figure with others of its kind; null where they are not known.</summary>
    public CandidateIndex? Index { get; set; }

    /// <summary>Figures with the same indicator, counterpart, measure and unit: in a large release, thousands.</summary>
    public IEnumerable<TraceCandidate> SameKind => Index?.SameKind(Figure) ?? [];

    /// <summary>Those of the figure's area.</summary>
    public IEnumerable<TraceCandidate> SameKindAndArea => Index?.SameKindAndArea(Figure) ?? [];

    /// <summary>Figures of the same kind about another area or another item: those that it may be ranked with.</summary>
    public IEnumerable<TraceCandidate> Rivals =>
        SameKind.Where(other =>
            (other.Area == Figure.Area) != (other.Item == Figure.Item)
            && !other.Item.StartsWith('_') == !Figure.Item.StartsWith('_')
            && !Vocabulary.MembersOf(other.Area).Contains(Figure.Area)
        );

    /// <summary>Figures of its own series.</summary>
    public IEnumerable<TraceCandidate> Series => SameKindAndArea.Where(other => other.Item == Figure.Item && other.Id != Figure.Id);

    /// <summary>Topics of the figure, from its claim and its indicator.</summary>
    public FigureTopics Topics => Figure.TopicsBy(Lexicon);

    private bool IsAt(CodePointSpan sentence) =>
        Statement.Span is { } span
            ? sentence.Start <= span.Start && span.End <= sentence.End
            : Statement.Sentence is not { } start || start == sentence.Start;
}
