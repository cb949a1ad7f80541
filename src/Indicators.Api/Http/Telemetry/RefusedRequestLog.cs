using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// Writes the line of a request that the server refused before it could read it. Such a request reaches no stage, so
/// <see cref="RequestLog"/> does not see it. What the client sent is not written: neither method nor route is known.
/// </summary>
internal sealed class RefusedRequestLog(LineWriter writer, RequestLogOptions options)
{
    /// <param name="traceId">The trace id of the problem that the client gets.</param>
    /// <param name="type">The kind of problem.</param>
    public void Write(string traceId, ProblemType type)
    {
        if (options.IsOn)
        {
            writer.Write(
                LogLine.Of(
                    options.IsForPeople,
                    type.Status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information,
                    LogLine.Request,
                    [new("traceId", traceId), new("status", type.Status), new("code", type.Code)]
                )
            );
        }
    }
}
