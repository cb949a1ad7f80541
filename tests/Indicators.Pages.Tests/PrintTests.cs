using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>What a reader prints.</summary>
[Collection(OneBrowser.Name)]
public sealed class PrintTests(Chromium chromium, ServedPages served)
{
    private const string Draft = """
        In 2021 Brennia sold honey worth 120 million US dollars to Corland. The road is 731 miles long.

        Brennia sold honey worth 300 million US dollars to Corland in 2021.
        """;

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Paper_has_nothing_to_click_or_to_fill_in(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 1280, dark: true);
        var page = watched.Page;
        await page.GotoAsync(await SitePaths.Resolve(served, path));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var what in new[] { "form", "button", ".button", "input", "textarea", ".top nav", ".foot nav", ".requests" })
            Assert.Equal((what, 0), (what, await page.Locator($"{what}:visible").CountAsync()));
        Assert.Equal(1, await page.Locator("main h1").CountAsync());
        // Ink on white, also for readers whose screens are dark.
        Assert.Equal("rgb(255, 255, 255)", await ColourAsync(page, "backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await ColourAsync(page, "color"));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_printed_report_has_the_sentences_and_the_addresses_of_its_figures(bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 1280, script: script);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await page.GetByLabel("Paste an article").FillAsync(Draft);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        var sentence = page.Locator(".checked-number.is-supported blockquote");
        Assert.False(await sentence.IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await sentence.EvaluateAsync<bool>("(quote) => quote.checkVisibility() && quote.offsetHeight > 0"));
        Assert.Contains(
            "/figures/o1-",
            await page.Locator(".checked-number.is-supported a[href*='/figures/']")
                .EvaluateAsync<string>("(link) => getComputedStyle(link, '::after').content"),
            StringComparison.Ordinal
        );
        Assert.Contains(served.Address.Authority, await page.Locator(".only-print").InnerTextAsync(), StringComparison.Ordinal);
        // A mark is told by its sign and its line where there is no colour.
        var marks = await page.Locator("a.number-mark")
            .EvaluateAllAsync<string[]>(
                "(marks) => marks.map((mark) => mark.lastChild.textContent[0] + getComputedStyle(mark).textDecorationStyle)"
            );
        Assert.Equal(marks.Length, marks.Distinct().Count());
    }

    private static Task<string> ColourAsync(IPage page, string which) =>
        page.EvaluateAsync<string>($"() => getComputedStyle(document.body).{which}");
}
