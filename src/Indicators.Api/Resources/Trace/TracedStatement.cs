using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Api.Resources.Trace;

/// <summary>A number or a question in the reader's text, with its result.</summary>
public sealed record TracedStatement
{
    /// <summary>Position in the text.</summary>
    public required TracedSpan Span { get; init; }

    /// <summary>The statement as written.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the quantity in <c>query.quantities</c>, from 0; null if the statement is not a quantity.</summary>
    public required int? Quantity { get; init; }

    /// <summary>The result.</summary>
    public required TraceOutcome Outcome { get; init; }

    /// <summary>Why no figure fits, or why it is not a quantity; null if a figure fits.</summary>
    public required string? Reason { get; init; }

    /// <summary>The closest figure, whatever its label; null if there is none.</summary>
    public required TracedNearest? Best { get; init; }

    internal static TracedStatement Of(StatementAnswer answer) =>
        new()
        {
            Span = new() { Start = answer.Span.Start, End = answer.Span.End },
            Text = answer.Text,
            Quantity = answer.Quantity,
            Outcome = answer.Outcome,
            Reason = answer.Reason,
            Best = answer.Best is { } best
                ? new()
                {
                    Observation = best.Candidate.Id,
                    Label = best.Label,
                    Agreement = best.Agreement,
                    Score = best.Score,
                    Explanation = best.Explanation,
                }
                : null,
        };
}

/// <summary>A stretch of the reader's text.</summary>
public sealed record TracedSpan
{
    /// <summary>First character: Unicode code points from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last character.</summary>
    public required int End { get; init; }
}

/// <summary>The figure nearest to a statement.</summary>
public sealed record TracedNearest
{
    /// <summary>Id of the observation.</summary>
    public required string Observation { get; init; }

    /// <summary>How the statement compares to it; null if the text gives no number.</summary>
    public required TraceLabel? Label { get; init; }

    /// <summary>Whether it says what the text says; null if the text gives no number.</summary>
    public required Agreement? Agreement { get; init; }

    /// <summary>How likely it is the figure that is meant.</summary>
    public required double Score { get; init; }

    /// <summary>What agrees, what differs and what is left open, in a sentence.</summary>
    public required string Explanation { get; init; }
}

/// <summary>The language of the reader's text.</summary>
public sealed record TracedLanguage
{
    /// <summary>ISO 639-1 code; <c>und</c> for a language that was not recognised; null if the text is too short to tell.</summary>
    public required string? Detected { get; init; }

    /// <summary>Whether it is read. Only English is.</summary>
    public required bool IsRead { get; init; }

    internal static TracedLanguage Of(DetectedLanguage language) => new() { Detected = language.Code, IsRead = language.IsEnglish };
}
