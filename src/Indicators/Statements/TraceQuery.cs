using System.Collections.Frozen;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>The reader's text as understood.</summary>
public sealed record TraceQuery
{
    /// <summary>The text as it was given.</summary>
    public required string Text { get; init; }

    /// <summary>Its statements: one for each quantity in order, or a single one without a quantity.</summary>
    public required IReadOnlyList<QueryStatement> Statements { get; init; }

    /// <summary>Codes of the areas named, and names of countries that the release knows nothing of; in order, each once.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Years named, in order, each once.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The place that "it" would stand for in a sentence that follows; null where none is named.</summary>
    public string? Subject { get; init; }

    /// <summary>The language that it seems to be in.</summary>
    public DetectedLanguage? Language { get; init; }

    /// <summary>Its sentences, in order.</summary>
    public IReadOnlyList<QuerySentence> Sentences { get; init; } = [];

    /// <summary>Folded hashes of the text and of each of its sentences.</summary>
    public required IReadOnlyList<string> SentenceHashes { get; init; }

    /// <summary>
    /// Sentences without a quantity in a text that has quantities. Only figures in the same or a similar sentence match them.
    /// </summary>
    internal IReadOnlyList<QueryStatement> Unnumbered { get; init; } = [];

    /// <summary>Stems of all its words and of those that say the same.</summary>
    public IReadOnlySet<string> LexemesWith(TraceVocabulary vocabulary) =>
        Statements
            .Concat(Unnumbered)
            .SelectMany(statement =>
                statement.Stems.Concat(
                    statement.Words.SelectMany(word => vocabulary.Lexicon.SynonymsOf(word).Append(word)).SelectMany(Stems.OfText)
                )
            )
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The statements with a quantity.</summary>
    public IEnumerable<QueryStatement> WithQuantity => Statements.Where(statement => statement.Quantity is not null);
}

/// <summary>A quantity with its context.</summary>
public sealed record QueryStatement
{
    /// <summary>The quantity, a fraction as the percentage it is; null if the text states none.</summary>
    public required Quantity? Quantity { get; init; }

    /// <summary>Position in the text; null without a quantity.</summary>
    public required CodePointSpan? Span { get; init; }

    /// <summary>Whether the surrounding words state a rise or a fall; null if neither.</summary>
    public required Direction? Direction { get; init; }

    /// <summary>Codes of the areas that it is said of.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Codes of the institutions, firms and products that it is said of.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Years that it is said of.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Months of these years, where the reader names them.</summary>
    public IReadOnlyList<PartOfYear> Parts { get; init; } = [];

    /// <summary>The only month that its clause names without a year; null for none.</summary>
    internal NamedMonth? Month { get; init; }

