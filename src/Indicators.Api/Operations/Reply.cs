namespace Indicators.Api;

/// <summary>What a handler answers: a body, or a problem that it expected.</summary>
internal abstract record Reply
{
    public static Reply Of(object body) => new Found(body, null);

    /// <param name="body">The page.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    public static Reply Of(object body, string? next) => new Found(body, next);

    public static Reply Of(Problem problem) => new Refused(problem);

    public sealed record Found(object Body, string? Next) : Reply;

    public sealed record Refused(Problem Problem) : Reply;
}
