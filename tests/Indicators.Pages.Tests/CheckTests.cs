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
        await page.Locator(".checked-number.is-supported").First.WaitForAsync();
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

    [BrowserTheory]
    [InlineData("[data-draft]")]
    [InlineData("h1")]
    public async Task A_file_that_is_dropped_on_the_page_is_checked(string where)
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await DropAsync(page, where, ("draft.txt", "In 2021 Brennia sold honey worth 120 million US dollars to Corland."u8.ToArray()));
        await Assertions.Expect(page.Locator("#draft-file-note")).ToHaveTextAsync("draft.txt: 1 KiB, ready to be checked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        await page.Locator(".checked-number.is-supported").First.WaitForAsync();
        Assert.Equal(1, await page.Locator(".checked-number.is-supported").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task A_file_is_chosen_and_checked_with_the_keyboard_alone()
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await page.GetByLabel("Paste an article").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("draft-file", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        var chosen = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => chosen.TrySetResult(chooser);
        // The browser hears of the listener before it hears of the key.
        await page.EvaluateAsync("() => 0");
        await page.Keyboard.PressAsync("Enter");
        var chooser = await chosen.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = "draft.md",
                MimeType = "text/markdown",
                Buffer = "Brennia sold honey worth 120 million US dollars to Corland in 2021."u8.ToArray(),
            }
        );
        await Assertions.Expect(page.Locator("#draft-file-note")).ToContainTextAsync("ready to be checked");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".report").WaitForAsync();
        await page.Locator(".checked-number.is-supported").First.WaitForAsync();
        Assert.Equal(1, await page.Locator(".checked-number.is-supported").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    public static TheoryData<string, byte[], string> WrongFiles() =>
        new()
        {
            { "empty.txt", [], "The file is empty" },
            { "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0xFF, 0xFE], "no text in UTF-8" },
            { "zeros.txt", [0x37, 0x00, 0x38], "no text in UTF-8" },
            { "long.txt", [.. Enumerable.Repeat((byte)'x', 600_000)], "larger than 500 KiB" },
            { "huge.txt", [.. Enumerable.Repeat((byte)'7', 6_000_000)], "larger than 500 KiB" },
        };

    [BrowserTheory]
    [MemberData(nameof(WrongFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_file_is_refused_before_it_is_sent(string name, byte[] content, string told)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await DropAsync(page, "[data-draft]", (name, content));
        await Assertions.Expect(page.Locator("#draft-file-note")).ToContainTextAsync(told);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".report, .problem").CountAsync());
        // A right one takes its place.
        await DropAsync(page, "[data-draft]", ("draft.txt", "Brennia has 7 lakes."u8.ToArray()));
        await Assertions.Expect(page.Locator("#draft-file-note")).ToContainTextAsync("ready to be checked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        await page.Locator(".report").WaitForAsync();
        Assert.Empty(watched.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(WrongFiles), DisableDiscoveryEnumeration = true)]
    public async Task Without_script_a_wrong_file_is_refused_beside_the_form(string name, byte[] content, string told)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: false);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await page.GetByLabel("or choose or drop a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/plain",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        Assert.Contains(
            told.Replace("no text in UTF-8", "no text", StringComparison.Ordinal),
            await page.Locator("[role=alert]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.True(await page.GetByLabel("Paste an article").IsVisibleAsync());
        // The browser itself reports the status.
        Assert.DoesNotContain(watched.Complaints, complaint => !complaint.Contains("status of 4", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Two_files_at_once_are_too_many()
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        await watched.Page.GotoAsync("/check");
        await DropAsync(watched.Page, "[data-draft]", ("a.txt", "7"u8.ToArray()), ("b.txt", "8"u8.ToArray()));
        await Assertions.Expect(watched.Page.Locator("#draft-file-note")).ToContainTextAsync("more than one file");

        using var form = new MultipartFormDataContent
        {
            { new StringContent("7"), "file", "a.txt" },
            { new StringContent("8"), "file", "b.txt" },
        };
        using var sent = await served.Client.PostAsync(new Uri("/check", UriKind.Relative), form);
        Assert.Contains("more than one file", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("/", true)]
    [InlineData("/trace", true)]
    [InlineData("/", false)]
    public async Task A_text_that_is_too_long_for_the_box_is_checked_as_a_draft(string path, bool script)
    {
        var text = string.Concat(Enumerable.Repeat("The road to the harbour is long. ", 80)) + "Brennia has 384 lakes.";
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: script);
        var page = watched.Page;
        await page.GotoAsync(path);
        await page.Locator("#q").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find its sentence" }).ClickAsync();
        if (!script)
            await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        await page.Locator(".report").WaitForAsync();
        Assert.Equal(1, await page.Locator(".checked-number").CountAsync());
        Assert.DoesNotContain(watched.Complaints, complaint => script || !complaint.Contains("status of 400", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_text_that_no_address_can_hold_leads_to_the_page_for_drafts()
    {
        using var page = await served.GetPageAsync("/trace?q=" + new string('7', 9000));
        Assert.Equal((414, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("Your text is too long", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/check\"", html, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task DropAsync(IPage page, string where, params (string Name, byte[] Content)[] files)
    {
        var data = await page.EvaluateHandleAsync(
            """
            (files) => {
              const data = new DataTransfer();
              for (const [name, content] of files)
                data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type: "text/plain" }));
              return data;
            }
            """,
            files.Select(file => new[] { file.Name, Convert.ToBase64String(file.Content) })
        );
        await page.DispatchEventAsync(where, "dragover", new { dataTransfer = data });
        await Assertions.Expect(page.Locator("[data-draft]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dropping"));
        await page.DispatchEventAsync(where, "drop", new { dataTransfer = data });
        await Assertions.Expect(page.Locator("[data-draft]")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dropping"));
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
