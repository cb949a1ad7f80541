using System.Diagnostics;
using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// Writes a line for each request: time, route, outcome, duration, and the trace id that problems carry. To protect privacy, the values in
/// the path, the query and the client's address are not written.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, LineWriter writer, RequestLogOptions options)
{
    public Task InvokeAsync(HttpContext context) => options.IsOn ? LogAsync(context) : next(context);

    private async Task LogAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var isGone = context.RequestAborted.IsCancellationRequested;
            var known = context.Features.Get<KnownForm>();
            writer.Write(
                LogLine.Of(
                    options.IsForPeople,
                    context.Response.StatusCode >= 500 && !isGone ? LogLevel.Warning : LogLevel.Information,
                    "request",
                    [
                        new("traceId", Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier),
                        new("method", context.Request.Method),
                        new("route", known?.Route ?? (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none"),
                        new("status", isGone && !context.Response.HasStarted ? 499 : context.Response.StatusCode),
                        new("milliseconds", Stopwatch.GetElapsedTime(start).TotalMilliseconds),
                    ]
                )
            );
        }
    }
}

/// <summary>Whether and how requests are logged.</summary>
internal sealed record RequestLogOptions(bool IsOn, bool IsForPeople);
