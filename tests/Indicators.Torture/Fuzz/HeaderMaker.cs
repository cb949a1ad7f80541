namespace Indicators.Torture.Fuzz;

/// <summary>Makes headers: what to answer with, conditions, ranges, and what proxies and browsers add.</summary>
internal sealed class HeaderMaker(Chance chance)
{
    private const string Modified = "Sun, 22 Nov 2026 08:00:00 GMT";

    private static readonly string[] Accepts =
    [
        "application/json",
        "*/*",
        "text/csv",
        "application/ld+json",
        "application/xml",
        "image/svg+xml",
        "text/html;q=0.9,*/*;q=0.1",
        "application/json;q=0",
        ";;;",
        "application/vnd.sdmx.data+json",
        "a/b, c/d;q=2",
        "application/json; profile=\"x\"",
    ];

    private static readonly string[] Tags = ["*", "\"x\"", "W/\"y\"", "x", "\"x\", \"y\"", "\"", ",", "\"\""];

    private static readonly string[] Dates = ["yesterday", Modified, "Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "0"];

    /// <summary>Each of these headers comes once in so many requests, with one of the values.</summary>
    private static readonly (string Name, int OneIn, string[] Values)[] Usual =
    [
        ("Accept-Encoding", 6, ["gzip", "br", "identity;q=0", "*", "gzip;q=x", "gzip, br;q=0.5", "*;q=0"]),
        ("If-None-Match", 15, Tags),
        ("If-Match", 30, Tags),
        ("Range", 15, ["bytes=0-9", "bytes=-5", "bytes=999999999-", "bytes=9-0", "lines=1-2", "bytes=0-1,3-4", "bytes=", "bytes=-0", "x"]),
        ("If-Range", 30, [.. Tags, .. Dates]),
        ("If-Modified-Since", 30, Dates),
        ("If-Unmodified-Since", 30, Dates),
        ("Accept-Language", 40, ["de", "*", "x;q=x", ";"]),
        ("Accept-Charset", 80, ["utf-16", "*;q=0"]),
        ("Prefer", 80, ["return=minimal", "respond-async"]),
        ("Origin", 40, ["null", "https://example.org", "x"]),
        ("Access-Control-Request-Method", 80, ["POST", "x y"]),
        ("Access-Control-Request-Headers", 80, ["x-a, x-b", ", ,", "x y\tz"]),
        ("X-Forwarded-For", 40, ["1.2.3.4", "x", "1.2.3.4, 5.6.7.8", "[::1]:99999"]),
        ("X-Forwarded-Host", 40, ["example.org", "a b", "[", "xn--zz"]),
        ("X-Forwarded-Proto", 40, ["https", "javascript"]),
        ("X-HTTP-Method-Override", 80, ["DELETE"]),
        ("Forwarded", 80, ["for=1.2.3.4;host=x", ";;="]),
        ("Host", 40, ["example.org", "[::1]:1", "127.0.0.1:99999"]),
        ("traceparent", 40, ["00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "x", "ff-0-0-0"]),
        ("Cookie", 80, ["a=b", ";=;"]),
        ("Authorization", 80, ["Bearer x", "Basic ="]),
        ("Content-Encoding", 80, ["gzip", "identity", "x"]),
    ];

    public IEnumerable<KeyValuePair<string, string>> Make(DescribedOperation operation)
    {
        if (chance.OneIn(3))
            yield return new(
                "Accept",
                chance.OneIn(2) ? chance.Pick(Accepts) : chance.Pick(operation.MediaTypes.DefaultIfEmpty("*/*").ToArray())
            );
        foreach (var (name, oneIn, values) in Usual)
        {
            if (chance.OneIn(oneIn))
                yield return new(name, chance.Pick(values));
        }
    }
}
