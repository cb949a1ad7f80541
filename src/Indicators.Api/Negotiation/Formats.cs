using Microsoft.Net.Http.Headers;

namespace Indicators.Api;

/// <summary>The formats, and the choice among them: <c>?format=</c> first, then <c>Accept</c>.</summary>
internal static class Formats
{
    public static readonly JsonFormat Json = new();

    public static readonly IReadOnlyList<IFormat> All = [Json];

    public static readonly ChoiceParameter Parameter = new(
        "format", "Format of the answer, for clients that cannot set `Accept`; it wins over `Accept`.", "json", [.. All.Select(format => format.Name)])
    { Otherwise = ProblemTypes.NotAcceptable };

    /// <summary>Null where none will do.</summary>
    public static IFormat? Choose(HttpRequest request, Operation operation, ParameterValues parameters)
    {
        var carrying = All.Where(format => format.Carries(operation.Answer)).ToArray();
        if (parameters.Find(Parameter) is { } name)
            return carrying.FirstOrDefault(format => format.Name == name);
        if (request.Headers.Accept.All(string.IsNullOrWhiteSpace))
            return carrying[0];
        if (!MediaTypeHeaderValue.TryParseStrictList([.. request.Headers.Accept.OfType<string>()], out var ranges) || ranges.Any(HasBadQuality))
            return null;
        var accepted = ranges.ToArray();
        return carrying.Select(format => (format, quality: Quality(accepted, format)))
            .Where(pair => pair.quality > 0)
            .OrderByDescending(pair => pair.quality)
            .Select(pair => pair.format)
            .FirstOrDefault();
    }

    public static Problem NotAcceptable(HttpContext context, Operation operation)
    {
        var carrying = All.Where(format => format.Carries(operation.Answer)).ToArray();
        var (parameter, sent) = context.Request.Query.TryGetValue(Parameter.Name, out var format)
            ? (Parameter.Name, format.ToString())
            : ("Accept", context.Request.Headers.Accept.ToString());
        IReadOnlyList<string> allowed = [.. carrying.Select(one => parameter == "Accept" ? one.MediaType : one.Name)];
        var detail = $"'{ParameterValues.Shown(sent)}' is not to be had here; there is {string.Join(", ", allowed)}.";
        return Problem.Of(context, ProblemTypes.NotAcceptable, detail, [ParameterProblem.Of(parameter, ProblemTypes.NotAcceptable, detail, allowed)]);
    }

    /// <summary>The most specific range decides (RFC 9110, 12.5.1).</summary>
    private static double Quality(MediaTypeHeaderValue[] accepted, IFormat format)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        return accepted.Where(range => type.IsSubsetOf(Bare(range)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static bool HasBadQuality(MediaTypeHeaderValue range) => range.Quality is null && range.Parameters.Any(parameter => parameter.Name == "q");

    /// <summary>Without parameters: <c>application/json;charset=utf-8</c> asks for JSON, which is always UTF-8.</summary>
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
