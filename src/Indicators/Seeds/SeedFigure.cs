using System.Diagnostics.CodeAnalysis;
using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>A figure of a document as its curator writes it down.</summary>
public sealed record SeedFigure : Statement
{
    /// <summary>A figure whose fields are all set one by one.</summary>
    public SeedFigure() { }

    /// <summary>A figure that states the same; everything else is still to be set.</summary>
    [SetsRequiredMembers]
    public SeedFigure(Statement stated)
        : base(stated) =>
        (Marks, Key, Anchor, Indicator, Area, Counterpart, Item, Unit, Period, Credits, Also, Relations) = (
            Marks.None,
            "",
            null!,
            "",
            "",
            SeriesKey.NotApplicable,
            SeriesKey.Total,
            "",
            null!,
            [],
            [],
            []
        );

    public required Marks Marks { get; init; }

    /// <summary>Unique in the document; it stays when the figure is corrected.</summary>
    public required string Key { get; init; }

    /// <summary>Where the figure stands.</summary>
    public required SeedAnchor Anchor { get; init; }

    /// <summary>The figure as printed cannot be read by the machine as stated here; a note says why.</summary>
    public required bool ManualReading { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required SeedPeriod Period { get; init; }

    /// <summary>From the text outwards; the outlet itself is not among them.</summary>
    public required IReadOnlyList<SeedCredit> Credits { get; init; }

    /// <summary>Further anchors.</summary>
    public required IReadOnlyList<SeedAnchor> Also { get; init; }

    public required IReadOnlyList<SeedRelation> Relations { get; init; }

    /// <summary>All anchors, that of the figure first.</summary>
    public IEnumerable<SeedAnchor> Anchors => Also.Prepend(Anchor);

    /// <summary>The series that the figure belongs to, given its indicator's frequency.</summary>
    public SeriesKey Series(string frequency) => new(Indicator, Area, Counterpart, Item, Unit, frequency);
}

/// <summary>A stretch of a witness's text.</summary>
public sealed record SeedAnchor
{
    public required Marks Marks { get; init; }

    public required AnchorRole Role { get; init; }

    /// <summary>Position of the witness in the document's list, from 1.</summary>
    public required int Witness { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    public required string Printed { get; init; }

    /// <summary>Which of several occurrences in the line is meant, from 1; told until the place is filled in.</summary>
    public required int? Nth { get; init; }

    /// <summary>The exact place; null until it is filled in.</summary>
    public required SeedPlace? At { get; init; }
}

/// <summary>An exact place in a witness's text.</summary>
/// <param name="Paragraph">From 1 within the document.</param>
/// <param name="Sentence">From 1 within the paragraph.</param>
/// <param name="Span">Code points within the paragraph.</param>
/// <param name="Sha256">Hash of the sentence.</param>
public sealed record SeedPlace(int Paragraph, int Sentence, CodePointSpan Span, string Sha256);

/// <summary>The time that a figure is about.</summary>
public sealed record SeedPeriod(Marks Marks, string? Edtf, PeriodBasis Basis);

/// <summary>Somebody to whom the text credits a figure.</summary>
public sealed record SeedCredit(Marks Marks, string Agent, string? Printed, CreditRelation Relation, CreditSpecificity Specificity);

/// <summary>A decision that two figures are to be read together.</summary>
/// <param name="Marks">Where it stands.</param>
/// <param name="Kind">Why.</param>
/// <param name="To">Key of a figure in the same document, or <c>slug#key</c>.</param>
/// <param name="Why">What the decision rests on.</param>
public sealed record SeedRelation(Marks Marks, RelationKind Kind, string To, string Why)
{
    /// <summary>Slug and key of the other figure.</summary>
    public (string Document, string Key) Target(string ownDocument)
    {
        var hash = To.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (ownDocument, To) : (To[..hash], To[(hash + 1)..]);
    }
}
