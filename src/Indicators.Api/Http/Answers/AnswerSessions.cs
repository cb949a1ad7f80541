using System.Data;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Npgsql;

namespace Indicators.Api.Http.Answers;

/// <summary>Opens sessions in which the operations of the API are asked within the process.</summary>
internal sealed class AnswerSessions(
    NpgsqlDataSource database,
    IReleaseSource releases,
    OperationCatalog operations,
    PipelineOptions options
)
{
    private readonly OperationPaths _paths = new(operations.All);

    /// <summary>A session on one release; the problem if there is no such release.</summary>
    /// <param name="context">The request for which is asked.</param>
    /// <param name="version">Version of the release; null for the current one.</param>
    public async Task<(AnswerSession? Session, Problem? Problem)> OpenAsync(HttpContext context, string? version)
    {
        var connection = await database.OpenConnectionAsync(context.RequestAborted);
        try
        {
            var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
            if (await releases.FindAsync(connection, version, context.RequestAborted) is not { } release)
            {
                await connection.DisposeAsync();
                return (
                    null,
                    version is null
                        ? Problem.Of(context, ProblemTypes.NoRelease)
                        : RequestPipeline.NoSuchRelease(context, CommonParameters.Release, version)
                );
            }

            return (
                new AnswerSession(context, connection, snapshot, _paths, releases, options)
                {
                    Release = release,
                    IsPinned = version is not null && !release.IsDraft,
                },
                null
            );
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
