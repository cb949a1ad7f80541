using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Problems;

/// <summary>An error response: problem details as defined by RFC 9457.</summary>
public sealed record Problem
{
    /// <summary>Kind of problem, as a link to its entry in the catalogue.</summary>
    public required string Type { get; init; }

    /// <summary>Short description of the kind of problem; the same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>Message for people: what is wrong with this request and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>Path of the request.</summary>
    public required string Instance { get; init; }

    /// <summary>Stable code of the kind of problem, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>One entry for each wrong parameter; empty if no parameter is wrong.</summary>
    public required IReadOnlyList<ParameterProblem> Errors { get; init; }

    /// <summary>Identifies the request in the log of the service.</summary>
    public required string TraceId { get; init; }

    /// <summary>Extension members of this type of problem (RFC 9457, section 3.2).</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Members { get; init; }

    /// <summary>Seconds to wait before trying again.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    /// <summary>How long a client waits where nothing better is known.</summary>
    private const int RetryAfterSeconds = 5;

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
            TraceId = TraceIdOf(context),
            RetryAfter = RetryAfterOf(type),
        };

    /// <summary>The same problem of another request for the same.</summary>
    internal Problem For(HttpContext context) => this with { TraceId = TraceIdOf(context) };

    /// <summary>
    /// The problem of wrong parameters. It has the code of the errors if they all have the same one, else <c>invalid-parameters</c>.
    /// </summary>
    internal static Problem Of(HttpContext context, IReadOnlyList<ParameterProblem> errors)
    {
        var codes = errors.Select(error => error.Code).Distinct().ToArray();
        var type = codes.Length == 1 ? ProblemTypes.All.First(type => type.Code == codes[0]) : ProblemTypes.InvalidParameters;
        return Of(context, type, string.Join(" ", errors.Select(error => error.Detail).Take(5)), errors);
    }

    /// <summary>The problem of a path parameter that names nothing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">Name of the path parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="missing">The message up to the value, such as "There is no release".</param>
    /// <param name="near">Similar values that exist.</param>
    /// <param name="where">The sentence that says where all values are; starts with a space, or is empty.</param>
    internal static Problem NoSuch(
        HttpContext context,
        string parameter,
        string value,
        string missing,
        IReadOnlyList<string>? near = null,
        string where = ""
    )
    {
        var detail = $"{missing} '{ShownValue.Of(value)}'.{DidYouMean.Sentence(near ?? [])}{where}";
        return Of(
            context,
            ProblemTypes.NoSuchResource,
            detail,
            [ParameterProblem.Of(parameter, ProblemTypes.NoSuchResource, detail, near is { Count: > 0 } ? near : null)]
        );
    }

    /// <summary>Clients that were refused together do not all come back together.</summary>
    private static int? RetryAfterOf(ProblemType type) =>
        type == ProblemTypes.Overloaded ? Random.Shared.Next(1, RetryAfterSeconds + 1)
        : type.Status == StatusCodes.Status503ServiceUnavailable ? RetryAfterSeconds
        : null;

    private static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
