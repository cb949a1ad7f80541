using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Indicators.Pages.Tests;

/// <summary>What search engines and feed readers find.</summary>
public sealed partial class DiscoveryTests(ServedPages served) : IClassFixture<ServedPages>
{
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [DatabaseFact]
    public async Task Robots_are_led_to_a_sitemap_of_pages_that_are_all_there()
    {
        using var robots = await served.SendAsync(HttpMethod.Get, "/robots.txt");
        var text = await robots.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", robots.Content.Headers.ContentType?.MediaType);
        var closed = DisallowLine().Matches(text).Select(match => match.Groups["path"].Value).ToArray();
        Assert.Contains("/trace", closed);

        using var sitemap = await served.SendAsync(HttpMethod.Get, SitemapLine().Match(text).Groups["url"].Value);
        Assert.Equal("application/xml", sitemap.Content.Headers.ContentType?.MediaType);
        var root = XDocument.Parse(await sitemap.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Ns + "urlset", root.Name);
        var pages = root.Elements(Ns + "url").Select(url => new Uri((string)url.Element(Ns + "loc")!)).ToArray();
        Assert.Equal(pages.Length, pages.Distinct().Count());
        Assert.Equal(served.Address, new Uri(pages[0].GetLeftPart(UriPartial.Authority) + "/"));
        foreach (var page in pages)
        {
            using var answer = await served.GetPageAsync(page.AbsolutePath);
            Assert.Equal((200, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.DoesNotContain(closed, path => page.AbsolutePath.StartsWith(path, StringComparison.Ordinal));
        }

        var figure = await served.IdOf("ash-2023-honey", "honey-exports-2021");
        Assert.Contains(pages, page => page.AbsolutePath == $"/figures/{figure}");
        foreach (var path in new[] { "/", "/topics/trade", "/places/XBR", "/items/honey", "/indicators/exports", "/releases/2026.1" })
            Assert.Contains(pages, page => page.AbsolutePath == path);
        Assert.Contains(root.Elements(Ns + "url"), url => (string?)url.Element(Ns + "lastmod") == "2026-01-31");
    }

    [DatabaseTheory]
    [InlineData("/sitemap-1.xml", 200)]
    [InlineData("/sitemap-2.xml", 404)]
    [InlineData("/sitemap-0.xml", 400)]
    [InlineData("/sitemap-x.xml", 400)]
    public async Task Files_of_the_sitemap_are_numbered(string path, int status)
    {
        using var answer = await served.SendAsync(HttpMethod.Get, path);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [DatabaseTheory]
    [InlineData("/")]
    [InlineData("/releases/2026.1")]
    public async Task Pages_about_the_data_hold_a_dataset_with_its_files(string path)
    {
        using var page = await served.GetPageAsync(path);
        var html = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        var dataset = LinkedData()
            .Matches(html)
            .Select(match => JsonNode.Parse(match.Groups["json"].Value)!)
            .Single(data => (string?)data["@type"] == "Dataset");
        Assert.Equal("2026.1", (string?)dataset["version"]);
        Assert.Contains("zip", (string?)dataset["distribution"]![0]!["contentUrl"], StringComparison.Ordinal);
        Assert.Contains("type=\"application/ld+json\" href=\"/v1/catalog?format=dcat", html, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("/places/XBR", "area=XBR")]
    [InlineData("/topics/trade", "topic=trade")]
    [InlineData("/items/honey", "item=honey")]
    [InlineData("/indicators/exports", "indicator=exports")]
    [InlineData("/documents/ash-2023-honey", "document=ash-2023-honey")]
    [InlineData("/figures?area=XBR&status=forecast", "area=XBR&status=forecast")]
    public async Task A_page_links_to_the_feed_of_its_figures(string path, string filters)
    {
        using var page = await served.GetPageAsync(path);
        var html = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains($"type=\"application/atom+xml\" href=\"/v1/observations.atom?{filters}\"", html, StringComparison.Ordinal);
        using var feed = await served.SendAsync(HttpMethod.Get, $"/v1/observations.atom?{filters}");
        var entry = XDocument
            .Parse(await feed.Content.ReadAsStringAsync())
            .Root!.Elements()
            .First(element => element.Name.LocalName == "entry");
        var alternate = (string?)entry.Elements().First(element => (string?)element.Attribute("rel") == "alternate").Attribute("href");
        Assert.StartsWith($"{served.Address}figures/o1-", alternate, StringComparison.Ordinal);
    }

    [GeneratedRegex("^Disallow: (?<path>.+)$", RegexOptions.Multiline)]
    private static partial Regex DisallowLine();

    [GeneratedRegex("^Sitemap: (?<url>.+)$", RegexOptions.Multiline)]
    private static partial Regex SitemapLine();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex LinkedData();
}
