namespace Indicators.Api.Http.Edge;

/// <summary>
/// Allows pages of other sites to send any header that they ask for. Nothing here is private and no header grants access, so a fixed list
/// would only break clients that add headers of their own.
/// </summary>
internal static class PreflightHeaders
{
    private static readonly string[] Usual = ["Accept", "Content-Type", "If-None-Match", "If-Modified-Since", "If-Range", "Range"];

    /// <summary>The value of <c>Access-Control-Allow-Headers</c>: the usual headers, then the other requested ones.</summary>
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

    /// <summary>Only tokens (RFC 9110, 5.6.2) are echoed.</summary>
    private static bool IsToken(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
}
