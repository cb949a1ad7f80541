using Indicators.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>Chooses the format: by <c>format</c> first, then by <c>Accept</c>.</summary>
internal static class SdmxNegotiation
{
    /// <summary>The format, and the value of <c>Content-Type</c> that the client understands.</summary>
    public static (SdmxFormat Format, string ContentType) Choose(
        HttpRequest request,
        QueryParameters parameters,
        IReadOnlyList<SdmxFormat> formats
    )
    {
        if (parameters.Find("format") is { } name)
            return Named(name, formats) ?? throw NotAcceptable(name, formats);
        var header = string.Join(", ", request.Headers.Accept.OfType<string>());
        if (string.IsNullOrWhiteSpace(header))
            return (formats[0], formats[0].ContentType);
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var ranges))
            throw NotAcceptable(header, formats);
        return ranges
                .OrderByDescending(range => range.Quality ?? 1)
                .Where(range => range.Quality is not 0)
                .Select(range => Accepted(range, formats))
                .FirstOrDefault(found => found is not null)
            ?? throw NotAcceptable(header, formats);
    }

    /// <summary>Labels asked for with the format or as a parameter: <c>id</c>, <c>name</c> or <c>both</c>.</summary>
    public static string LabelsOf(HttpRequest request, QueryParameters parameters) =>
        parameters.FindChoice("labels", "id", "name", "both")
        ?? (
            parameters.Find("format")?.EndsWith("withlabels", StringComparison.OrdinalIgnoreCase) == true
            || request.Headers.Accept.ToString().Contains("labels=both", StringComparison.OrdinalIgnoreCase)
                ? "both"
            : request.Headers.Accept.ToString().Contains("labels=name", StringComparison.OrdinalIgnoreCase) ? "name"
            : "id"
        );

    private static (SdmxFormat, string)? Named(string name, IReadOnlyList<SdmxFormat> formats)
    {
        if (formats.FirstOrDefault(format => format.Names.Contains(name.ToLowerInvariant())) is { } format)
            return (format, format.ContentType);
        return name.Contains('/', StringComparison.Ordinal) && MediaTypeHeaderValue.TryParse(name.Replace(' ', '+'), out var type)
            ? Accepted(type, formats)
            : null;
    }

    private static (SdmxFormat Format, string ContentType)? Accepted(MediaTypeHeaderValue range, IReadOnlyList<SdmxFormat> formats)
    {
        if (range.MatchesAllTypes)
            return (formats[0], formats[0].ContentType);
        var type = range.MediaType.ToString().ToLowerInvariant();
        // A browser that asks for a page is shown XML or JSON.
        if (type == "text/html")
        {
            var shown = formats[0].Generic[0];
            return (formats[0], shown);
        }

        var version = range
            .Parameters.FirstOrDefault(one => one.Name.Equals("version", StringComparison.OrdinalIgnoreCase))
            ?.Value.ToString();
        foreach (var format in formats)
        {
            if (format.MediaType == type && (version is null || Matches(version.Trim('"'), format.Version)))
                return (format, format.ContentType);
            if (format.Generic.Contains(type))
                return (format, type == "text/csv" ? "text/csv; charset=utf-8" : type);
            if (range.MatchesAllSubTypes && format.MediaType.StartsWith($"{type.Split('/')[0]}/", StringComparison.Ordinal))
                return (format, format.ContentType);
        }

        return null;
    }

    private static bool Matches(string asked, string version) =>
        asked == version || version.StartsWith($"{asked}.", StringComparison.Ordinal);

    private static RequestFault NotAcceptable(string sent, IReadOnlyList<SdmxFormat> formats) =>
        new(
            ProblemTypes.NotAcceptable,
            $"Not available as '{ShownValue.Of(sent)}'. Accept has: {string.Join(", ", formats.Select(format => format.ContentType))}; "
                + $"format has: {string.Join(", ", formats.Select(format => format.Names[0]))}."
        );
}
