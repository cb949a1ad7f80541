namespace Indicators.Pages.Requests;

/// <summary>Keeps links in the release that an address names.</summary>
/// <param name="Version">The release; null if the address names none, and links lead to the current one.</param>
public sealed record ReleasePin(string? Version)
{
    private const string Parameter = "release";

    /// <summary>A path of a page, with the release if there is one. A release that the path names already stays.</summary>
    public string Link(string path) => Version is null ? path : WithRelease(path, Version);

    /// <summary>An address of the API, with the release if there is one and the operation takes it.</summary>
    public string Api(string address) => Version is null || !TakesRelease(address) ? address : WithRelease(address, Version);

    /// <summary>A path with a release, so that what it shows never changes. A release that the path names already stays.</summary>
    public static string WithRelease(string path, string version)
    {
        var (before, fragment) = path.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (path[..at], path[at..]) : (path, "");
        var mark = before.IndexOf('?', StringComparison.Ordinal);
        var query = mark >= 0 ? before[(mark + 1)..] : "";
        if (query.Split('&').Any(pair => pair.StartsWith(Parameter + "=", StringComparison.Ordinal)))
            return path;
        return $"{before}{(mark >= 0 ? '&' : '?')}{Parameter}={Uri.EscapeDataString(version)}{fragment}";
    }

    /// <summary>Releases are named by their paths, and an embed by the address that it is made for.</summary>
    private static bool TakesRelease(string address) =>
        address.StartsWith("/v1", StringComparison.Ordinal)
        && !address.StartsWith("/v1/releases", StringComparison.Ordinal)
        && !address.StartsWith("/v1/oembed", StringComparison.Ordinal)
        && !address.StartsWith("/v1/problems", StringComparison.Ordinal);
}
