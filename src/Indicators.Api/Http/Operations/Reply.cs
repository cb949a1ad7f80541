using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>The result of a handler: an object, a <see cref="Table"/> or an expected problem.</summary>
internal abstract record Reply
{
    public static Reply Of(object answer) => new Found(answer, null);

    /// <param name="answer">The page.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    public static Reply Of(object answer, string? next) => new Found(answer, next);

    /// <summary>A page of a list.</summary>
    /// <param name="request">The request.</param>
    /// <param name="total">Number of entries on all pages.</param>
    /// <param name="data">The entries of this page.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    /// <param name="empty">The reason why the list is empty; null if it is not, or never explained.</param>
    public static Reply OfPage<T>(ApiRequest request, Total total, IReadOnlyList<T> data, string? next, EmptyResult? empty = null) =>
        Of(
            new Page<T>
            {
                Release = request.Release.Version,
                Total = total.Count,
                TotalIs = total.Is,
                Next = next,
                Data = data,
                Empty = empty,
            },
            next
        );

    public static Reply Of(Problem problem) => new Refused(problem);

    public sealed record Found(object Answer, string? Next) : Reply;

    public sealed record Refused(Problem Problem) : Reply;
}
