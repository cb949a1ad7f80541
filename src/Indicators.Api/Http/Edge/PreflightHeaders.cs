namespace Indicators.Api.Http.Edge;

/// <summary>
/// Which headers a page of another site may send: those that it asks for. Nothing here is private and no header grants anything, so none is
/// worth refusing; a list would only break clients that add headers of their own.
/// </summary>
internal static class PreflightHeaders
{
    private static readonly string[] Usual = ["Accept", "Content-Type", "If-None-Match", "If-Modified-Since", "If-Range", "Range"];

    /// <summary>The value of <c>Access-Control-Allow-Headers</c>: the usual ones, then the others that are asked for.</summary>
    public static string Allowed(IHeaderDictionary request) =>
        string.Join(
            ", ",
            Usual
                .Concat(
                    request
                        .AccessControlRequestHeaders.OfType<string>()
                        .SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                        .Where(IsToken)
                )
                .Distinct(StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>RFC 9110, 5.6.2: nothing else is echoed.</summary>
    private static bool IsToken(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
}
