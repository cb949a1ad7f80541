using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>
/// One statement of the reader's beside one figure. Most figures are ruled out soon: the rest is worked out when asked for.
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

    public Lexicon Lexicon => Vocabulary.Lexicon;

    /// <summary>Whether the statement stands in what is, folded, the very sentence of the figure.</summary>
    public bool IsQuoted { get; }

    /// <summary>
    /// The reader's sentence most like the one that the figure stands in, where the statement's number stands in the place of the figure.
    /// </summary>
    public SentenceLikeness? Alike { get; }

    /// <summary>Whether the reader's sentence is the figure's, numbers and a few words apart.</summary>
    public bool IsSameSentence => IsQuoted || Alike is { IsSame: true };

    /// <summary>How the reader's words stand to those of the figure.</summary>
    public SharedWords Words { get; }

    /// <summary>How the two numbers stand to each other.</summary>
    public NumberFit Number { get; }

    /// <summary>How the names stand to those of the figure.</summary>
    public NamedFit Named => _named ??= NamedFit.Of(this);

    /// <summary>How many other figures share the number; set once all are compared.</summary>
    public int Sharing { get; set; } = 1;

    /// <summary>What the figure is about, by its claim and its indicator.</summary>
    public FigureTopics Topics => Figure.TopicsBy(Lexicon);

    private bool IsAt(CodePointSpan sentence) =>
        Statement.Span is { } span
            ? sentence.Start <= span.Start && span.End <= sentence.End
            : Statement.Sentence is not { } start || start == sentence.Start;
}
