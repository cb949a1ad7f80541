using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>The time that an observation is about.</summary>
public sealed record ObservedPeriod
{
    /// <summary>EDTF; null where unknown.</summary>
    public required string? Edtf { get; init; }

    /// <summary>First day; null where unknown or open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day; null where unknown or open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>How it is known.</summary>
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

/// <summary>When the one who is credited said it.</summary>
public sealed record ObservedSaying
{
    /// <summary>EDTF; null where unknown.</summary>
    public required string? Edtf { get; init; }

    /// <summary>How it is known.</summary>
    public required PeriodBasis Basis { get; init; }
}

/// <summary>Somebody to whom the text credits the figure.</summary>
public sealed record Credit
{
    /// <summary>0 for the outlet that prints it, then outwards.</summary>
    public required int Hop { get; init; }

    /// <summary>The curators' name for it.</summary>
    public required string Agent { get; init; }

    /// <summary>How the text names it; null for the outlet.</summary>
    public required string? Printed { get; init; }

    /// <summary>How the agent stands to the figure.</summary>
    public required CreditRelation Relation { get; init; }

    /// <summary>How exactly the text names it.</summary>
    public required CreditSpecificity Specificity { get; init; }
}

/// <summary>Where the figure stands.</summary>
public sealed record Source
{
    /// <summary>Slug of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Title of the document; null where it prints none.</summary>
    public required string? Title { get; init; }

    /// <summary>The document on the publisher's site; null where none is known.</summary>
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

    /// <summary>One past its last character.</summary>
    public required int End { get; init; }
}

/// <summary>Where the figure stands in another witness of the work.</summary>
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

    /// <summary>One past its last character.</summary>
    public required int End { get; init; }

    /// <summary>The figure as this witness prints it.</summary>
    public required string Printed { get; init; }
}

/// <summary>How two observations are to be read together: a curator's decision.</summary>
public sealed record Relation
{
    /// <summary>What this observation is to the other.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Id of the other observation.</summary>
    public required string Observation { get; init; }

    /// <summary>What the decision rests on.</summary>
    public required string Rationale { get; init; }
}
