using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Indicators.Api.Tests;

public sealed class EmbeddingTests(ServedManyKinds served) : IClassFixture<ServedManyKinds>
{
    private string Address => served.Address.ToString().TrimEnd('/');

    private string Page => $"{Address}/v1/series/{ManyKinds.Series}/chart";

    private static string Embedded(string url, string more = "") => $"/v1/oembed?url={Uri.EscapeDataString(url)}{more}";

    [DatabaseFact]
    public async Task The_page_names_its_embedding_and_the_embedding_shows_the_page()
    {
        var page = await served.GetAsync($"/v1/series/{ManyKinds.Series}/chart");
        Assert.Equal("text/html; charset=utf-8", page["Content-Type"]);
        var link = page
            .Text.Split('\n')
            .Single(line => line.Contains("application/json+oembed", StringComparison.Ordinal))
            .Split("href=\"")[1]
            .Split('"')[0];

        var embed = (await served.GetAsync(System.Net.WebUtility.HtmlDecode(link))).Body;
        Assert.Equal(
            ("rich", "1.0", "Indicators", 720, 520),
            (
                (string)embed["type"]!,
                (string)embed["version"]!,
                (string)embed["provider_name"]!,
                (int)embed["width"]!,
                (int)embed["height"]!
            )
        );
        var frame = XElement.Parse((string)embed["html"]!);
        Assert.StartsWith(Page, (string)frame.Attribute("src")!, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await served.GetAsync((string)frame.Attribute("src")!)).Status);
    }

    [DatabaseFact]
    public async Task An_embedding_keeps_to_the_size_that_is_asked_for_and_to_what_the_address_pins()
    {
        var embed = (await served.GetAsync(Embedded($"{Page}?theme=dark&asOf=2024", "&maxwidth=400&maxheight=300"))).Body;
        Assert.Equal((400, 300), ((int)embed["width"]!, (int)embed["height"]!));
        Assert.Contains("theme=dark", (string)embed["html"]!, StringComparison.Ordinal);
        Assert.Contains("asOf=2024", (string)embed["html"]!, StringComparison.Ordinal);
        Assert.Contains("width=\"400\" height=\"300\"", (string)embed["html"]!, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_frame_in_which_no_chart_can_be_read_is_refused_and_the_least_one_is_kept_to()
    {
        var embed = (await served.GetAsync(Embedded(Page, "&maxwidth=336&maxheight=292"))).Body;
        Assert.Equal((336, 292), ((int)embed["width"]!, (int)embed["height"]!));
        var frame = XElement.Parse((string)embed["html"]!);
        Assert.Equal(200, (int)(await served.GetAsync((string)frame.Attribute("src")!)).Status);
        Assert.Equal(
            ["maxwidth invalid-number"],
            (await served.GetAsync(Embedded(Page, "&maxwidth=335"))).AssertProblem(400, "invalid-number")
        );
        Assert.Equal(
            ["maxheight invalid-number"],
            (await served.GetAsync(Embedded(Page, "&maxheight=291"))).AssertProblem(400, "invalid-number")
        );
    }

    [DatabaseFact]
    public async Task The_page_goes_on_with_what_it_was_asked_for()
    {
        var page = (await served.GetAsync($"/v1/series/{ManyKinds.Series}/chart?asOf=2024-10-31&theme=dark&width=500")).Text;
        string Link(string sign) =>
            System.Net.WebUtility.HtmlDecode(
                page.Split('\n').First(line => line.Contains(sign, StringComparison.Ordinal)).Split("href=\"")[1].Split('"')[0]
            );

        Assert.Equal($"{Page}?asOf=2024-10-31&theme=dark", Link("rel=\"canonical\""));
        foreach (var format in new[] { "json", "xml" })
        {
            var discovery = Link($"{format}+oembed");
            Assert.StartsWith(
                $"{Address}/v1/oembed?url={Uri.EscapeDataString(Link("rel=\"canonical\""))}",
                discovery,
                StringComparison.Ordinal
            );
            Assert.Contains("asOf=2024-10-31", (await served.GetAsync(discovery)).Text, StringComparison.Ordinal);
        }

        var release = (string)(await served.GetAsync("/v1")).Body["release"]!;
        Assert.Equal($"/v1/series/{ManyKinds.Series}/observations.csv?asOf=2024-10-31&release={release}&bom=true", Link("\"text/csv\""));
        var csv = await served.GetAsync(Link("\"text/csv\""));
        Assert.Equal((200, "harbour-notes-honey"), ((int)csv.Status, csv["Indicators-Undated"]));
        var links = System
            .Net.WebUtility.HtmlDecode(page.Split('\n').Single(line => line.StartsWith("<p><a", StringComparison.Ordinal)))
            .Split("href=\"")
            .Skip(1)
            .Select(part => part.Split('"')[0])
            .ToArray();
        Assert.Equal(Link("\"text/csv\""), links[0]);
        var json = await served.GetAsync(links[1]);
        Assert.Equal(page.Split("<tr data-observation").Length - 1, json.Body["data"]!.AsArray().Count);
        Assert.Equal($"/v1/series/{ManyKinds.Series}/chart.svg?asOf=2024-10-31&theme=dark&width=500&release={release}", links[2]);
        Assert.Contains("as the texts said by 2024-10-31", (await served.GetAsync(links[2])).Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task An_embedding_is_json_or_xml_and_nothing_else()
    {
        var json = (await served.GetAsync(Embedded(Page, "&format=json"))).Body;
        var xml = await served.GetAsync(Embedded(Page, "&format=xml"));
        Assert.Equal("text/xml; charset=utf-8", xml["Content-Type"]);
        var root = XDocument.Parse(xml.Text).Root!;
        Assert.Equal("oembed", root.Name.LocalName);
        Assert.Equal(
            json.AsObject().Select(member => (member.Key, member.Value!.ToString())),
            root.Elements().Select(element => (element.Name.LocalName, element.Value))
        );
        Assert.Equal(
            ["format format-not-implemented"],
            (await served.GetAsync(Embedded(Page, "&format=yaml"))).AssertProblem(501, "format-not-implemented")
        );
    }

    [DatabaseFact]
    public async Task Other_addresses_are_not_found()
    {
        foreach (
            var url in new[]
            {
                "https://elsewhere.example/v1/series/x/chart",
                $"{Address}/v1/areas/XBR",
                $"{Address}/v1/series/none.XBR/chart",
                "not an address",
                "javascript:alert(1)",
                $"{Page}?release=1999.9",
                $"{Page}?theme=pink",
                $"{Page}/../../x",
                Address,
            }
        )
            Assert.Equal(["url no-such-resource"], (await served.GetAsync(Embedded(url))).AssertProblem(404, "no-such-resource"));
        Assert.Equal(["url missing-parameter"], (await served.GetAsync("/v1/oembed")).AssertProblem(400, "missing-parameter"));
    }

    [DatabaseFact]
    public async Task Only_the_page_may_stand_in_a_frame()
    {
        Assert.Contains(
            "frame-ancestors *",
            (await served.GetAsync($"/v1/series/{ManyKinds.Series}/chart"))["Content-Security-Policy"],
            StringComparison.Ordinal
        );
        foreach (
            var path in new[]
            {
                $"/v1/series/{ManyKinds.Series}/chart.svg",
                $"/v1/series/{ManyKinds.Series}",
                "/v1/series/none/chart",
                $"/v1/series/{ManyKinds.Series}/chart?theme=pink",
            }
        )
            Assert.Contains("frame-ancestors 'none'", (await served.GetAsync(path))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_page_of_another_origin_shows_the_chart_in_a_frame()
    {
        var html = (string)(await served.GetAsync(Embedded(Page))).Body["html"]!;
        await using var other = await OtherSiteAsync(
            $"<!doctype html><html lang=\"en\"><title>Elsewhere</title><body><h1>Elsewhere</h1>{html}</body></html>"
        );
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };

        // The same machine under another name is another origin.
        await page.GotoAsync(other.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var frame = page.FrameLocator("iframe");
        await frame.Locator("svg:visible").WaitForAsync();
        Assert.Equal(
            (await served.GetAsync($"/v1/series/{ManyKinds.Series}")).Body["observations"]!.AsArray().Count,
            await frame.Locator("svg:visible g.mark").CountAsync()
        );
        var box = (await frame.Locator("svg:visible").BoundingBoxAsync())!;
        Assert.InRange(box.Width, 600, 720);

        await frame.Locator("summary").ClickAsync();
        Assert.True(await frame.Locator("tbody tr").First.IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await frame.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_to_object_to_in_either_theme_nor_on_a_narrow_screen()
    {
        var axe = await File.ReadAllTextAsync(await NodeProgram.InstallAsync("clients/accessibility", "axe-core/axe.min.js"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        foreach (var (theme, width) in new[] { ("light", 900), ("dark", 900), ("light", 340) })
        {
            var page = await browser.NewPageAsync(
                new BrowserNewPageOptions
                {
                    ViewportSize = new ViewportSize { Width = width, Height = 700 },
                }
            );
            await page.GotoAsync($"{Page}?theme={theme}");
            await page.Locator("summary").ClickAsync();
            await page.EvaluateAsync(axe);
            var found = await page.EvaluateAsync<JsonElement>(
                "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' '))"
            );
            Assert.Empty(found.EnumerateArray().Select(violation => violation.GetString()));
            Assert.True(
                await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"),
                $"the page is wider than {width}"
            );
        }
    }

    [BrowserFact]
    public async Task The_page_shows_one_picture_with_letters_of_11_pixels_at_least_on_any_screen()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        foreach (var (width, query) in new[] { (360, ""), (390, ""), (390, "?width=704&height=468"), (600, ""), (1280, "") })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync($"{Page}{query}");
            Assert.Equal(1, await page.Locator("svg:visible").CountAsync());
            var least = await page.Locator("svg:visible")
                .EvaluateAsync<double>(
                    """
                    svg => Math.min(...[...svg.querySelectorAll('text')].map(t =>
                      parseFloat(getComputedStyle(t).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))
                    """
                );
            Assert.True(least >= 11, $"letters of {least} pixels on a screen of {width}");
        }
    }

    [BrowserFact]
    public async Task No_text_is_clipped_in_a_real_browser()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        foreach (var size in new[] { "width=320&height=240", "width=720&height=440", "width=1400&height=900&theme=dark" })
        {
            await page.GotoAsync($"{Address}/v1/series/{ManyKinds.Series}/chart.svg?{size}");
            var clipped = await page.EvaluateAsync<string[]>(
                """
                () => { const r = document.documentElement.getBoundingClientRect();
                  return [...document.querySelectorAll('text')].filter(t => { const b = t.getBoundingClientRect();
                    return b.left < r.left - 1 || b.right > r.right + 1 || b.top < r.top - 1 || b.bottom > r.bottom + 1; }).map(t => t.textContent); }
                """
            );
            Assert.Empty(clipped);
        }
    }

    private static async Task<WebApplication> OtherSiteAsync(string page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        site.MapGet("/favicon.ico", () => Results.NoContent());
        await site.StartAsync();
        return site;
    }
}
