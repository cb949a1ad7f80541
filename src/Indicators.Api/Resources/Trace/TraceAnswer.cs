using Indicators.Api.Comparisons;
using Indicators.Api.Passages;
using Indicators.Model;
using Indicators.Trace;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Trace;

/// <summary>What the texts have on a number or a sentence. Nothing is said to be true or false.</summary>
public sealed record TraceAnswer
{
    /// <summary>The text as it was understood.</summary>
    public required TraceUnderstood Query { get; init; }

    /// <summary>The figures that it may come from, best first; empty where none is alike.</summary>
    public required IReadOnlyList<TracedFigure> Matches { get; init; }

    /// <summary>How many matches there are beyond <c>limit</c> too.</summary>
    public required int Total { get; init; }

    /// <summary>What curators decided about the matches and other figures; contradictions first.</summary>
    public required IReadOnlyList<TracedRelation> Conflicts { get; init; }

    /// <summary>
    /// What the matches imply together with other figures, or stand against; those that something cannot be squared with come first. All
    /// numbers in it are derived.
    /// </summary>
    public required IReadOnlyList<Tension> Tensions { get; init; }

    /// <summary>
    /// What the figures that share the number are about, to narrow the question by; null unless the text is hardly more than a number, and
    /// three or more have it.
    /// </summary>
    public required TraceFacets? Facets { get; init; }

    /// <summary>What a reader should know about the answer as a whole; null where nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }
}

/// <summary>A reader's text as it was understood.</summary>
public sealed record TraceUnderstood
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The quantities in it, in order.</summary>
    public required IReadOnlyList<TracedQuantity> Quantities { get; init; }

    /// <summary>Codes of the areas that it names; a country without figures here is <c>not-curated:</c> and its name.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The years that it names.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <summary>A quantity of a reader's text.</summary>
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

    /// <summary>Whether the lower end itself is meant; null without a lower end.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the upper end itself is meant; null without an upper end.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>How the text weakens the number.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Precision given, as Inline XBRL counts it.</summary>
    public required int Decimals { get; init; }

    /// <summary>
    /// ISO 4217 code, <c>PT</c>, <c>PP</c>, the symbol of a physical unit or the name of a time; null for none, and for money whose sign
    /// several currencies share.
    /// </summary>
    public required string? Unit { get; init; }

    /// <summary>What is counted, as written; null where nothing is.</summary>
    public required string? Counted { get; init; }

    /// <summary>Whether the words beside it tell of a rise or a fall; null where of neither.</summary>
    public required Direction? Direction { get; init; }

    /// <summary>First character in the text: Unicode code points from 0.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last character.</summary>
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
    /// <summary>How the two numbers stand to each other; null where the text gives none.</summary>
    public required TraceLabel? Label { get; init; }

    /// <summary>From 0 to 1: how likely it is the one that is meant. No measure of truth.</summary>
    public required double Score { get; init; }

    /// <summary>The parts of the score.</summary>
    public required TraceWhy Why { get; init; }

    /// <summary>Which of the quantities it answers, from 0; null where the text gives none.</summary>
    public required int? Quantity { get; init; }

    /// <summary>The figure.</summary>
    public required Observation Observation { get; init; }

    /// <summary>The sentence that it stands in, with its text where that is at hand.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>The paragraph that it stands in, with its text where that is at hand.</summary>
    public required Passage Paragraph { get; init; }

    /// <summary>
    /// What the texts say about the same series and time, this figure included, in the order in which they said it; unknown days last.
    /// </summary>
    public required IReadOnlyList<TracedVintage> Vintages { get; init; }

    /// <summary>How many texts have the figure, and how many origins these come from.</summary>
    public required TracedOrigins Origins { get; init; }
}

/// <summary>What the figures that share a number are about, each code with how many of them have it.</summary>
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

/// <summary>A code and how many of the figures have it.</summary>
public sealed record TraceFacet
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Number of figures.</summary>
    public required int Count { get; init; }
}
