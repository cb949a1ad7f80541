using Indicators.Api.Comparisons;
using Indicators.Api.Passages;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Trace;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Trace;

/// <summary>The figures that a number or a sentence may come from. The service does not judge what is true.</summary>
public sealed record TraceAnswer
{
    /// <summary>
    /// A question answered in a line that quotes the figure, its source and its date, and says if texts disagree; null if the text states
    /// numbers.
    /// </summary>
    public required string? Answer { get; init; }

    /// <summary>Every number and question of the text, in order, with what became of it.</summary>
    public required IReadOnlyList<TracedStatement> Statements { get; init; }

    /// <summary>The language that the text seems to be in.</summary>
    public required TracedLanguage Language { get; init; }

    /// <summary>What the service understood of the text.</summary>
    public required TraceUnderstood Query { get; init; }

    /// <summary>The figures that it may come from, best first; empty if none is similar.</summary>
    public required IReadOnlyList<TracedFigure> Matches { get; init; }

    /// <summary>Number of all matches, including those beyond <c>limit</c>.</summary>
    public required int Total { get; init; }

    /// <summary>Decisions of curators about the matches and other figures, contradictions first.</summary>
    public required IReadOnlyList<TracedRelation> Conflicts { get; init; }

    /// <summary>
    /// Quantities that the matches imply together with other figures, or that the matches disagree with; those with disagreements come
    /// first. All their numbers are derived.
    /// </summary>
    public required IReadOnlyList<Tension> Tensions { get; init; }

    /// <summary>
    /// Codes of the figures that share the number, for narrowing down the question; null unless the text is little more than a number that
    /// three or more figures share.
    /// </summary>
    public required TraceFacets? Facets { get; init; }

    /// <summary>What a reader should know about the whole response; null if nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}

/// <summary>What the service understood of the reader's text.</summary>
public sealed record TraceUnderstood
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The quantities in it, in order.</summary>
    public required IReadOnlyList<TracedQuantity> Quantities { get; init; }

    /// <summary>Codes of the areas that it names. A country without figures here is <c>not-curated:</c> followed by its name.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The years that it names.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <summary>A quantity in the reader's text.</summary>
public sealed record TracedQuantity
{
    /// <summary>The characters that were read.</summary>
    public required string Printed { get; init; }

    /// <summary>Whether one number, an interval or one end of an interval is stated.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units; null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end of a range, or the lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of a range, or the upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether the lower end is included; null without a lower end.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the upper end is included; null without an upper end.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>How the text qualifies the number, such as "about" or "nearly".</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Precision of the given number, counted as in Inline XBRL.</summary>
    public required int Decimals { get; init; }

    /// <summary>
    /// ISO 4217 code, <c>PT</c>, <c>PP</c>, the symbol of a physical unit or the name of a unit of time; null without a unit, and for a
    /// currency sign that several currencies share.
    /// </summary>
    public required string? Unit { get; init; }

    /// <summary>What is counted, as written; null if nothing is counted.</summary>
    public required string? Counted { get; init; }

    /// <summary>Whether the words next to it state a rise or a fall; null if neither.</summary>
    public required Direction? Direction { get; init; }

    /// <summary>First character in the text: Unicode code points from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last character.</summary>
    public required int End { get; init; }

    internal static TracedQuantity Of(QueryStatement statement) =>
        new()
        {
            Printed = statement.Quantity!.Printed,
            Shape = statement.Quantity.Shape,
            Value = statement.Quantity.Value,
            Low = statement.Quantity.Low,
            High = statement.Quantity.High,
            LowInclusive = statement.Quantity.LowInclusive,
            HighInclusive = statement.Quantity.HighInclusive,
            Hedge = statement.Quantity.Hedge,
            Decimals = statement.Quantity.Decimals,
            Unit = statement.Quantity.Unit.Code,
            Counted = statement.Quantity.CountedNoun,
            Direction = statement.Direction,
            Start = statement.Span!.Value.Start,
            End = statement.Span.Value.End,
        };
}

/// <summary>A figure that the text may come from.</summary>
public sealed record TracedFigure
{
    /// <summary>How the statement compares to the figure; null if the text gives no number.</summary>
    public required TraceLabel? Label { get; init; }

    /// <summary>Whether the figure says what the text says; null if the text gives no number.</summary>
    public required Agreement? Agreement { get; init; }

    /// <summary>What agrees, what differs and what is left open, in a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>From 0 to 1: how likely this figure is the one that is meant. It measures neither agreement nor truth.</summary>
    public required double Score { get; init; }

    /// <summary>The parts of the score.</summary>
    public required TraceWhy Why { get; init; }

    /// <summary>Index of the quantity that it matches, from 0; null if the text gives none.</summary>
    public required int? Quantity { get; init; }

    /// <summary>The figure.</summary>
    public required Observation Observation { get; init; }

    /// <summary>The sentence that contains it, with its text if it is loaded.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>The paragraph that contains it, with its text if it is loaded.</summary>
    public required Passage Paragraph { get; init; }

    /// <summary>
    /// What the texts say about the same series and time, including this figure, in order of publication; unknown dates last.
    /// </summary>
    public required IReadOnlyList<TracedVintage> Vintages { get; init; }

    /// <summary>How many texts have the figure, and from how many origins.</summary>
    public required TracedOrigins Origins { get; init; }
}

/// <summary>What the figures that share a number are about: each code with its number of figures.</summary>
public sealed record TraceFacets
{
    /// <summary>By indicator.</summary>
    public required IReadOnlyList<TraceFacet> Indicators { get; init; }

    /// <summary>By area.</summary>
    public required IReadOnlyList<TraceFacet> Areas { get; init; }

    /// <summary>By unit.</summary>
    public required IReadOnlyList<TraceFacet> Units { get; init; }

    internal static TraceFacets Of(IReadOnlyCollection<TraceMatch> matches) =>
        new()
        {
            Indicators = Count(matches, candidate => candidate.Indicator),
            Areas = Count(matches, candidate => candidate.Area),
            Units = Count(matches, candidate => candidate.Unit),
        };

    private static IReadOnlyList<TraceFacet> Count(IReadOnlyCollection<TraceMatch> matches, Func<TraceCandidate, string> code) =>
        [
            .. matches
                .GroupBy(match => code(match.Candidate))
                .Select(group => new TraceFacet { Code = group.Key, Count = group.Count() })
                .OrderByDescending(facet => facet.Count)
                .ThenBy(facet => facet.Code, StringComparer.Ordinal),
        ];
}

/// <summary>A code and the number of figures that have it.</summary>
public sealed record TraceFacet
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Number of figures.</summary>
    public required int Count { get; init; }
}
