using Indicators.Api.Catalog;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Npgsql;

namespace Indicators.Api.Resources.Health;

/// <summary>Checks whether the process is alive, and whether it can serve a release.</summary>
internal static class HealthCheck
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static Task AnswerLiveAsync(HttpContext context) => Plain.WriteAsync(context, new Liveness { Status = "live" }, "no-store");

    public static async Task AnswerReadyAsync(HttpContext context, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        var release = await ReleaseSource.FindAsync(connection, version: null, context.RequestAborted);
        if (release is null)
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.NoRelease));
        else
            await Plain.WriteAsync(context, new Readiness { Status = "ready", Release = release.Version }, "no-store");
    }
}
