using System.Diagnostics.CodeAnalysis;
using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>A figure of a document as its curator writes it.</summary>
public sealed record SeedFigure : Statement
{
    /// <summary>Creates a figure whose properties the caller sets.</summary>
    public SeedFigure() { }

    /// <summary>Creates a figure with the stated fields of another. The caller sets the rest.</summary>
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

    /// <summary>Unique in the document. A corrected figure keeps its key.</summary>
    public required string Key { get; init; }

    /// <summary>Where the figure stands.</summary>
    public required SeedAnchor Anchor { get; init; }

    /// <summary>Whether the stated value differs from what the machine reads in the printed figure; a note explains why.</summary>
    public required bool ManualReading { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required SeedPeriod Period { get; init; }

    /// <summary>Credited sources, nearest first, without the outlet itself.</summary>
    public required IReadOnlyList<SeedCredit> Credits { get; init; }

    /// <summary>Anchors of anything other than the figure in the first witness.</summary>
    public required IReadOnlyList<SeedAnchor> Also { get; init; }

    public required IReadOnlyList<SeedRelation> Relations { get; init; }

    /// <summary>All anchors, starting with that of the figure.</summary>
    public IEnumerable<SeedAnchor> Anchors => Also.Prepend(Anchor);

    /// <summary>The series of the figure, given the frequency of its indicator.</summary>
    public SeriesKey Series(string frequency) => new(Indicator, Area, Counterpart, Item, Unit, frequency);
}

/// <summary>A span of a witness's text.</summary>
public sealed record SeedAnchor
{
    public required Marks Marks { get; init; }

    public required AnchorRole Role { get; init; }

    /// <summary>Position of the witness in the document's list, from 1.</summary>
    public required int Witness { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    public required string Printed { get; init; }

    /// <summary>Which occurrence in the line is meant, from 1. Written only until the place is filled in.</summary>
    public required int? Nth { get; init; }

    /// <summary>The exact place; null until filled in.</summary>
    public required SeedPlace? At { get; init; }
}

/// <summary>An exact place in a witness's text.</summary>
/// <param name="Paragraph">Position within the document, from 1.</param>
/// <param name="Sentence">Position within the paragraph, from 1.</param>
/// <param name="Span">Span in code points within the paragraph.</param>
/// <param name="Sha256">Hash of the sentence.</param>
public sealed record SeedPlace(int Paragraph, int Sentence, CodePointSpan Span, string Sha256);

/// <summary>The period that a figure refers to.</summary>
public sealed record SeedPeriod(Marks Marks, string? Edtf, PeriodBasis Basis);

/// <summary>A source that the text credits for a figure.</summary>
public sealed record SeedCredit(Marks Marks, string Agent, string? Printed, CreditRelation Relation, CreditSpecificity Specificity);

/// <summary>A decision that two figures belong together.</summary>
/// <param name="Marks">Its lines in the file.</param>
/// <param name="Kind">How they are related.</param>
/// <param name="To">Key of a figure in the same document, or <c>slug#key</c>.</param>
/// <param name="Why">The reason for the decision.</param>
public sealed record SeedRelation(Marks Marks, RelationKind Kind, string To, string Why)
{
    /// <summary>Slug and key of the other figure.</summary>
    public (string Document, string Key) Target(string ownDocument)
    {
        var hash = To.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (ownDocument, To) : (To[..hash], To[(hash + 1)..]);
    }
}
