using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Problems;

/// <summary>A failure as clients see it: problem details of RFC 9457.</summary>
public sealed record Problem
{
    /// <summary>Which kind of problem; leads to its entry in the catalogue.</summary>
    public required string Type { get; init; }

    /// <summary>The same for every problem of the type.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What went wrong this time.</summary>
    public required string Detail { get; init; }

    /// <summary>Path of the request.</summary>
    public required string Instance { get; init; }

    /// <summary>Stable code of the catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong with each parameter; empty where no parameter is at fault.</summary>
    public required IReadOnlyList<ParameterProblem> Errors { get; init; }

    /// <summary>Finds the request in the service's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>Members that only problems of one type have (RFC 9457, section 3.2).</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Members { get; init; }

    /// <summary>Seconds until it is worth trying again.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    internal static Problem Of(
        HttpContext context,
        ProblemType type,
        string? detail = null,
        IReadOnlyList<ParameterProblem>? errors = null
    ) =>
        new()
        {
            Type = type.Type,
            Title = type.Title,
            Status = type.Status,
            Detail = detail ?? type.Description,
            Instance = context.Request.Path.ToUriComponent() is { Length: > 0 } path ? path[..Math.Min(path.Length, 500)] : "/",
            Code = type.Code,
            Errors = errors ?? [],
            TraceId = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier,
            RetryAfter = type.Status == StatusCodes.Status503ServiceUnavailable ? 5 : null,
        };

    /// <summary>
    /// The problem of wrong parameters: the parameter's own code where there is one, and the general code where there are several.
    /// </summary>
    internal static Problem Of(HttpContext context, IReadOnlyList<ParameterProblem> errors)
    {
        var codes = errors.Select(error => error.Code).Distinct().ToArray();
        var type = codes.Length == 1 ? ProblemTypes.All.First(type => type.Code == codes[0]) : ProblemTypes.InvalidParameters;
        return Of(context, type, string.Join(" ", errors.Select(error => error.Detail).Take(5)), errors);
    }

    /// <summary>The problem of a part of the path that names nothing.</summary>
    internal static Problem NoSuch(HttpContext context, string parameter, string value, string what, IReadOnlyList<string>? near = null)
    {
        var detail = $"There is no {what} '{ShownValue.Of(value)}'.{DidYouMean.Sentence(near ?? [])}";
        return Of(
            context,
            ProblemTypes.NoSuchResource,
            detail,
            [ParameterProblem.Of(parameter, ProblemTypes.NoSuchResource, detail, near is { Count: > 0 } ? near : null)]
        );
    }
}
