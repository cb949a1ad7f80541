using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Pipeline;

/// <summary>
/// While more is asked than can be answered, refuses requests for what is not in memory before they are read: a refusal then costs little,
/// and the processors are left to those that are admitted.
/// </summary>
internal sealed class EarlyRefusal(RequestDelegate next, AdmissionLimit admission)
{
    private static readonly PathString Answers = "/v1";

    public Task InvokeAsync(HttpContext context)
    {
        if (!NeedsPlace(context.Request) || !admission.RefusesEarly())
            return next(context);
        Headers.Set(context);
        return ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.Overloaded));
    }

    /// <summary>What a client has already is confirmed without a place, and so is what belongs to the build.</summary>
    private static bool NeedsPlace(HttpRequest request) =>
        request.Path.StartsWithSegments(Answers)
        && request.Headers.IfNoneMatch.Count == 0
        && !request.Path.StartsWithSegments(ListProblems.Path)
        && !HttpMethods.IsOptions(request.Method);
}
