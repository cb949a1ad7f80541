using System.Diagnostics.CodeAnalysis;

namespace Indicators.Model;

/// <summary>An immutable assertion: "this document says this value about this series for this period".</summary>
public sealed record Observation : Statement
{
    /// <summary>An observation whose fields are all set one by one.</summary>
    public Observation() { }

    /// <summary>An observation that states the same; everything else is still to be set.</summary>
    [SetsRequiredMembers]
    public Observation(Statement stated)
        : base(stated) => (Id, Key, Document, Series, Period, Anchors, Credits, Relations) = ("", "", "", null!, null!, [], [], []);

    /// <summary>Content address of what is asserted and where; see <c>Releases.ObservationId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name given by the curator, unique within the document; it stays when the assertion is corrected.</summary>
    public required string Key { get; init; }

    /// <summary>Slug of the document that asserts it.</summary>
    public required string Document { get; init; }

    /// <summary>From 1, in reading order within the document.</summary>
    public required int Position { get; init; }

    public required SeriesKey Series { get; init; }

    public required Measure Measure { get; init; }

    public required ObservationPeriod Period { get; init; }

    /// <summary>The figure first; then where unit, period, subject or credit stand, and the figure in further witnesses.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>From the text outwards; hop 0 is the outlet that prints it.</summary>
    public required IReadOnlyList<Credit> Credits { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }
}

/// <summary>A number as the text asserts it, in full units ("US$ 4 billion" is 4000000000).</summary>
/// <param name="Shape">Which of the following are set.</param>
/// <param name="Value">For a point.</param>
/// <param name="Low">For a range and a lower bound.</param>
/// <param name="High">For a range and an upper bound.</param>
/// <param name="LowInclusive">"At least" is inclusive, "more than" is not; null without <paramref name="Low"/>.</param>
/// <param name="HighInclusive">"Up to" is inclusive, "fewer than" is not; null without <paramref name="High"/>.</param>
/// <param name="Hedge">How the text weakens it.</param>
/// <param name="Decimals">Precision printed, as Inline XBRL counts it: 15.7 billion is -8, 27.8 percent is 1.</param>
public sealed record StatedValue(
    Shape Shape,
    decimal? Value,
    decimal? Low,
    decimal? High,
    bool? LowInclusive,
    bool? HighInclusive,
    Hedge Hedge,
    int Decimals
);

/// <summary>The time that an observation is about.</summary>
/// <param name="Edtf">EDTF subset; null where unknown.</param>
/// <param name="Start">First day; null where unknown or open.</param>
/// <param name="End">Last day; null where unknown or open.</param>
/// <param name="Basis">How it is known.</param>
public sealed record ObservationPeriod(string? Edtf, DateOnly? Start, DateOnly? End, PeriodBasis Basis);

/// <summary>A stretch of a witness's text that bears on an observation.</summary>
public sealed record Anchor
{
    public required AnchorRole Role { get; init; }

    /// <summary>Position of the witness in the document's list, from 1.</summary>
    public required int Witness { get; init; }

    /// <summary>Line of the file on which it starts, from 1.</summary>
    public required int Line { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>From 1 within the paragraph.</summary>
    public required int Sentence { get; init; }

    /// <summary>Code points within the paragraph.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>As printed, at most 80 code points.</summary>
    public required string Printed { get; init; }

    /// <summary>SHA-256 of the sentence.</summary>
    public required string SentenceSha256 { get; init; }
}

/// <summary>Somebody to whom the figure is credited.</summary>
/// <param name="Hop">0 for the outlet, then outwards.</param>
/// <param name="Agent">Our name for it.</param>
/// <param name="Printed">How the text names it; null for hop 0.</param>
/// <param name="Relation">How the agent stands to the figure.</param>
/// <param name="Specificity">How exactly the text names it.</param>
public sealed record Credit(int Hop, string Agent, string? Printed, CreditRelation Relation, CreditSpecificity Specificity);

/// <summary>A curator's decision that two observations are to be read together.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Observation">Id of the other observation.</param>
/// <param name="Rationale">What the decision rests on.</param>
public sealed record Relation(RelationKind Kind, string Observation, string Rationale);
