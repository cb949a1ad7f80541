using System.Reflection;

namespace Indicators.Api.Http.Problems;

/// <summary>The catalogue of problem types.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType InvalidParameters = Of(
        "invalid-parameters",
        400,
        "Invalid parameters",
        "One or more parameters are wrong. `errors` names each of them with its own code. The service never ignores a parameter silently."
    );

    public static readonly ProblemType UnknownParameter = Of(
        "unknown-parameter",
        400,
        "Unknown parameter",
        "The operation has no parameter of this name. `allowed` lists the parameters that it takes."
    );

    public static readonly ProblemType RepeatedParameter = Of(
        "repeated-parameter",
        400,
        "Parameter given more than once",
        "This parameter takes one value. Give it once. Filters that take several values may be repeated, or list them separated by commas."
    );

    public static readonly ProblemType EmptyValue = Of(
        "empty-value",
        400,
        "Empty value",
        "A parameter has no value, or a list has nothing between two commas. Leave the parameter or the extra comma out."
    );

    public static readonly ProblemType ValueTooLong = Of(
        "value-too-long",
        400,
        "Value too long",
        "The value has more characters than the parameter allows. `detail` gives the limit."
    );

    public static readonly ProblemType TooManyValues = Of(
        "too-many-values",
        400,
        "Too many values",
        "A list separated by commas may have at most 100 values. Split the request."
    );

    public static readonly ProblemType ControlCharacter = Of(
        "control-character",
        400,
        "Control character in a value",
        "A value contains a control character such as NUL, tab or line feed. Remove it."
    );

    public static readonly ProblemType BadEncoding = Of(
        "bad-encoding",
        400,
        "Value is not percent-encoded UTF-8",
        "Write names and values in the URL in UTF-8 and percent-encode them."
    );

    public static readonly ProblemType UnknownCode = Of(
        "unknown-code",
        400,
        "Unknown code",
        "The list has no such code. `allowed` lists all codes if there are few, otherwise the most similar ones."
    );

    public static readonly ProblemType UnknownRelease = Of(
        "unknown-release",
        400,
        "Unknown release",
        "No release with this version was published here. `/v1/releases` lists all releases."
    );

    public static readonly ProblemType InvalidDate = Of(
        "invalid-date",
        400,
        "Invalid date",
        "Write a date as YYYY, YYYY-MM or YYYY-MM-DD. The day must exist in the calendar."
    );

    public static readonly ProblemType ReversedRange = Of(
        "reversed-range",
        400,
        "Range ends before it begins",
        "`from` is after `to`, or `since` names a later release than the one to compare. Correct one of the two."
    );

    public static readonly ProblemType ContradictoryParameters = Of(
        "contradictory-parameters",
        400,
        "Contradictory parameters",
        "Two parameters exclude each other in every release, or one needs another that is missing. `detail` says which. A query "
            + "that merely finds nothing returns an empty list with the reason."
    );

    public static readonly ProblemType FormatContradiction = Of(
        "format-contradiction",
        400,
        "Contradictory formats",
        "The path suffix, `format` or `style` name different formats. Leave one of them out."
    );

    public static readonly ProblemType InvalidNumber = Of(
        "invalid-number",
        400,
        "Invalid number",
        "The value is not a whole number, or it is outside the limits that `detail` gives."
    );

    public static readonly ProblemType InvalidCursor = Of(
        "invalid-cursor",
        400,
        "Invalid cursor",
        "This service did not issue the cursor, or the cursor was changed or cut off. Start again from the first page."
    );

    public static readonly ProblemType CursorMismatch = Of(
        "cursor-mismatch",
        400,
        "Cursor of another query",
        "A cursor continues one query. From page to page, only `limit` may change."
    );

    public static readonly ProblemType NothingToSearch = Of(
        "nothing-to-search",
        400,
        "Nothing to search for",
        "`q` has no word or number that the search can look for. Very common words, such as `the`, may not count."
    );

    public static readonly ProblemType MissingParameter = Of(
        "missing-parameter",
        400,
        "Missing parameter",
        "The operation needs the parameter that `errors` names."
    );

    public static readonly ProblemType TooManyNumbers = Of(
        "too-many-numbers",
        400,
        "Too many numbers in the text",
        "A text to trace may contain at most 40 numbers, a draft 10,000. Send a few sentences to `/v1/trace`, or a part of the draft."
    );

    public static readonly ProblemType InvalidBody = Of(
        "invalid-body",
        400,
        "Invalid body",
        "Send the body in UTF-8. A JSON body is an object with one string: `q` for `/v1/trace`, `text` for `/v1/quantities` and "
            + "`/v1/trace/document`, which also takes `format`."
    );

    public static readonly ProblemType ContentTooLarge = Of(
        "content-too-large",
        413,
        "Body too large",
        "`/v1/trace` accepts a body of at most 10,240 bytes, `/v1/quantities` of at most 102,400 bytes, `/v1/trace/document` a draft of "
            + "at most 512,000 bytes. Split the text."
    );

    public static readonly ProblemType UnsupportedMediaType = Of(
        "unsupported-media-type",
        415,
        "Unsupported media type",
        "Send the body with `Content-Type: application/json`. `/v1/quantities` also accepts `text/plain`, and `/v1/trace/document` "
            + "`text/plain`, `text/markdown` and `text/html`."
    );

    public static readonly ProblemType MalformedRequest = Of(
        "malformed-request",
        400,
        "Malformed request",
        "The server cannot read the request as HTTP. For example, its path contains NUL or it names no host."
    );

    public static readonly ProblemType NotFound = Of(
        "not-found",
        404,
        "Unknown path",
        "No operation has this path. `/v1` lists the entry points, `/openapi/v1.json` all operations."
    );

    public static readonly ProblemType NoSuchResource = Of(
        "no-such-resource",
        404,
        "Resource not found",
        "The path is valid, but the release has no such code, key, id, slug or number. `errors` names the part of the path that is wrong."
    );

    public static readonly ProblemType MethodNotAllowed = Of(
        "method-not-allowed",
        405,
        "Method not allowed",
        "Read resources with GET or HEAD. The `Allow` header lists the methods of this path."
    );

    public static readonly ProblemType NotAcceptable = Of(
        "not-acceptable",
        406,
        "Format not available",
        "`Accept`, `format` or the path suffix asks for a format that this resource does not have. `allowed` lists the available formats."
    );

    public static readonly ProblemType InvalidSdmxQuery = Of(
        "invalid-sdmx-query",
        400,
        "Invalid SDMX query",
        "The key, a parameter or a condition of an SDMX request is malformed. The message says which part, and what it has to look like."
    );

    public static readonly ProblemType CursorExpired = Of(
        "cursor-expired",
        410,
        "Cursor expired",
        "The cursor belongs to a draft release that was replaced in the meantime. Start again from the first page."
    );

    public static readonly ProblemType Withdrawn = Of(
        "withdrawn",
        410,
        "Observation withdrawn",
        "An earlier release had this observation. `withdrawal` gives the reason, the last release that had it, and its successor "
            + "if there is one."
    );

    public static readonly ProblemType PreconditionFailed = Of(
        "precondition-failed",
        412,
        "Precondition failed",
        "The response is not the one that `If-Match` names, or it changed after the time of `If-Unmodified-Since`. Get it again without "
            + "the condition."
    );

    public static readonly ProblemType RangeNotSatisfiable = Of(
        "range-not-satisfiable",
        416,
        "Range not satisfiable",
        "`Range` asks for bytes after the end of the response. `Content-Range` gives its length."
    );

    public static readonly ProblemType ResultTooLarge = Of(
        "result-too-large",
        413,
        "Result too large",
        "One response holds a limited number of rows; a table without `limit` at most 100,000. Add filters, or set `limit` and "
            + "follow `Link`."
    );

    public static readonly ProblemType FormatCannotCarry = Of(
        "format-cannot-carry",
        422,
        "Format cannot hold this result",
        "A JSON-stat dataset has one unit, one observation per cell and at most 1,000,000 cells. Flat rows cannot hold lists of "
            + "objects. `detail` gives the reason, `errors` the parameter to change."
    );

    public static readonly ProblemType LayoutCannotCarry = Of(
        "layout-cannot-carry",
        422,
        "Layout cannot hold this result",
        "A cell of the layout `wide` holds one number. Several figures of one cell, ranges, bounds, changes without a number and figures "
            + "without a known period have no place in it. `unfit` names the cells and a request that leaves them out, `errors` the "
            + "parameters to add."
    );

    public static readonly ProblemType UriTooLong = Of(
        "uri-too-long",
        414,
        "URL too long",
        "Path and query together may have at most 8,192 bytes."
    );

    public static readonly ProblemType HeadersTooLarge = Of(
        "headers-too-large",
        431,
        "Headers too large",
        "A request may have at most 100 headers, and at most 32 KiB of headers in total."
    );

    public static readonly ProblemType InternalError = Of(
        "internal-error",
        500,
        "Internal error",
        "The service failed; your request may be correct. Report `traceId`: it identifies the request in the log."
    );

    public static readonly ProblemType FormatNotImplemented = Of(
        "format-not-implemented",
        501,
        "oEmbed format not available",
        "oEmbed responses are available as `json` and `xml`."
    );

    public static readonly ProblemType SdmxNotImplemented = Of(
        "sdmx-not-implemented",
        501,
        "SDMX resource not implemented",
        "The SDMX interface serves dataflows, data structures, code lists, concept schemes, data and their availability."
    );

    public static readonly ProblemType DatabaseUnavailable = Of(
        "database-unavailable",
        503,
        "Database unavailable",
        "The service cannot reach its database. Try again after `Retry-After` seconds."
    );

    public static readonly ProblemType NoRelease = Of(
        "no-release",
        503,
        "No release published yet",
        "The database contains no release. Try again after `Retry-After` seconds."
    );

    public static readonly ProblemType NotMigrated = Of(
        "not-migrated",
        503,
        "Database not migrated",
        "The database has an older schema than this version of the service needs. Its operator has to run `indicators migrate`."
    );

    public static readonly ProblemType MissingRight = Of(
        "missing-right",
        503,
        "Database right missing",
        "The service may not read all of its database. Its operator has to run `indicators migrate`, which grants what is needed."
    );

    public static readonly ProblemType RequestTimeout = Of(
        "request-timeout",
        408,
        "Request too slow",
        "The request did not arrive in time. Send the body without pauses."
    );

    public static readonly ProblemType TooManyRequests = Of(
        "too-many-requests",
        429,
        "Too many requests",
        "This client has sent more requests than it may. `RateLimit` says how many are left. Try again after `Retry-After` seconds."
    );

    public static readonly ProblemType HttpVersionNotSupported = Of(
        "http-version-not-supported",
        505,
        "HTTP version not supported",
        "Use HTTP/1.1 or HTTP/2."
    );

    public static readonly ProblemType Timeout = Of(
        "timeout",
        503,
        "Request timed out",
        "The request took too long and was stopped. Ask for less, or try again after `Retry-After` seconds."
    );

    public static readonly ProblemType Overloaded = Of(
        "overloaded",
        503,
        "Service busy",
        "The service has more requests than it can answer. Try again after `Retry-After` seconds."
    );

    /// <summary>All problem types, sorted by status and code.</summary>
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
