using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Answers;

/// <summary>Calls operations of the API within the process.</summary>
internal sealed class InternalAnswers(
    AnswerSessions sessions,
    IReleaseSource releases,
    OperationCatalog operations,
    PipelineOptions options
)
{
    private readonly OperationPaths _paths = new(operations.All);

    /// <summary>The release of a version, or the current one for null; and all releases, to be read from. Or the problem.</summary>
    public async Task<T> AnswerAsync<T>(HttpContext context, string? version, Func<KnownRelease, Task<T>> found, Func<Problem, T> refused)
    {
        return await sessions.AnswerAsync(
            context,
            async published =>
            {
                if (releases.Unready == ProblemTypes.NotMigrated)
                    return refused(Problem.Of(context, ProblemTypes.NotMigrated));
                if (published.Find(version) is { } release)
                    return await found(new KnownRelease(release, published));
                return refused(
                    version is null
                        ? Problem.Of(context, ProblemTypes.NoRelease)
                        : RequestPipeline.NoSuchRelease(context, CommonParameters.Release, version)
                );
            }
        );
    }

    /// <summary>Reads answers of a release, in one session of the database.</summary>
    /// <param name="context">The request that needs the answers.</param>
    /// <param name="known">The release.</param>
    /// <param name="mayChange">Whether the data can change while being read: texts, drafts, and lists of releases.</param>
    /// <param name="read">Reads and uses the answers. It must not write anything, because it may be restarted.</param>
    /// <param name="overloaded">Handles the problem that too many answers are being computed.</param>
    public async Task<T> ReadAsync<T>(
        HttpContext context,
        KnownRelease known,
        bool mayChange,
        Func<AnswerReader, Task<T>> read,
        Func<Problem, T> overloaded
    )
    {
        using var patience = sessions.PatienceOf(context);
        await using var session = await sessions.OpenAsync(known.All, mayChange || known.Release.IsDraft, patience.Token);
        return session is null
            ? overloaded(Problem.Of(context, ProblemTypes.Overloaded))
            : await read(new AnswerReader(context, session, known, _paths, releases, options));
    }
}
