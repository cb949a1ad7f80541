using Indicators.Candidates;

namespace Indicators.Trace;

/// <summary>A figure that the reader may mean.</summary>
/// <param name="Candidate">The figure.</param>
/// <param name="Statement">Index of the reader's statement that it matches, from 0; null if the text has no quantity.</param>
/// <param name="Label">How the statement compares with the figure; null if the reader gave no number.</param>
/// <param name="Score">From 0 to 1: how likely the reader means this figure. It does not measure agreement.</param>
/// <param name="Why">The evidence for the score and the label.</param>
public sealed record TraceMatch(TraceCandidate Candidate, int? Statement, TraceLabel? Label, double Score, TraceWhy Why)
{
    /// <summary>The evidence for the score and the label.</summary>
    public TraceWhy Why { get; init; } = Why with { Score = Score };

    /// <summary>Whether the figure says the same as the reader; null if the reader gave no number.</summary>
    public Agreement? Agreement => Label is { } label ? Of(label) : null;

    /// <summary>A sentence that says what agrees, what differs and what was not compared.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Whether the numbers agree and no name contradicts.</summary>
    internal bool Agrees => Agreement == Trace.Agreement.Agrees;

    /// <summary>Whether it is not about what is asked, and only nothing is nearer.</summary>
    public bool IsOnlyNear { get; private init; }

    /// <summary>The match as one that is only near.</summary>
    internal TraceMatch OnlyNear(double score) => this with { IsOnlyNear = true, Score = score, Why = Why with { Score = score } };

    /// <summary>The match with a score at least as high as this.</summary>
    internal TraceMatch Raised(double score) =>
        score <= Score
            ? this
            : this with
            {
                Score = Math.Round(score, 4),
                Why = Why with { Joint = Math.Round(Why.Joint + score - Score, 4), Score = Math.Round(score, 4) },
            };

    private static Agreement Of(TraceLabel label) =>
        label switch
        {
            TraceLabel.Identical or TraceLabel.ConsistentRounding or TraceLabel.WithinHedge or TraceLabel.WithinBound => Trace
                .Agreement
                .Agrees,
            TraceLabel.BeyondBound or TraceLabel.OtherPeriod or TraceLabel.OtherRole or TraceLabel.OtherSpeaker => Trace.Agreement.Partly,
            TraceLabel.OtherSubject => Trace.Agreement.OnlyNumber,
            TraceLabel.Contradicted => Trace.Agreement.Contradicts,
            _ => Trace.Agreement.Differs,
        };
}

/// <summary>Whether a figure says the same as the reader.</summary>
public enum Agreement
{
    /// <summary>
    /// The figure says so, exactly or within its rounding, hedge or bound, and nothing in the reader's text contradicts it.
    /// </summary>
    Agrees,

    /// <summary>The numbers agree, but not the time, the role or the speaker; or the number goes beyond what a bound supports.</summary>
    Partly,

    /// <summary>Only the numbers agree: the figure is about something else.</summary>
    OnlyNumber,

    /// <summary>The figure has another number, sign, scale or unit, or the reader denies it.</summary>
    Differs,

    /// <summary>The figure is about exactly the same thing and time, and its number excludes the reader's.</summary>
    Contradicts,
}

/// <summary>The outcome of a comparison.</summary>
/// <param name="Comparison">Name of the comparison.</param>
/// <param name="Level">The outcome.</param>
/// <param name="Tone">Whether it speaks for agreement.</param>
/// <param name="Details">The evidence; null if there is nothing to add.</param>
public sealed record TraceFinding(string Comparison, string Level, Tone Tone, string? Details);

/// <summary>The evidence for a score and a label.</summary>
public sealed record TraceWhy
{
    private static readonly string[] AboutWhat = ["topic", "counted", "action", "role"];

    /// <summary>All comparisons with their outcomes.</summary>
    public required IReadOnlyList<TraceFinding> Evidence { get; init; }

    /// <summary>
    /// How well the numbers agree: 1 for the same number, less for roundings, hedges and bounds, 0.3 for slips, 0 for another number.
    /// </summary>
    public required double Numeric { get; init; }

