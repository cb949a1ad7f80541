using Indicators.Model;

namespace Indicators.Trace;

/// <summary>The result for a number or a question in the reader's text.</summary>
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

    /// <summary>A figure about exactly the same thing and time excludes the number.</summary>
    Contradicted,

    /// <summary>A text without a number: these figures are about it.</summary>
    Found,

    /// <summary>No figure here appears to be about it.</summary>
    NoMatch,

    /// <summary>It states no quantity: a telephone number, coordinates, a date, the number of something.</summary>
    NotAQuantity,
}

/// <summary>A number or a question in the reader's text, with its result.</summary>
/// <param name="Span">Position in the text, in code points.</param>
/// <param name="Text">The statement as written.</param>
/// <param name="Quantity">Index among the quantities that were read, from 0; null if it is not a quantity.</param>
/// <param name="Outcome">The result.</param>
/// <param name="Reason">Why no figure fits, or why it is not a quantity; null if a figure fits.</param>
/// <param name="Best">The closest figure; null if there is none.</param>
public sealed record StatementAnswer(
    CodePointSpan Span,
    string Text,
    int? Quantity,
    TraceOutcome Outcome,
    string? Reason,
    TraceMatch? Best
);