    /// <summary>The other words of its sentence in lower case: no numbers, places or units.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Stems of all words of its sentence, including names.</summary>
    internal IReadOnlySet<string> Stems { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Institutions that its sentence quotes.</summary>
    internal IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>Whether it states by how much something changes, and not to how much.</summary>
    internal bool IsByHowMuch { get; init; }

    /// <summary>Whether what changes is a change itself: a growth rate, a forecast.</summary>
    internal bool IsAboutRate { get; init; }

    /// <summary>Whether it states by how much such a change was itself raised or lowered.</summary>
    internal bool IsOfRate { get; init; }

    /// <summary>Whether it states by how many one count exceeds another.</summary>
    internal bool IsDifference { get; init; }

    /// <summary>Whether it says that something is so many times less.</summary>
    internal bool IsTimesLess { get; init; }

    /// <summary>Whether it states what is still to be done of a whole.</summary>
    internal bool IsUndone { get; init; }

    /// <summary>Whether it states what is left of a whole.</summary>
    internal bool IsRest { get; init; }

    /// <summary>Whether it is said to be the number of the whole.</summary>
    internal bool IsOfWhole { get; init; }

    /// <summary>Words of its sentence that are capitalised within it, in lower case.</summary>
    internal IReadOnlySet<string> Proper { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether the negation in its sentence applies to the number.</summary>
    internal bool IsDenied { get; init; }

    /// <summary>The question in a text without a number; null for a statement with a number.</summary>
    internal Question? Question { get; init; }

    /// <summary>Whether the whole text is hardly more than a number.</summary>
    internal bool IsBare => Places.Count == 0 && Items.Count == 0 && Words.Count == 0 && Strangers.Count == 0;

    /// <summary>Whether nothing in its sentence tells whom it is about, or when.</summary>
    internal bool IsOfNobody => Places.Count + Items.Count + Strangers.Count + Years.Count + Proper.Count == 0;

    /// <summary>Topics of its clause.</summary>
    internal IReadOnlyList<FoundTopic> Topics { get; init; } = [];

    /// <summary>Topics of its sentence.</summary>
    internal IReadOnlySet<string> TopicsOfSentence { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Years that its clause names by their ends.</summary>
    internal IReadOnlyList<YearRange> Ranges { get; init; } = [];

    /// <summary>Words of its clause that have an opposite.</summary>
    internal IReadOnlyList<FoundSide> Sides { get; init; } = [];

    /// <summary>Sides that its sentence denies.</summary>
    internal IReadOnlyList<OppositeSide> DeniedSides { get; init; } = [];

    /// <summary>On which sides its sentence has words.</summary>
    internal IReadOnlySet<OppositeSide> SidesOfSentence { get; init; } = FrozenSet<OppositeSide>.Empty;

    /// <summary>Names in its clause that are not in any registry, in a position where a side of a figure would be named.</summary>
    internal IReadOnlyList<UnknownName> Strangers { get; init; } = [];

    /// <summary>Where its sentence begins in the text, in code points; null if it is said of the whole text.</summary>
    internal int? Sentence { get; init; }

    /// <summary>The noun that it counts, in lower case; null if no noun follows the number.</summary>
    public string? Counted { get; init; }

    /// <summary>Places and things that a long sentence names apart from the number: whom they do not fit, they are not about.</summary>
    internal IReadOnlySet<string> AsideNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The named places, and things, to which the number is attributed; empty if none are named.</summary>
    internal IReadOnlySet<string> Nearest { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words that a long sentence has apart from the number.</summary>
    internal IReadOnlySet<string> AsideWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The words that make it one of several ("each", "a month"); null if it is the whole.</summary>
    internal string? Rate { get; init; }

    /// <summary>The word by which it came about in the years that are named: "borrowed"; null without any.</summary>
    internal string? Flowing { get; init; }

    /// <summary>The words by which it came about within one period; null without any.</summary>
    internal string? Within { get; init; }

    /// <summary>The words by which it is only a plan or a wish; null without any.</summary>
    internal string? ToCome { get; init; }

    /// <summary>Whether it is said to be an outcome, and no plan or forecast.</summary>
    internal bool IsDone { get; init; }

    /// <summary>The place in an order that its sentence states; null if it states none.</summary>
    internal Rank? Rank { get; init; }

    /// <summary>Whether it is given as the measure of that rank.</summary>
    internal bool IsMeasureOfRank { get; init; }

    /// <summary>Places named right after the number: they are no asides.</summary>
    internal IReadOnlySet<string> PlacesAfter { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How many years its sentence looks back; null if it does not say.</summary>
    internal decimal? PastYears { get; init; }

    /// <summary>The words that make it the sum of several years; null without any.</summary>
    internal string? OfTimes { get; init; }

    /// <summary>Whether it is said to be of one year: "in 2017".</summary>
    internal bool IsWithinYear { get; init; }

    /// <summary>The words by which it is a sum from a beginning that is no year; null without any.</summary>
    internal string? SinceWhen { get; init; }

    /// <summary>The words that make it the share of something else than a person, as of a household; null without any.</summary>
    internal string? OtherHead { get; init; }

    /// <summary>Code of the place of whose people it is the share; null where none is told.</summary>
    internal string? HeadsOf { get; init; }

    /// <summary>Cities named as the place where it is or happens.</summary>
    internal IReadOnlyList<string> Localities { get; init; } = [];

    /// <summary>Wholes that its sentence names: all external debt, all exports.</summary>
    internal IReadOnlyList<string> WholesNamed { get; init; } = [];

    /// <summary>Nouns that narrow what it is of: wheat in "trade in wheat".</summary>
    internal IReadOnlyList<string> Narrowed { get; init; } = [];

    /// <summary>Whether its sentence states an amount per head.</summary>
    public bool IsPerHead { get; init; }

    /// <summary>The word of negation in its sentence; null if there is none.</summary>
    public string? Negation { get; init; }

    /// <summary>The words that the places of its sentence stand beside; none where it names fewer than two.</summary>
    internal IReadOnlyList<PlaceContext> Contexts { get; init; } = [];

    /// <summary>Giver and receiver, if its sentence names them.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];
}

/// <summary>An institution that a sentence quotes.</summary>
/// <param name="Name">As written.</param>
/// <param name="Forms">All that it is called.</param>
internal sealed record Speaker(string Name, IReadOnlyList<string> Forms)
{
    /// <summary>Whether it is an office, and its forms are the words that tell it from others.</summary>
    public bool IsOffice { get; init; }

    /// <summary>Whether it is whoever counts in a place ("Laotian data show"), and its form is the code of the place.</summary>
    public bool IsPlace { get; init; }
}

/// <summary>What stands before a text, as in a paragraph below a heading.</summary>
/// <param name="Subject">The place that "it" and "the country" stand for at the beginning; null for none.</param>
/// <param name="IsImplied">Whether sentences that name no place are about it too, as the entries of a list under a heading.</param>
public readonly record struct QueryContext(string? Subject, bool IsImplied);