    /// <summary>How distinctive the number is: 1 if it has many digits or few figures share it, less for a round one.</summary>
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
    /// What the score gains because another of the reader's numbers agrees with a figure of the same sentence, or because the sentence
    /// counts as the reader's.
    /// </summary>
    public required double Joint { get; init; }

    /// <summary>Whether the reader's text is exactly the sentence that contains the figure.</summary>
    public required bool Quoted { get; init; }

    /// <summary>Names and years in the reader's text that do not fit the figure.</summary>
    public required IReadOnlyList<string> NotMatched { get; init; }

    /// <summary>Other words of the reader's sentence that do not fit the figure in any form or synonym.</summary>
    public required IReadOnlyList<string> NotShared { get; init; }

    /// <summary>
    /// Words of the reader that name another subject or give the number another role. The label is then <c>other_subject</c> or
    /// <c>other_role</c> at best.
    /// </summary>
    public required IReadOnlyList<string> OtherTopic { get; init; }

    /// <summary>The word that negates the reader's sentence ("not", "never"); null if there is none.</summary>
    public required string? Negation { get; init; }

    /// <summary>
    /// <c>reversed</c> if the reader swaps the two sides of the figure ("China owes" for "is owed"); otherwise null, also if the words do
    /// not tell.
    /// </summary>
    public required string? Direction { get; init; }

    /// <summary>The score of the match, repeated.</summary>
    public double Score { get; init; }

    /// <summary>Whether the reader's sentence is the figure's with another number or a few other words.</summary>
    internal bool IsSameSentence => Masked >= SentenceLikeness.Same;

    internal static TraceWhy Of(Evidence evidence)
    {
        var pair = evidence.Pair;
        var (number, named) = (pair.Number, pair.Named);
        return new()
        {
            Evidence =
            [
                .. Comparisons.All.Zip(
                    evidence.Findings,
                    (comparison, finding) =>
                        new TraceFinding(comparison.Name, finding.Level, comparison.LevelOf(finding.Level).Tone, finding.Details)
                ),
            ],
            Numeric = number.Level switch
            {
                "same" => 1,
                "rounded" or "hedged" or "rest" => 0.85,
                "bounded" => Math.Round(0.6 * number.Closeness, 4),
                "beyond" or "scaled" or "signed" => 0.3,
                _ => 0,
            },
            Informativeness = evidence["distinctness"].Level switch
            {
                "rare" => 1,
                "uncommon" => 0.7,
                "common" => 0.4,
                _ => 0,
            },
            Subject =
                named.Fitting + named.Missing.Count == 0
                    ? 0.5
                    : Math.Round(
                        named.Fitting / (double)(named.Fitting + named.Missing.Count) * (evidence.Is("sides", "reversed") ? 0.5 : 1),
                        4
                    ),
            Period = evidence["period"].Level switch
            {
                "same" => 1,
                "near" => 0.7,
                "other" => 0,
                _ => 0.5,
            },
            Unit = number.Unit switch
            {
                "same" or "converted" or "counted" => 1,
                "sign" => 0.6,
                "unstated" => 0.5,
                _ => 0,
            },
            Text = pair.IsQuoted ? 1 : Math.Round(Math.Max(pair.Words.Similarity, pair.Alike?.Similarity ?? 0), 4),
            Masked = Math.Round(pair.Alike?.Similarity ?? 0, 4),
            Joint = 0,
            Quoted = pair.IsQuoted,
            NotMatched =
            [
                .. pair.IsQuoted ? [] : named.Missing,
                .. evidence.Is("period", "other")
                    ? pair.Statement.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    : [],
            ],
            NotShared = pair.IsQuoted ? [] : pair.Words.NotShared,
            OtherTopic =
            [
                .. AboutWhat
                    .Select(name => evidence[name])
                    .Where(finding => finding.Level is "other" or "opposite")
                    .Select(finding => finding.Details)
                    .OfType<string>(),
            ],
            Negation = pair.Statement.Negation,
            Direction = evidence.Is("sides", "reversed") ? "reversed" : null,
        };
    }
}
