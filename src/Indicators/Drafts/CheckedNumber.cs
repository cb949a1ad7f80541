using Indicators.Drafts.Reading;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>A number of a draft with its status.</summary>
public sealed record CheckedNumber
{
    /// <summary>Where it stands in the draft as it was sent, in code points.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>Where it stands in the text of its paragraph.</summary>
    public required CodePointSpan InParagraph { get; init; }

    /// <summary>The number as written, with its unit, hedge or bound.</summary>
    public required string Text { get; init; }

    public required DraftStatus Status { get; init; }

    /// <summary>Why nothing supports it, or why it claims nothing; null if a figure is about it.</summary>
    public required string? Reason { get; init; }

    /// <summary>The parsed quantity; null if it is none.</summary>
    public required Quantity? Quantity { get; init; }

    /// <summary>The figure nearest to it; null if there is none. With <c>no_source</c> it is about something else.</summary>
    public required TraceMatch? Best { get; init; }
}

/// <summary>A paragraph of a draft with its numbers, in order.</summary>
public sealed record CheckedParagraph(DraftParagraph Paragraph, IReadOnlyList<CheckedNumber> Numbers);
