using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Pages.Tests;

/// <summary>Pages as HTTP: negotiation, caching, security, failures.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class ServingTests(ServedPages served)
{
    [DatabaseFact]
    public async Task The_root_is_a_page_for_browsers_and_leads_programs_to_the_API()
    {
        using var page = await served.GetPageAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        using var program = await served.SendAsync(HttpMethod.Get, "/", ("Accept", "*/*"));
        Assert.Equal("/swagger", program.Headers.Location?.OriginalString);
        using var json = await served.SendAsync(HttpMethod.Get, "/", ("Accept", "application/json"));
        Assert.Equal(HttpStatusCode.Redirect, json.StatusCode);
        Assert.Contains("Accept", program.Headers.Vary);
    }

    [DatabaseFact]
    public async Task A_page_has_a_strong_tag_and_is_not_sent_again()
    {
        using var first = await served.GetPageAsync("/topics");
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.True(first.Headers.CacheControl?.NoCache);
        using var again = await served.GetPageAsync("/topics", ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await served.GetPageAsync("/places", ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [DatabaseFact]
    public async Task A_page_of_a_named_release_is_kept_for_ever_and_its_links_stay_in_the_release()
    {
        using var pinned = await served.GetPageAsync("/topics?release=2026.1");
        Assert.Contains("immutable", pinned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"/topics/trade?release=2026.1\"", await pinned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var none = await served.GetPageAsync("/topics?release=1999.1");
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("1999.1", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Style_and_script_are_files_that_browsers_keep()
    {
        var html = await (await served.GetPageAsync("/")).Content.ReadAsStringAsync();
        var assets = AssetPath().Matches(html).Select(match => match.Value).Distinct().ToArray();
        Assert.True(assets.Length >= 3);
        foreach (var path in assets)
        {
            using var asset = await served.GetPageAsync(path);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task The_first_page_with_everything_takes_less_than_60_kilobytes()
    {
        var html = await (await served.GetPageAsync("/")).Content.ReadAsStringAsync();
        long total = 0;
        foreach (
            var path in AssetPath()
                .Matches(html)
                .Select(match => match.Value)
                .Distinct()
                .Where(path => !path.EndsWith(".png", StringComparison.Ordinal))
                .Append("/")
        )
        {
            using var answer = await served.GetPageAsync(path, ("Accept-Encoding", "br"));
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
            total += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(total, 1000, 60_000);
    }

    [DatabaseTheory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/figures/o1-00000000000000000a02")]
    public async Task The_content_policy_allows_nothing_inline(string path)
    {
        using var page = await served.GetPageAsync(path);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(Inline(), html);
    }

    [DatabaseTheory]
    [InlineData("/trace?q=")]
    [InlineData("/figures?q=")]
    [InlineData("/documents?q=")]
    [InlineData("/figures/")]
    [InlineData("/series/")]
    [InlineData("/topics/")]
    [InlineData("/places/")]
    [InlineData("/documents/")]
    [InlineData("/releases/")]
    [InlineData("/figures?area=")]
    [InlineData("/figures?release=")]
    [InlineData("/series/x?asOf=")]
    [InlineData("/nowhere/")]
    public async Task Markup_in_an_address_is_text(string before)
    {
        const string Markup = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> 12";
        using var page = await served.GetPageAsync(before + Uri.EscapeDataString(Markup));
        Assert.InRange((int)page.StatusCode, 200, 499);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("/figures/o1-00000000000000000000", 404)]
    [InlineData("/series/nothing.at.all", 404)]
    [InlineData("/topics/none", 404)]
    [InlineData("/documents/none", 404)]
    [InlineData("/releases/1.1", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/figures?frob=1", 400)]
    [InlineData("/figures?area=ATLANTIS", 400)]
    [InlineData("/figures?cursor=nonsense", 400)]
    [InlineData("/series/{series:honey-exports-2021}?asOf=yesterday", 400)]
    [InlineData("/figures/%00", 400)]
    [InlineData("/trace?q=%ff", 400)]
    public async Task What_cannot_be_shown_is_a_page_that_says_so(string path, int status)
    {
        using var page = await served.GetPageAsync(await SitePaths.Resolve(served, path));
        Assert.Equal(status, (int)page.StatusCode);
        if (path == "/figures/%00")
            return; // refused before there is a request
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.Contains("What to do", html, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [DatabaseTheory]
    [InlineData("/figures?limit=5")]
    [InlineData("/figures?include=sentence")]
    [InlineData("/figures?sort=-value&select=preferred")]
    [InlineData("/documents?limit=3")]
    [InlineData("/conflicts?limit=1&kind=contradicts&area=XBR")]
    [InlineData("/conflicts?kind=tension,contradicts&area=XBR")]
    [InlineData("/releases/2026.1?limit=2")]
    [InlineData("/trace?q=12&limit=3")]
    public async Task Parameters_of_the_API_may_stand_in_the_address_of_a_list(string path)
    {
        using var page = await served.GetPageAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [DatabaseFact]
    public async Task Downloads_keep_the_order_and_the_choice_of_the_list()
    {
        var html = await (await served.GetPageAsync("/figures?sort=-value&select=preferred&limit=5")).Content.ReadAsStringAsync();
        Assert.Contains("href=\"/v1/observations.csv?sort=-value&amp;select=preferred\"", html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Conflicts_are_counted_under_the_filters()
    {
        Assert.Matches(CountedKind(), await (await served.GetPageAsync("/conflicts")).Content.ReadAsStringAsync());
        var none = await (await served.GetPageAsync("/conflicts?indicator=quality-index")).Content.ReadAsStringAsync();
        Assert.Contains("0 pairs", none, StringComparison.Ordinal);
        Assert.DoesNotMatch(CountedKind(), none);
    }

    [DatabaseFact]
    public async Task Linked_data_give_a_value_only_for_a_plain_point()
    {
        var point = await LinkedDataOf("honey-exports-2021");
        Assert.Equal(120_000_000m, point["value"]!["value"]!.GetValue<decimal>());
        Assert.Equal("2021", point["observationDate"]!.GetValue<string>());
        var hedged = await LinkedDataOf("honey-exports-2022");
        Assert.Null(hedged["value"]!["value"]);
        Assert.Contains("nearly", hedged["value"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> LinkedDataOf(string key)
    {
        var id = await served.IdOf(SitePaths.Document, key);
        var html = await (await served.GetPageAsync($"/figures/{id}")).Content.ReadAsStringAsync();
        return LinkedData()
            .Matches(html)
            .Select(match => System.Text.Json.Nodes.JsonNode.Parse(match.Groups[1].Value)!)
            .Single(data => data["@type"]!.GetValue<string>() == "Observation");
    }

    [DatabaseFact]
    public async Task A_withdrawn_figure_says_why_and_what_stands_in_its_place()
    {
        using var page = await served.GetPageAsync("/figures/o1-00000000000000000a02");
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("The number had been read from the line on crates.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/figures/o1-931d556a219e39b73745\"", html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Errors_of_the_API_stay_problems_in_JSON_even_for_browsers()
    {
        using var answer = await served.GetPageAsync("/v1/nowhere");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var program = await served.SendAsync(HttpMethod.Get, "/nowhere", ("Accept", "application/json"));
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
    }

    [DatabaseFact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var (seen, open) = (new Dictionary<string, string>(StringComparer.Ordinal) { ["/"] = "the start" }, new Queue<string>(["/"]));
        var broken = new List<string>();
        while (open.TryDequeue(out var path))
        {
            Assert.True(seen.Count < 3000, $"links without end, such as {path}");
            using var answer = await served.GetPageAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
                broken.Add($"{(int)answer.StatusCode} {path} from {seen[path]}");
            if (
                answer.Content.Headers.ContentType?.MediaType != "text/html"
                || path.StartsWith("/v1", StringComparison.Ordinal)
                || path.StartsWith("/swagger", StringComparison.Ordinal)
            )
                continue;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var target = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                // One combination of filters is like another.
                if (
                    target.Length == 0
                    || link.Value.Contains("nofollow", StringComparison.Ordinal)
                    || target.StartsWith("/trace?", StringComparison.Ordinal)
                    || target.Count(c => c is '&' or '?') > 1
                    || target.StartsWith("/swagger", StringComparison.Ordinal)
                    // The address for assistants takes POST only.
                    || target == "/mcp"
                )
                    continue;
                if (seen.TryAdd(target, path))
                    open.Enqueue(target);
            }
        }

        Assert.Empty(broken);
        Assert.True(seen.Count > 150, $"{seen.Count} addresses");
    }

    [DatabaseFact]
    public async Task HEAD_is_GET_without_the_body()
    {
        using var get = await served.GetPageAsync("/topics");
        using var head = await served.SendAsync(HttpMethod.Head, "/topics", ("Accept", "text/html"));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [DatabaseFact]
    public async Task A_page_names_its_other_forms()
    {
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        var html = await (await served.GetPageAsync($"/figures/{id}")).Content.ReadAsStringAsync();
        Assert.Contains($"<link rel=\"canonical\" href=\"{served.Address}figures/{id}\"", html, StringComparison.Ordinal);
        Assert.Contains(
            $"<link rel=\"alternate\" type=\"application/json\" href=\"/v1/observations/{id}/provenance\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("\"@type\":\"Claim\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author\" content=\"Rowan Ash\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_publication_date\" content=\"2023/05/04\"", html, StringComparison.Ordinal);
        Assert.Contains("og:image", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("/assets/[a-z]+\\.[0-9a-f]+\\.[a-z]+")]
    private static partial Regex AssetPath();

    [GeneratedRegex("href=\"/conflicts\\?[^\"]*kind=[a-z_]+\"")]
    private static partial Regex CountedKind();

    [GeneratedRegex("<script type=\"application/ld(?:\\+|&#x2B;)json\">(.*?)</script>")]
    private static partial Regex LinkedData();

    [GeneratedRegex("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*(src=|ld&#x2B;json))")]
    private static partial Regex Inline();

    [GeneratedRegex("<a\\s[^>]*href=\"(/[^\"]*)\"[^>]*>")]
    private static partial Regex Link();
}

/// <summary>Pages while the database is away.</summary>
public sealed class DatabaseAwayTests(ServedWithoutDatabase served) : IClassFixture<ServedWithoutDatabase>
{
    [DatabaseTheory]
    [InlineData("/")]
    [InlineData("/figures/o1-00000000000000000a02")]
    [InlineData("/trace?q=12")]
    public async Task While_the_database_is_away_a_page_says_so_and_when_to_come_back(string path)
    {
        using var page = await served.GetPageAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("Not available at the moment", html, StringComparison.Ordinal);
        Assert.Contains("Try again", html, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1:1", html, StringComparison.Ordinal);
    }
}
