using Indicators.Model;

namespace Indicators.Trace;

/// <summary>What became of a number or a question of the reader's.</summary>
public enum TraceOutcome
{
    /// <summary>A figure says so.</summary>
    Supported,

    /// <summary>
    /// A figure has the number, but of another time, in another role or by another speaker; or the number goes beyond its bound.
    /// </summary>
    Partly,

    /// <summary>A figure of the same subject has another number.</summary>
    Differs,

    /// <summary>A figure about the very same thing and time excludes the number.</summary>
    Contradicted,

    /// <summary>A text without a number: these figures are about it.</summary>
    Found,

    /// <summary>Nothing here is about it, as far as that can be told.</summary>
    NoMatch,

    /// <summary>It states no quantity: a telephone number, coordinates, a date, the number of something.</summary>
    NotAQuantity,
}

/// <summary>A number or a question of the reader's with what became of it.</summary>
/// <param name="Span">Where it stands in the text, in code points.</param>
/// <param name="Text">It as written.</param>
/// <param name="Quantity">Its place among the quantities that were read, from 0; null where it is none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why nothing fits, or why it is no quantity; null where a figure fits.</param>
/// <param name="Best">The figure nearest to it; null where there is none.</param>
public sealed record StatementAnswer(
    CodePointSpan Span,
    string Text,
    int? Quantity,
    TraceOutcome Outcome,
    string? Reason,
    TraceMatch? Best
);
