using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.OpenApi;

/// <summary>The error responses that an operation documents, each with an example.</summary>
internal static class ErrorResponses
{
    public static readonly IReadOnlyList<int> OfPlain = [400, 429, 431, 500, 503];

    /// <summary>The same with conditions, for what belongs to the build.</summary>
    public static readonly IReadOnlyList<int> OfBuild = [400, 412, 429, 431, 500, 503];

    private static readonly IReadOnlyDictionary<int, (ProblemType Type, string Description)> Documented = new Dictionary<
        int,
        (ProblemType, string)
    >
    {
        [400] = (ProblemTypes.UnknownParameter, "A parameter is wrong; `errors` names it"),
        [404] = (ProblemTypes.NoSuchResource, "The resource does not exist in the release"),
        [406] = (ProblemTypes.NotAcceptable, "The requested format is not available"),
        [408] = (ProblemTypes.RequestTimeout, "The body did not arrive in time"),
        [410] = (ProblemTypes.CursorExpired, "The cursor belongs to a draft that was replaced, or the observation was withdrawn"),
        [412] = (ProblemTypes.PreconditionFailed, "The response is not the one that `If-Match` or `If-Unmodified-Since` asks for"),
        [413] = (ProblemTypes.ResultTooLarge, "The body or the result is too large"),
        [415] = (ProblemTypes.UnsupportedMediaType, "The media type of the body is not supported"),
        [414] = (ProblemTypes.UriTooLong, "The URL is too long"),
        [416] = (ProblemTypes.RangeNotSatisfiable, "The range starts after the end of the response"),
        [422] = (ProblemTypes.FormatCannotCarry, "The format cannot hold this result"),
        [429] = (ProblemTypes.TooManyRequests, "This client has sent more requests than it may; try again after `Retry-After` seconds"),
        [431] = (ProblemTypes.HeadersTooLarge, "The headers are too large"),
        [500] = (ProblemTypes.InternalError, "The service failed"),
        [501] = (ProblemTypes.FormatNotImplemented, "The oEmbed format is not available"),
        [503] = (ProblemTypes.DatabaseUnavailable, "The database is unavailable or busy; try again after `Retry-After` seconds"),
    };

    public static IEnumerable<int> Of(Operation operation) =>
        Documented
            .Keys.Where(status =>
                operation.Refuses.Contains(status)
                || (
                    (status != 404 || operation.HasPathParameters)
                    && (status != 410 || operation.IsList)
                    && (status is not (412 or 416) || operation.Body is null)
                    && (status != 408 || operation.Body is not null)
                    && (status != 413 || operation.Table is not null || operation.Body is not null)
                    && (status != 415 || operation.Body is not null)
                    && (status != 422 || operation.Table is not null)
                    && status != 501
                )
            )
            .Order();

    public static string Description(int status) => Documented[status].Description;

    /// <param name="status">The status code.</param>
    /// <param name="path">Path of the request.</param>
    /// <param name="parameters">Parameters of the operation.</param>
    /// <param name="own">The operation's own example; null for the general example.</param>
    public static JsonNode Example(int status, string path, IReadOnlyList<Parameter> parameters, ProblemExample? own = null)
    {
        var type = own?.Type ?? Documented[status].Type;
        var inPath =
            parameters.FirstOrDefault(parameter => parameter.Place == ParameterPlace.Path)
            ?? parameters.FirstOrDefault(parameter => parameter.Required);
        IReadOnlyList<string> names =
        [
            .. parameters.Where(parameter => parameter.Place == ParameterPlace.Query).Select(parameter => parameter.Name),
        ];
        ParameterProblem? error = status switch
        {
            400 => ParameterProblem.Of("colour", type, "Unknown parameter 'colour'.", names),
            404 => ParameterProblem.Of(inPath!.Name, type, $"Unknown {inPath.Name}."),
            406 => ParameterProblem.Of(
                "Accept",
                type,
                "Not available as 'text/html'. Available: application/json.",
                [AnswerFormats.Json.MediaType]
            ),
            _ => null,
        };
        return JsonSerializer.SerializeToNode(
            new Problem
            {
                Type = type.Type,
                Title = type.Title,
                Status = status,
                Detail = error?.Detail ?? type.Description,
                Instance = path,
                Code = type.Code,
                Errors = error is null ? [] : [error],
                TraceId = "0HNH3V2Q5J7K8:00000001",
                Members = own is null ? null : new Dictionary<string, object>(own.Members),
            },
            ApiJson.Options
        )!;
    }
}
