using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Pages.Tests;

/// <summary>A reader who is led to a release stays in it.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class PinnedLinksTests(ServedPages served)
{
    private const string Pin = "release=2026.1";

    /// <summary>Paths that have no release: files of the site, descriptions of the API, and what a path names by its version.</summary>
    private static readonly string[] Unpinned =
    [
        "/assets/",
        "/swagger",
        "/openapi",
        "/v1/problems",
        "/v1/releases",
        "/v1/oembed",
        "/mcp",
        "/sdmx/",
    ];

    [DatabaseFact]
    public async Task Every_link_of_every_pinned_page_is_pinned()
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([$"/?{Pin}"]));
        foreach (var path in SitePaths.All)
            open.Enqueue(await PinnedAsync(path));
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            Assert.True(seen.Count < 3000, $"links without end, such as {path}");
            using var answer = await served.GetPageAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || IsOfPrograms(path))
                continue;
            kinds.Add(path.Split('?')[0].Split('/')[1]);
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var target = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (target.Length == 0 || link.Value.Contains("data-unpins", StringComparison.Ordinal))
                    continue;
                if (!Unpinned.Any(start => target.StartsWith(start, StringComparison.Ordinal)) && Releases().Count(target) != 1)
                    lost.Add($"{target} on {path}");
                if (!link.Value.Contains("nofollow", StringComparison.Ordinal) && target.Count(c => c is '&') < 2)
                    open.Enqueue(target);
            }
        }

        Assert.Empty(lost);
        Assert.Superset(
            new HashSet<string>([
                "figures",
                "series",
                "topics",
                "places",
                "items",
                "documents",
                "releases",
                "indicators",
                "compare",
                "api",
            ]),
            kinds
        );
    }

    [DatabaseFact]
    public async Task Forms_of_a_pinned_page_ask_in_its_release()
    {
        foreach (var path in SitePaths.All)
        {
            var html = await (await served.GetPageAsync(await PinnedAsync(path))).Content.ReadAsStringAsync();
            foreach (Match form in Form().Matches(html))
            {
                // A form that is sent in a body names the release in its address.
                var pin = form.Value.Contains("method=\"post\"", StringComparison.Ordinal) ? Pin : "name=\"release\" value=\"2026.1\"";
                Assert.Contains(pin, form.Value, StringComparison.Ordinal);
            }
        }
    }

    private async Task<string> PinnedAsync(string path)
    {
        var resolved = await SitePaths.Resolve(served, path);
        return $"{resolved}{(resolved.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Pin}";
    }

    private static bool IsOfPrograms(string path) =>
        path.StartsWith("/v1", StringComparison.Ordinal) || path.StartsWith("/swagger", StringComparison.Ordinal);

    [GeneratedRegex("<(?:a|link)\\s[^>]*href=\"(/[^\"]*)\"[^>]*>")]
    private static partial Regex Link();

    [GeneratedRegex("[?&]release=")]
    private static partial Regex Releases();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
