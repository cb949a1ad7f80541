using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Api.Resources.Trace;

/// <summary>A number or a question of the reader's text with what became of it.</summary>
public sealed record TracedStatement
{
    /// <summary>Where it stands in the text.</summary>
    public required TracedSpan Span { get; init; }

    /// <summary>It as written.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the quantity in <c>query.quantities</c>, from 0; null if it is none.</summary>
    public required int? Quantity { get; init; }

    /// <summary>What became of it.</summary>
    public required TraceOutcome Outcome { get; init; }

    /// <summary>Why nothing fits, or why it is no quantity; null if a figure fits.</summary>
    public required string? Reason { get; init; }

    /// <summary>The figure nearest to it, whatever its label; null if there is none.</summary>
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
    /// <summary>ISO 639-1 code; <c>und</c> for another one; null if nothing tells.</summary>
    public required string? Detected { get; init; }

    /// <summary>Whether it is read. Only English is.</summary>
    public required bool IsRead { get; init; }

    internal static TracedLanguage Of(DetectedLanguage language) => new() { Detected = language.Code, IsRead = language.IsEnglish };
}
