using System.Diagnostics;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.WarmUps;

namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// Writes a line for each request: time, route, outcome, duration, and the trace id that problems carry. To protect privacy, the values in
/// the path, the query and the client's address are not written.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, LineWriter writer, RequestLogOptions options, OwnRequests own)
{
    public Task InvokeAsync(HttpContext context) => own.Take(context) || !options.IsOn ? next(context) : LogAsync(context);

    private async Task LogAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, start);
        }
    }

    private void Write(HttpContext context, long start)
    {
        var isGone = context.RequestAborted.IsCancellationRequested;
        var status = isGone && !context.Response.HasStarted ? 499 : context.Response.StatusCode;
        writer.Write(
            LogLine.Of(
                options.IsForPeople,
                context.Response.StatusCode >= 500 && !isGone ? LogLevel.Warning : LogLevel.Information,
                new RequestLine(
                    Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
                    context.Request.Method,
                    context.Features.Get<KnownForm>()?.Route ?? (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none",
                    status,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds
                )
            )
        );
    }
}

/// <summary>Whether and how requests are logged.</summary>
internal sealed record RequestLogOptions(bool IsOn, bool IsForPeople);
