using System.Diagnostics.CodeAnalysis;

namespace Indicators.Model;

/// <summary>An immutable assertion: "this document says this value about this series for this period".</summary>
public sealed record Observation : Statement
{
    /// <summary>Creates an observation whose properties the caller sets.</summary>
    public Observation() { }

    /// <summary>Creates an observation with the stated fields of another figure. The caller sets the rest.</summary>
    [SetsRequiredMembers]
    public Observation(Statement stated)
        : base(stated) => (Id, Key, Document, Series, Period, Anchors, Credits, Relations) = ("", "", "", null!, null!, [], [], []);

    /// <summary>Content address of the assertion and its place; see <c>Releases.ObservationId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name given by the curator, unique within the document. A corrected assertion keeps it.</summary>
    public required string Key { get; init; }

    /// <summary>Slug of the document that asserts it.</summary>
    public required string Document { get; init; }

    /// <summary>Position in the reading order of the document, from 1.</summary>
    public required int Position { get; init; }

    public required SeriesKey Series { get; init; }

    public required Measure Measure { get; init; }

    public required ObservationPeriod Period { get; init; }

    /// <summary>
    /// The anchor of the figure first; then those of its unit, period, subject or credit, and of the figure in other witnesses.
    /// </summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>The credited sources, starting with the outlet that prints the figure (hop 0).</summary>
    public required IReadOnlyList<Credit> Credits { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }
}

/// <summary>A number as the text states it, in full units ("US$ 4 billion" is 4000000000); or that it states none.</summary>
/// <param name="Shape">Determines which of the following properties are set.</param>
/// <param name="Value">The number of a point.</param>
/// <param name="Low">The lower end of a range, or the lower bound.</param>
/// <param name="High">The upper end of a range, or the upper bound.</param>
/// <param name="LowInclusive">True for "at least", false for "more than"; null without <paramref name="Low"/>.</param>
/// <param name="HighInclusive">True for "up to", false for "fewer than"; null without <paramref name="High"/>.</param>
/// <param name="Hedge">How the text qualifies the number.</param>
/// <param name="Decimals">Printed precision, as in Inline XBRL: -8 for 15.7 billion, 1 for 27.8 percent; 0 without a number.</param>
public sealed record StatedValue(
    Shape Shape,
    decimal? Value,
    decimal? Low,
    decimal? High,
    bool? LowInclusive,
    bool? HighInclusive,
    Hedge Hedge,
    int Decimals
)
{
    /// <summary>A statement without a number, which has only a direction.</summary>
    public static StatedValue ChangeOnly { get; } = new(Shape.ChangeOnly, null, null, null, null, null, Hedge.None, 0);

    /// <summary>Whether it has a number.</summary>
    public bool HasNumber => Shape != Shape.ChangeOnly;
}

/// <summary>The period that an observation refers to.</summary>
/// <param name="Edtf">Period in the EDTF subset; null if unknown.</param>
/// <param name="Start">First day; null if unknown or open.</param>
/// <param name="End">Last day; null if unknown or open.</param>
/// <param name="Basis">How the period is known.</param>
public sealed record ObservationPeriod(string? Edtf, DateOnly? Start, DateOnly? End, PeriodBasis Basis);

/// <summary>A span of a witness's text that supports an observation.</summary>
public sealed record Anchor
{
    public required AnchorRole Role { get; init; }

    /// <summary>Position of the witness in the document's list, from 1.</summary>
    public required int Witness { get; init; }

    /// <summary>Line of the file on which the span starts, from 1.</summary>
    public required int Line { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Position within the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>Span in code points within the paragraph.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>The text as printed, at most 80 code points.</summary>
    public required string Printed { get; init; }

    /// <summary>SHA-256 of the sentence.</summary>
    public required string SentenceSha256 { get; init; }
}

/// <summary>A source credited for a figure.</summary>
/// <param name="Hop">0 for the outlet, 1 for its source, and so on.</param>
/// <param name="Agent">Name given by the curators.</param>
/// <param name="Printed">Name as the text prints it; null for hop 0.</param>
/// <param name="Relation">Role of the agent for the figure.</param>
/// <param name="Specificity">How precisely the text names the agent.</param>
public sealed record Credit(int Hop, string Agent, string? Printed, CreditRelation Relation, CreditSpecificity Specificity);

/// <summary>A curator's decision that two observations belong together.</summary>
/// <param name="Kind">How they are related.</param>
/// <param name="Observation">Id of the other observation.</param>
/// <param name="Rationale">The reason for the decision.</param>
public sealed record Relation(RelationKind Kind, string Observation, string Rationale);
