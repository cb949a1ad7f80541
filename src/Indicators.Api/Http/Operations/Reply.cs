using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>The result of a handler: an object, a <see cref="Table"/> or an expected problem.</summary>
internal abstract record Reply
{
    public static Reply Of(object answer) => new Found(answer, null);

    /// <param name="answer">The page.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    public static Reply Of(object answer, string? next) => new Found(answer, next);

    public static Reply Of(Problem problem) => new Refused(problem);

    public sealed record Found(object Answer, string? Next) : Reply;

    public sealed record Refused(Problem Problem) : Reply;
}
