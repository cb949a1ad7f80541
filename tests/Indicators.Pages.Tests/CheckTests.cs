using System.Text;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>A fact-checker pastes or sends a draft.</summary>
[Collection(OneBrowser.Name)]
public sealed class CheckTests(Chromium chromium, ServedPages served)
{
    private const string Draft = """
        # Honey <b onclick="alert(1)">of</b> 2021

        In 2021 Brennia sold honey worth 120 million US dollars to Corland. The road is 731 miles long.

        - Brennia sold honey worth 300 million US dollars to Corland in 2021.
        """;

    [BrowserTheory]
    [InlineData(390, true)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_pasted_draft_has_every_number_marked_and_listed(int width, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, script: script);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "or check a whole draft" }).ClickAsync();
        await page.GetByLabel("Paste an article").FillAsync(Draft);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();

        Assert.Contains("6 numbers in 3 paragraphs", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await page.Locator("a.number-mark").CountAsync());
        Assert.Equal(3, await page.Locator(".checked-number").CountAsync());
        Assert.Contains("US$ 120 million", await page.Locator(".checked-number.is-supported").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[onclick]").CountAsync());
        await page.Locator("a.number-mark.is-supported").ClickAsync();
        Assert.Matches("#n\\d+$", page.Url);
        await page.GetByRole(AriaRole.Radio, new() { Name = "no source here" }).CheckAsync();
        Assert.Equal(1, await page.Locator(".checked-number:visible").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(watched.Complaints);
        if (script)
            await AxeInBothSchemesAsync(page);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_checked_too(bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 1280, script: script);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await page.GetByLabel("or choose or drop a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "draft.html",
                    MimeType = "text/html",
                    Buffer = Encoding.UTF8.GetBytes("<script>7</script><p>In 2021 Brennia sold honey worth US&#36;120 million to Corland."),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".checked-number.is-supported").CountAsync());
        Assert.Equal(1, await page.Locator(".checked-number").CountAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".draft-form").IsVisibleAsync());
        Assert.True(await page.Locator(".checked-number").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData("", "There is no draft")]
    [InlineData("a\0b", "NUL")]
    [InlineData("7 ", "10002 numbers")]
    public async Task What_cannot_be_checked_is_told_beside_the_form(string draft, string told)
    {
        var text = draft == "7 " ? string.Concat(Enumerable.Repeat(draft, 10_002)) : draft;
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" } };
        using var response = await served.Client.PostAsync(new Uri("/check", UriKind.Relative), form);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal((400, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Contains("id=\"draft-text\"", html, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [DatabaseTheory]
    [InlineData("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n3 k")]
    [InlineData("multipart/form-data; boundary=B", "nothing of a form")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "text=3")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-99", "text=3")]
    [InlineData("application/x-www-form-urlencoded", "text=%00")]
    [InlineData("application/json", "{}")]
    public async Task A_form_that_cannot_be_read_is_refused_on_the_page(string type, string body)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var refused = await served.Client.PostAsync(new Uri("/check", UriKind.Relative), content);
        var page = await refused.Content.ReadAsStringAsync();
        // Forms without a known character set are read as UTF-8.
        Assert.True((int)refused.StatusCode == (type.EndsWith("99", StringComparison.Ordinal) ? 200 : 400), page);
        Assert.Contains("<form", page, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_binary_file_and_a_form_that_is_too_large_are_refused()
    {
        using var file = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE]);
        using var form = new MultipartFormDataContent { { file, "file", "picture.png" } };
        using var binary = await served.Client.PostAsync(new Uri("/check", UriKind.Relative), form);
        Assert.Equal(400, (int)binary.StatusCode);
        Assert.Contains("The file is no text in UTF-8", await binary.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var large = new MultipartFormDataContent { { new StringContent(new string('x', 3_000_000)), "text" } };
        // The refusal comes before the body is read.
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = large };
        sent.Headers.ExpectContinue = true;
        using var refused = await served.Client.SendAsync(sent);
        Assert.Equal(413, (int)refused.StatusCode);
    }

    [BrowserFact]
    public async Task A_long_draft_shows_how_far_it_is_without_script()
    {
        var text = string.Concat(
            Enumerable.Range(0, 1500).Select(i => $"Brennia sold {i} jars of honey to Corland in 2021, and the road is long.\n\n")
        );
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = form };
        using var response = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)response.StatusCode);
        var places = new[] { "<h1>", " % checked<progress", "3000 numbers in 1500 paragraphs", "</html>" }.Select(what =>
            html.IndexOf(
                what.Replace("3000", "3,000", StringComparison.Ordinal).Replace("1500", "1,500", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
        );
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(0 < pair.First && pair.First < pair.Second, string.Join(' ', places)));
        Assert.Equal(1, html.Split("<!DOCTYPE html>").Length - 1);
    }

    private static async Task AxeInBothSchemesAsync(IPage page)
    {
        await page.GetByLabel("all", new() { Exact = false }).First.CheckAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await EveryPageTests.AxeAsync(page, $"{scheme}");
        }
    }
}
