using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// Refuses a request whose host or forwarded headers cannot be read: ASP.NET Core decodes them when they are first used, and throws. The
/// stage that explains failures comes later, so that answers from memory need not pass it.
/// </summary>
internal sealed partial class UnreadableRequests(RequestDelegate next, ILogger<UnreadableRequests> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var type = failure is ArgumentException or FormatException ? ProblemTypes.MalformedRequest : Failures.ProblemOf(failure);
            if (type == ProblemTypes.InternalError)
                Failed(log, context.Request.Path, failure);
            context.Response.Clear();
            Headers.Set(context);
            await ProblemResponse.WriteAsync(context, Problem.Of(context, type));
        }
    }

    [LoggerMessage(LogLevel.Error, "Request for {Path} failed")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);
}
