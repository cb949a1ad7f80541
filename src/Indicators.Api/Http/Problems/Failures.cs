namespace Indicators.Api.Http.Problems;

/// <summary>The outermost stage: turns every failure into a problem response, never HTML or a stack trace.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (
                !context.Response.HasStarted
                && ProblemOfStatus(context.Response.StatusCode) is { } type
                && context.Response.ContentType is null
            )
                await ProblemResponse.WriteAsync(context, Problem.Of(context, type, Detail(context, type)));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected; nobody would read a response.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var type = ProblemOf(failure);
            if (type.Status == StatusCodes.Status500InternalServerError)
                Failed(log, context.Request.Path, failure);
            else if (type.Status == StatusCodes.Status503ServiceUnavailable)
                Unavailable(log, context.Request.Path, type.Code, failure.Message);
            context.Response.Clear();
            CloseAfter(context, failure);
            await ProblemResponse.WriteAsync(context, Problem.Of(context, type));
        }
    }

    /// <summary>Says that the connection ends where a body cannot be read: nobody knows where the next request begins.</summary>
    public static void CloseAfter(HttpContext context, Exception failure)
    {
        if (failure is BadHttpRequestException)
            context.Response.Headers.Connection = "close";
    }

    /// <summary>The kind of problem that a failure is to the client.</summary>
    public static ProblemType ProblemOf(Exception failure) =>
        failure switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status414UriTooLong } => ProblemTypes.UriTooLong,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemTypes.ContentTooLarge,
            BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => ProblemTypes.RequestTimeout,
            BadHttpRequestException => ProblemTypes.MalformedRequest,
            OperationCanceledException or TimeoutException => ProblemTypes.Timeout,
            _ => DatabaseProblems.Of(failure) ?? ProblemTypes.InternalError,
        };

    private static ProblemType? ProblemOfStatus(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => ProblemTypes.MalformedRequest,
            StatusCodes.Status404NotFound => ProblemTypes.NotFound,
            StatusCodes.Status405MethodNotAllowed => ProblemTypes.MethodNotAllowed,
            StatusCodes.Status415UnsupportedMediaType => ProblemTypes.UnsupportedMediaType,
            StatusCodes.Status503ServiceUnavailable => ProblemTypes.Timeout, // set by the stage that limits the time of requests
            _ => null,
        };

    private static string? Detail(HttpContext context, ProblemType type) =>
        type.Status switch
        {
            StatusCodes.Status404NotFound => $"Nothing found at '{ShownValue.Of(context.Request.Path.Value ?? "")}'. {type.Description}",
            StatusCodes.Status405MethodNotAllowed =>
                $"'{ShownValue.Of(context.Request.Method)}' is not allowed for this path. {type.Description}",
            _ => null,
        };

    [LoggerMessage(LogLevel.Error, "Request for {Path} failed")]
    private static partial void Failed(ILogger log, PathString path, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Request for {Path} answered {Code}: {Reason}")]
    private static partial void Unavailable(ILogger log, PathString path, string code, string reason);
}
