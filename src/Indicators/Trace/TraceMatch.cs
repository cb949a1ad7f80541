namespace Indicators.Trace;

/// <summary>A figure that may be what the reader means.</summary>
/// <param name="Candidate">The figure.</param>
/// <param name="Statement">Which of the reader's statements it answers, from 0; null where the text states no quantity.</param>
/// <param name="Label">How the numbers stand to each other; null where the reader gave none.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Why">The parts of the score.</param>
public sealed record TraceMatch(TraceCandidate Candidate, int? Statement, TraceLabel? Label, double Score, TraceWhy Why)
{
    /// <summary>Whether the numbers agree, and nothing named stands against it.</summary>
    internal bool Agrees =>
        Label is TraceLabel.Identical or TraceLabel.ConsistentRounding or TraceLabel.WithinHedge or TraceLabel.WithinBound;
}

/// <summary>The parts of a score, each from 0 to 1 before it is weighed.</summary>
public sealed record TraceWhy
{
    private const double SameSentence = 0.95;

    /// <summary>Weights of the parts.</summary>
    public static IReadOnlyDictionary<string, double> Weights { get; } =
        new Dictionary<string, double>
        {
            ["numeric"] = 0.35,
            ["subject"] = 0.2,
            ["period"] = 0.1,
            ["unit"] = 0.1,
            ["text"] = 0.25,
        };

    /// <summary>
    /// How well the numbers agree: 1 for the same, less for roundings, hedges and bounds, 0.3 for slips, 0 for another number.
    /// </summary>
    public required double Numeric { get; init; }

    /// <summary>
    /// How much the number singles out: near 1 for one that few figures share and that has many digits, low for a round one. It multiplies
    /// <see cref="Numeric"/>.
    /// </summary>
    public required double Informativeness { get; init; }

    /// <summary>How many of the places and things named fit; 0.5 where none is named.</summary>
    public required double Subject { get; init; }

    /// <summary>Whether the years named fit; 0.5 where none is named.</summary>
    public required double Period { get; init; }

    /// <summary>1 for the same unit, 0.6 for a sign that several currencies share, 0.5 where no unit is given.</summary>
    public required double Unit { get; init; }

    /// <summary>
    /// How much of the other words the figure shares, rare words counting more; or <see cref="Masked"/> where that is more.
    /// </summary>
    public required double Text { get; init; }

    /// <summary>
    /// How alike the reader's sentence is to the one that the figure stands in, numbers apart, where the number stands in the figure's
    /// place: 1 for the same words. From 0.7 on it is taken for the same sentence, whatever the number. 0 below 0.5, and where the text is
    /// not loaded.
    /// </summary>
    public required double Masked { get; init; }

    /// <summary>
    /// Added where another of the reader's numbers agrees with a figure of the same sentence; and where a sentence is taken for the
    /// reader's, what lifts each of its figures to the best of them.
    /// </summary>
    public required double Joint { get; init; }

    /// <summary>Whether the reader's text is the very sentence that the figure stands in.</summary>
    public required bool Quoted { get; init; }

    /// <summary>Names in the reader's text that do not fit the figure.</summary>
    public required IReadOnlyList<string> NotMatched { get; init; }

    /// <summary>
    /// Other words of the reader's sentence that the figure does not share, whatever their form and synonyms. The label compares numbers,
    /// names, years and directions: whether these words change what is said is for a reader to see.
    /// </summary>
    public required IReadOnlyList<string> NotShared { get; init; }

    /// <summary>
    /// Words of the reader's that tell of something else than the figure is about, as far as a list of topics tells ("exports" of a debt,
    /// "wounded" of people who died, "schools" where posts are counted), or make the number something else ("fell by", "a month", "of
    /// GDP"); the label is then <c>other_subject</c> at best.
    /// </summary>
    public required IReadOnlyList<string> OtherTopic { get; init; }

    /// <summary>
    /// The word by which the reader's sentence denies something ("not", "never"); null where none does. The figure is answered as if it
    /// were not there.
    /// </summary>
    public required string? Negation { get; init; }

    /// <summary>
    /// <c>reversed</c> where the reader says of each side what the figure says of the other ("China owes" for "is owed"); null where not,
    /// or where the words do not tell.
    /// </summary>
    public required string? Direction { get; init; }

    /// <summary>The score.</summary>
    public double Score =>
        Quoted
            ? 1
            : Math.Min(
                1,
                Math.Round((IsSameSentence ? Math.Max(Sum, (SameSentence * Masked) + ((1 - SameSentence) * Sum)) : Sum) + Joint, 4)
            );

    /// <summary>Whether the reader's sentence is the figure's with another number or a few other words.</summary>
    internal bool IsSameSentence => Masked >= SentenceLikeness.Same;

    private double Sum =>
        (Weights["numeric"] * Numeric * Informativeness)
        + (Weights["subject"] * Subject)
        + (Weights["period"] * Period)
        + (Weights["unit"] * Unit)
        + (Weights["text"] * Text);
}
