using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Resources.Health;

/// <summary>Checks whether the process is alive, and whether it can serve a release.</summary>
internal static class HealthCheck
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static Task AnswerLiveAsync(HttpContext context) => Plain.WriteAsync(context, new Liveness { Status = "live" }, "no-store");

    /// <summary>Answers from the latest result of the database watch, so that it responds quickly even while the database hangs.</summary>
    public static async Task AnswerReadyAsync(HttpContext context, IReleaseSource releases)
    {
        if (releases.Known is null)
        {
            try
            {
                await releases.PublishedAsync(context.RequestAborted);
            }
            catch (DatabaseLostException)
            {
                // Said below.
            }
        }

        if (releases.Unready is { } reason)
            await ProblemResponse.WriteAsync(context, Problem.Of(context, reason));
        else
        {
            var ready = new Readiness
            {
                Status = "ready",
                Release = releases.Known!.Current!.Version,
                Database = releases.IsOnStandby ? "standby" : null,
            };
            await Plain.WriteAsync(context, ready, "no-store");
        }
    }
}
