using System.Reflection;

namespace Indicators.Api.Http.Problems;

/// <summary>The catalogue of codes.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType InvalidParameters = Of(
        "invalid-parameters",
        400,
        "The request has parameters that cannot be used",
        "One or more parameters are wrong; `errors` names each with a code of its own. Nothing is silently ignored."
    );

    public static readonly ProblemType UnknownParameter = Of(
        "unknown-parameter",
        400,
        "There is no such parameter",
        "The operation does not take a parameter of this name; `allowed` lists the names that it takes."
    );

    public static readonly ProblemType RepeatedParameter = Of(
        "repeated-parameter",
        400,
        "A parameter is given more than once",
        "Several values of one parameter are separated by commas."
    );

    public static readonly ProblemType EmptyValue = Of(
        "empty-value",
        400,
        "A value is empty",
        "A parameter without a value, or a list with nothing between two commas. Leave the parameter out instead."
    );

    public static readonly ProblemType ValueTooLong = Of(
        "value-too-long",
        400,
        "A value is too long",
        "The value has more characters than the parameter allows."
    );

    public static readonly ProblemType TooManyValues = Of(
        "too-many-values",
        400,
        "A list has too many values",
        "A comma list takes at most 100 values."
    );

    public static readonly ProblemType ControlCharacter = Of(
        "control-character",
        400,
        "A value has a control character in it",
        "Values are text without control characters such as NUL, tab or line feed."
    );

    public static readonly ProblemType BadEncoding = Of(
        "bad-encoding",
        400,
        "A value is not percent-encoded UTF-8",
        "Names and values in a URL are UTF-8, percent-encoded."
    );

    public static readonly ProblemType UnknownCode = Of(
        "unknown-code",
        400,
        "There is no such code",
        "The value is no code of the list; `allowed` lists all codes where they are few, else the nearest."
    );

    public static readonly ProblemType UnknownRelease = Of(
        "unknown-release",
        400,
        "There is no such release",
        "The version named by `release` was never published here; `/v1/releases` lists those that were."
    );

    public static readonly ProblemType InvalidDate = Of(
        "invalid-date",
        400,
        "A value is not a date",
        "Dates are YYYY, YYYY-MM or YYYY-MM-DD, and days of the calendar."
    );

    public static readonly ProblemType ReversedRange = Of(
        "reversed-range",
        400,
        "A range ends before it begins",
        "`from` lies after `to`, or `since` names a later release."
    );

    public static readonly ProblemType ContradictoryParameters = Of(
        "contradictory-parameters",
        400,
        "Parameters contradict each other",
        "Two parameters exclude each other in any release, or one means nothing without another; `detail` says which. What is merely empty is answered with the reason."
    );

    public static readonly ProblemType FormatContradiction = Of(
        "format-contradiction",
        400,
        "Two parts of the request name different formats",
        "The suffix of the path, `format` or `style` name formats that differ. Leave one of them out."
    );

    public static readonly ProblemType InvalidNumber = Of(
        "invalid-number",
        400,
        "A value is not a number that is allowed",
        "The value is no whole number, or lies outside the bounds that `detail` names."
    );

    public static readonly ProblemType InvalidCursor = Of(
        "invalid-cursor",
        400,
        "The cursor is damaged",
        "The cursor was not given out by this service, or was changed or cut. Start from the first page."
    );

    public static readonly ProblemType CursorMismatch = Of(
        "cursor-mismatch",
        400,
        "The cursor belongs to another query",
        "A cursor continues one query; only `limit` may change from page to page."
    );

    public static readonly ProblemType NothingToSearch = Of(
        "nothing-to-search",
        400,
        "The search has no words in it",
        "`q` has no word or number that could be looked for."
    );

    public static readonly ProblemType MissingParameter = Of(
        "missing-parameter",
        400,
        "A parameter is missing",
        "The operation cannot do without the parameter that `errors` names."
    );

    public static readonly ProblemType TooManyNumbers = Of(
        "too-many-numbers",
        400,
        "The text has too many numbers",
        "A text of up to 40 numbers is traced at once; send a few sentences at a time."
    );

    public static readonly ProblemType InvalidBody = Of(
        "invalid-body",
        400,
        "The body cannot be read",
        "The body is a JSON object in UTF-8 with the one member `q`, a string."
    );

    public static readonly ProblemType ContentTooLarge = Of(
        "content-too-large",
        413,
        "The body is too large",
        "A body has at most 10,240 bytes; send a few sentences at a time."
    );

    public static readonly ProblemType UnsupportedMediaType = Of(
        "unsupported-media-type",
        415,
        "The body is not JSON",
        "The body is sent as `Content-Type: application/json`."
    );

    public static readonly ProblemType MalformedRequest = Of(
        "malformed-request",
        400,
        "The request cannot be read",
        "The request is not HTTP as the server understands it: a NUL in the path, no host, or no request at all."
    );

    public static readonly ProblemType NotFound = Of(
        "not-found",
        404,
        "There is nothing at this address",
        "No operation answers at this path; `/v1` lists the entry points, `/openapi/v1.json` all operations."
    );

    public static readonly ProblemType NoSuchResource = Of(
        "no-such-resource",
        404,
        "There is no such resource",
        "The address is well formed, but the release has nothing of this code, key, id, slug or number; `errors` names the part of the path."
    );

    public static readonly ProblemType MethodNotAllowed = Of(
        "method-not-allowed",
        405,
        "The method is not allowed here",
        "Resources are read with GET or HEAD; `Allow` lists the methods."
    );

    public static readonly ProblemType NotAcceptable = Of(
        "not-acceptable",
        406,
        "There is no such representation",
        "`Accept` or `format` asks for a format that the resource does not have; `allowed` lists what it has."
    );

    public static readonly ProblemType CursorExpired = Of(
        "cursor-expired",
        410,
        "The release that the cursor walks through is gone",
        "The walk began on a draft that has been replaced since. Start from the first page."
    );

    public static readonly ProblemType Withdrawn = Of(
        "withdrawn",
        410,
        "The observation was withdrawn",
        "An earlier release had it. `withdrawal` has the reason, the last release that had it, and what stands in its place."
    );

    public static readonly ProblemType RangeNotSatisfiable = Of(
        "range-not-satisfiable",
        416,
        "The range lies outside the answer",
        "`Range` asks for bytes behind the last one; `Content-Range` has the length."
    );

    public static readonly ProblemType ResultTooLarge = Of(
        "result-too-large",
        413,
        "The result is too large to be answered at once",
        "A table without `limit` is answered whole, up to 100,000 rows. Filter, or give `limit` and follow `Link`."
    );

    public static readonly ProblemType FormatCannotCarry = Of(
        "format-cannot-carry",
        422,
        "The format cannot carry this answer",
        "A JSON-stat dataset has one unit and one observation a cell, and at most 1,000,000 cells; flat rows carry no lists of objects. `detail` says what stands against it, `errors` what to change."
    );

    public static readonly ProblemType UriTooLong = Of(
        "uri-too-long",
        414,
        "The URL is too long",
        "Path and query together are longer than 8,192 bytes."
    );

    public static readonly ProblemType HeadersTooLarge = Of(
        "headers-too-large",
        431,
        "The headers are too large",
        "All headers together are longer than 32 KiB, or they are more than 100."
    );

    public static readonly ProblemType InternalError = Of(
        "internal-error",
        500,
        "Something went wrong in the service",
        "A fault of ours; `traceId` finds it in the log."
    );

    public static readonly ProblemType FormatNotImplemented = Of(
        "format-not-implemented",
        501,
        "There is no such oEmbed format",
        "oEmbed is answered as `json` or `xml`."
    );

    public static readonly ProblemType DatabaseUnavailable = Of(
        "database-unavailable",
        503,
        "The database is away",
        "The service cannot reach its database. Try again after `Retry-After` seconds."
    );

    public static readonly ProblemType NoRelease = Of(
        "no-release",
        503,
        "Nothing is published yet",
        "The database has no release. Try again after `Retry-After` seconds."
    );

    public static readonly ProblemType Timeout = Of(
        "timeout",
        503,
        "The answer took too long",
        "The query was ended after its time. Ask for less, or try again after `Retry-After` seconds."
    );

    public static readonly ProblemType Overloaded = Of(
        "overloaded",
        503,
        "The service is busy",
        "All connections to the database are in use. Try again after `Retry-After` seconds."
    );

    /// <summary>All of them, by status and code.</summary>
    public static readonly IReadOnlyList<ProblemType> All =
    [
        .. typeof(ProblemTypes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ProblemType))
            .Select(field => (ProblemType)field.GetValue(null)!)
            .OrderBy(type => type.Status)
            .ThenBy(type => type.Code, StringComparer.Ordinal),
    ];

    private static ProblemType Of(string code, int status, string title, string description) =>
        new()
        {
            Code = code,
            Status = status,
            Title = title,
            Description = description,
        };
}
