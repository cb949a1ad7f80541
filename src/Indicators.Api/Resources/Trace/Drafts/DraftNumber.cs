using Indicators.Drafts;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>A number of a draft with its status and figure.</summary>
public sealed record DraftNumber
{
    /// <summary>Position among the numbers of the draft, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its paragraph, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Where it stands in the draft as it was sent.</summary>
    public required TracedSpan Span { get; init; }

    /// <summary>Where it stands in the text of its paragraph.</summary>
    public required TracedSpan InParagraph { get; init; }

    /// <summary>The number as written, with its unit, hedge or bound.</summary>
    public required string Text { get; init; }

    /// <summary>How it compares to the texts.</summary>
    public required DraftStatus Status { get; init; }

    /// <summary>Reason why nothing was found, or why it is not a claim; null with a figure.</summary>
    public required string? Reason { get; init; }

    /// <summary>The parsed quantity; null if it is none.</summary>
    public required DraftQuantity? Quantity { get; init; }

    /// <summary>How it compares to the figure; null without a figure.</summary>
    public required TraceLabel? Label { get; init; }

    /// <summary>From 0 to 1: how likely the figure is the one that is meant; null without a figure.</summary>
    public required double? Score { get; init; }

    /// <summary>What agrees, what differs and what is left open, in a sentence; null without a figure.</summary>
    public required string? Explanation { get; init; }

    /// <summary>The figure that decides the status; null with <c>no_source</c> and <c>not_a_claim</c>.</summary>
    public required DraftFigure? Figure { get; init; }

    internal static DraftNumber Of(int position, int paragraph, CheckedNumber number, DraftFigure? figure) =>
        new()
        {
            Number = position,
            Paragraph = paragraph,
            Span = new() { Start = number.Span.Start, End = number.Span.End },
            InParagraph = new() { Start = number.InParagraph.Start, End = number.InParagraph.End },
            Text = number.Text,
            Status = number.Status,
            Reason = number.Reason,
            Quantity = number.Quantity is { } quantity ? DraftQuantity.Of(quantity) : null,
            Label = figure is null ? null : number.Best!.Label,
            Score = figure is null ? null : number.Best!.Score,
            Explanation = figure is null ? null : number.Best!.Explanation,
            Figure = figure,
        };
}

/// <summary>How a number of a draft was read.</summary>
public sealed record DraftQuantity
{
    /// <summary>Whether one number, an interval or one end of an interval is stated.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units; null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end of a range, or the lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of a range, or the upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>How the draft qualifies the number.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>
    /// ISO 4217 code, <c>PT</c>, <c>PP</c>, the symbol of a physical unit or the name of a time; null for none, and for money whose sign
    /// several currencies share.
    /// </summary>
    public required string? Unit { get; init; }

    internal static DraftQuantity Of(Quantity quantity) =>
        new()
        {
            Shape = quantity.Shape,
            Value = quantity.Value,
            Low = quantity.Low,
            High = quantity.High,
            Hedge = quantity.Hedge,
            Unit = quantity.Unit.Code,
        };
}
