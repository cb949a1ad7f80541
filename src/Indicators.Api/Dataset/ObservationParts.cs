using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>The period that an observation refers to.</summary>
public sealed record ObservedPeriod
{
    /// <summary>Period in EDTF; null if not known.</summary>
    public required string? Edtf { get; init; }

    /// <summary>First day; null if not known or open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day; null if not known or open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>How the period is known.</summary>
    public required PeriodBasis Basis { get; init; }

    internal static ObservedPeriod Of(ObservationPeriod period) =>
        new()
        {
            Edtf = period.Edtf,
            Start = period.Start,
            End = period.End,
            Basis = period.Basis,
        };
}

/// <summary>When the credited source said it.</summary>
public sealed record ObservedSaying
{
    /// <summary>Date in EDTF; null if not known.</summary>
    public required string? Edtf { get; init; }

    /// <summary>How the date is known.</summary>
    public required PeriodBasis Basis { get; init; }
}

/// <summary>A source that the text credits for the figure.</summary>
public sealed record Credit
{
    /// <summary>0 for the outlet that prints the figure, 1 for its source, and so on.</summary>
    public required int Hop { get; init; }

    /// <summary>Name of the source, given by the curators.</summary>
    public required string Agent { get; init; }

    /// <summary>How the text names the source; null for the outlet.</summary>
    public required string? Printed { get; init; }

    /// <summary>Role of the source for the figure.</summary>
    public required CreditRelation Relation { get; init; }

    /// <summary>How precisely the text names the source.</summary>
    public required CreditSpecificity Specificity { get; init; }
}

/// <summary>Position of a figure in a text.</summary>
public sealed record Source
{
    /// <summary>Slug of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Title of the document; null if it has none.</summary>
    public required string? Title { get; init; }

    /// <summary>Address of the document; null if none is known. <c>urlKind</c> says what kind of page it is.</summary>
    public required string? Url { get; init; }

    /// <summary>Paragraph of the document, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Sentence of the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>Name of the file that holds the text.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>First character of the figure: Unicode code points within the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last character.</summary>
    public required int End { get; init; }

    /// <summary>Kind of page that the URL links to; null without a URL, and in releases that do not record it.</summary>
    public required UrlKind? UrlKind { get; init; }
}

/// <summary>Position of the figure in another witness of the work.</summary>
public sealed record WitnessPlace
{
    /// <summary>Slug of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Name of the file that holds the text.</summary>
    public required string File { get; init; }

    /// <summary>Paragraph within this witness, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Sentence of the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>First character of the figure: code points within the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last character.</summary>
    public required int End { get; init; }

    /// <summary>The figure as this witness prints it.</summary>
    public required string Printed { get; init; }
}

/// <summary>Relation between two observations, as decided by a curator.</summary>
public sealed record Relation
{
    /// <summary>Relation of this observation to the other.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Id of the other observation.</summary>
    public required string Observation { get; init; }

    /// <summary>Reason for the decision.</summary>
    public required string Rationale { get; init; }
}
