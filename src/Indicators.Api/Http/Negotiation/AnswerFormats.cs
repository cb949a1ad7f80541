using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Formats.Xlsx;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Negotiation;

/// <summary>Chooses the format: by the suffix of the path or <c>?format=</c> first, then by <c>Accept</c>.</summary>
internal static class AnswerFormats
{
    public static readonly JsonFormat Json = new();

    /// <summary>The formats of every table in addition to JSON.</summary>
    public static readonly IReadOnlyList<IFormat> OfTables = [new CsvFormat(), new NdjsonFormat(), new XlsxFormat(), new ParquetFormat()];

    /// <summary>The formats of an operation. JSON comes first and wins if a client accepts several equally.</summary>
    public static IReadOnlyList<IFormat> Carrying(Operation operation) => operation.OwnFormats ?? [Json, .. operation.Table?.Formats ?? []];

    /// <summary>The parameter of an operation that returns tables in these formats, and JSON.</summary>
    public static ChoiceParameter ParameterOfTables(string listName, IReadOnlyList<IFormat> formats) =>
        FormatParameter.Of(
            listName,
            "Format of the response, for clients that cannot set `Accept`. It takes precedence over `Accept`. A suffix of the "
                + "path, as in `/v1/observations.csv`, means the same. Formats other than `json` return the whole result, up to 100,000 "
                + "rows, unless `limit` or `cursor` is given.",
            "csv",
            [Json.Name, .. formats.Select(format => format.Name)]
        );

    /// <summary>The format of the response; null if none is acceptable.</summary>
    public static IFormat? Choose(HttpRequest request, Operation operation, ParameterValues parameters)
    {
        var carrying = Carrying(operation);
        if ((FormatSuffix.Of(request) ?? Named(operation, parameters)) is { } name)
            return carrying.FirstOrDefault(format => format.Name == name);
        if (request.Headers.Accept.All(string.IsNullOrWhiteSpace))
            return carrying[0];
        // An operation with one format, such as a feed or a chart, returns it whatever the client accepts (RFC 9110, 12.5.1).
        return Accepted(request, carrying) ?? (operation.Format is null ? carrying[0] : null);
    }

    private static IFormat? Accepted(HttpRequest request, IReadOnlyList<IFormat> carrying)
    {
        if (
            !MediaTypeHeaderValue.TryParseStrictList([.. request.Headers.Accept.OfType<string>()], out var ranges)
            || ranges.Any(HasBadQuality)
        )
            return null;
        var accepted = ranges.ToArray();
        return carrying
            .Select(format => (format, quality: Quality(accepted, format)))
            .Where(pair => pair.quality > 0)
            .OrderByDescending(pair => pair.quality)
            // application/json also matches application/feed+json; an exact media type wins.
            .ThenByDescending(pair =>
                accepted.Any(range => range.MediaType.Equals(pair.format.MediaType, StringComparison.OrdinalIgnoreCase))
            )
            .Select(pair => pair.format)
            .FirstOrDefault();
    }

    /// <summary>Reports a suffix and a parameter that name different formats.</summary>
    public static void FindContradiction(
        HttpRequest request,
        Operation operation,
        ParameterValues parameters,
        List<ParameterProblem> problems
    )
    {
        if (FormatSuffix.Of(request) is { } suffix && Named(operation, parameters) is { } name && name != suffix)
            problems.Add(
                ParameterProblem.Of(
                    FormatParameter.Name,
                    ProblemTypes.FormatContradiction,
                    $"The path ends in '.{suffix}', but 'format' is '{name}'. Leave one of them out."
                )
            );
    }

    /// <summary>The problem of parameters that say nothing in the format of the response, or null.</summary>
    public static Problem? FindUnused(HttpContext context, ParameterValues parameters, IFormat format)
    {
        ParameterProblem[] unused =
        [
            .. parameters
                .Given.Where(parameter => parameter.OnlyFormat is { } only && only != format.Name)
                .Select(parameter =>
                    ParameterProblem.Of(
                        parameter.Name,
                        ProblemTypes.ContradictoryParameters,
                        $"'{parameter.Name}' is for the format '{parameter.OnlyFormat}', and this is '{format.Name}'. Leave it out."
                    )
                ),
        ];
        return unused.Length == 0 ? null : Problem.Of(context, unused);
    }

    public static Problem NotAcceptable(HttpContext context, Operation operation)
    {
        var (place, sent) =
            FormatSuffix.Of(context.Request) is { } suffix ? (FormatSuffix.Name, suffix)
            : context.Request.Query.TryGetValue(FormatParameter.Name, out var format) ? (FormatParameter.Name, format.ToString())
            : ("Accept", context.Request.Headers.Accept.ToString());
        IReadOnlyList<string> allowed =
        [
            .. Carrying(operation)
                .Select(one =>
                    place != "Accept" ? one.Name
                    : one.Profiles.Count > 0 ? one.ContentType
                    : one.MediaType
                ),
        ];
        var detail = $"Not available as '{ShownValue.Of(sent)}'. Available: {string.Join(", ", allowed)}.";
        return Problem.Of(
            context,
            ProblemTypes.NotAcceptable,
            detail,
            [ParameterProblem.Of(place, ProblemTypes.NotAcceptable, detail, allowed)]
        );
    }

    /// <summary>The parameter of an operation with its own formats.</summary>
    public static ChoiceParameter ParameterOf(string listName, IReadOnlyList<IFormat> formats) =>
        FormatParameter.Of(listName, [.. formats.Select(format => format.Name)]);

    private static string? Named(Operation operation, ParameterValues parameters) =>
        operation.Format is { } format ? parameters.Find(format) : null;

    /// <summary>
    /// The most specific range decides (RFC 9110, 12.5.1); one that names a profile is more specific than its bare media type.
    /// </summary>
    private static double Quality(MediaTypeHeaderValue[] accepted, IFormat format)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        return accepted
            .Where(range => type.IsSubsetOf(Bare(range)) && HasProfile(range, format))
            .OrderByDescending(range =>
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? 1
                : ProfilesOf(range).Length == 0 ? 2
                : 3
            )
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    /// <summary>
    /// Whether a range asks for no profile or for one of the format. Without profiles to choose from, the parameter is ignored.
    /// </summary>
    private static bool HasProfile(MediaTypeHeaderValue range, IFormat format) =>
        format.Profiles.Count == 0 || ProfilesOf(range) is not { Length: > 0 } profiles || profiles.Any(format.Profiles.Contains);

    /// <summary>
    /// A list of URIs separated by spaces. The profiles that JSON-LD itself defines are ignored: they are forms of the same document.
    /// </summary>
    private static string[] ProfilesOf(MediaTypeHeaderValue range) =>
        [
            .. (
                range
                    .Parameters.FirstOrDefault(parameter => parameter.Name.Equals("profile", StringComparison.OrdinalIgnoreCase))
                    ?.GetUnescapedValue()
                    .Value
                ?? ""
            )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(profile => profile != "http://www.w3.org/ns/json-ld#compacted"),
        ];

    private static bool HasBadQuality(MediaTypeHeaderValue range) =>
        range.Quality is null && range.Parameters.Any(parameter => parameter.Name == "q");

    /// <summary>Without parameters: <c>application/json;charset=utf-8</c> asks for JSON, which is always UTF-8.</summary>
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
