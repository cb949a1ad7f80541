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

/// <summary>The parts of a score, each from 0 to 1 before weighting.</summary>
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
    /// How well the numbers agree: 1 for the same number, less for roundings, hedges and bounds, 0.3 for slips, 0 for another number.
    /// </summary>
    public required double Numeric { get; init; }

    /// <summary>
    /// How distinctive the number is: near 1 if it has many digits and few figures share it, low for a round number. It multiplies
    /// <c>numeric</c>.
    /// </summary>
    public required double Informativeness { get; init; }

    /// <summary>Share of the named places and things that fit the figure; 0.5 if none is named.</summary>
    public required double Subject { get; init; }

    /// <summary>Whether the named years fit the figure; 0.5 if none is named.</summary>
    public required double Period { get; init; }

    /// <summary>1 for the same unit, 0.6 for a sign that several currencies share, 0.5 if no unit is given.</summary>
    public required double Unit { get; init; }

    /// <summary>Share of the other words that fit the figure, where rare words count more; or <c>masked</c> if that is higher.</summary>
    public required double Text { get; init; }

    /// <summary>
    /// How similar the reader's sentence is to the sentence that contains the figure, apart from the numbers: 1 for the same words. From
    /// 0.7 on, both count as the same sentence, whatever the number. 0 if the similarity is below 0.5 or the text is not loaded.
    /// </summary>
    public required double Masked { get; init; }

    /// <summary>
    /// Bonus if another of the reader's numbers agrees with a figure of the same sentence. If a sentence counts as the reader's, it raises
    /// each of its figures to the score of the best.
    /// </summary>
    public required double Joint { get; init; }

    /// <summary>Whether the reader's text is exactly the sentence that contains the figure.</summary>
    public required bool Quoted { get; init; }

    /// <summary>Names in the reader's text that do not fit the figure.</summary>
    public required IReadOnlyList<string> NotMatched { get; init; }

    /// <summary>
    /// Other words of the reader's sentence that do not fit the figure in any form or synonym. The label compares numbers, names, years
    /// and directions. The reader must judge whether these words change the meaning.
    /// </summary>
    public required IReadOnlyList<string> NotShared { get; init; }

    /// <summary>
    /// Words of the reader that name another subject than the figure, according to a list of topics ("exports" for a debt, "wounded" for
    /// people who died, "schools" for posts), or that make the number something else ("fell by", "a month", "of GDP"). The label is then
    /// <c>other_subject</c> at best.
    /// </summary>
    public required IReadOnlyList<string> OtherTopic { get; init; }

    /// <summary>The word that negates the reader's sentence ("not", "never"); null if there is none. Matching ignores it.</summary>
    public required string? Negation { get; init; }

    /// <summary>
    /// <c>reversed</c> if the reader swaps the two sides of the figure ("China owes" for "is owed"); otherwise null, also if the words do
    /// not tell.
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
