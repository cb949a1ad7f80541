using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Pipeline;

/// <summary>The release of a request, and all others as they were known when it began.</summary>
internal sealed record KnownRelease(ReleaseState Release, PublishedReleases All)
{
    /// <summary>The release that a question is about, or why there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="published">All releases.</param>
    public static (KnownRelease? Known, Problem? Problem) Of(Question question, PublishedReleases published)
    {
        var (operation, context, cursor) = (question.Operation, question.Context, question.Cursor);
        var wanted = question.Parameters.Find(operation.Release);
        var release = published.Find(cursor?.Release ?? wanted);
        if (cursor is not null && release?.ContentHash != cursor.ContentHash)
            return (null, Problem.Of(context, ProblemTypes.CursorExpired));
        if (release is null)
            return (null, wanted is null ? Problem.Of(context, ProblemTypes.NoRelease) : NoSuchRelease(context, operation.Release, wanted));
        return (new KnownRelease(release, published), null);
    }

    /// <summary>The same for a question asked while this release is read: it is the one that is read if none is named.</summary>
    public (KnownRelease? Known, Problem? Problem) Of(Question question)
    {
        if (question.Cursor is null && question.Parameters.Find(question.Operation.Release) is null)
            return (this, null);
        var (known, problem) = Of(question, All);
        var isOther = question.Parameters.Find(question.Operation.Release) is null && known?.Release != Release;
        return known is not null && isOther ? (null, Problem.Of(question.Context, ProblemTypes.CursorExpired)) : (known, problem);
    }

    public static Problem NoSuchRelease(HttpContext context, TextParameter named, string wanted) =>
        named.Place == ParameterPlace.Path
            ? Problem.NoSuch(context, named.Name, wanted, "There is no release")
            : Problem.Of(
                context,
                [
                    ParameterProblem.Of(
                        named.Name,
                        ProblemTypes.UnknownRelease,
                        $"Unknown release '{wanted}'. /v1/releases lists all releases."
                    ),
                ]
            );
}
