using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>What holds for every page, at every width and in both colour schemes.</summary>
[Collection(OneBrowser.Name)]
public sealed class EveryPageTests(Chromium chromium, ServedPages served, ServedPagesWithoutTexts withoutTexts)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_no_violation_and_the_console_is_silent(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 390);
        await OpenAsync(watched, await SitePaths.Resolve(served, path));
        // Sizes are checked at both widths and colours in both schemes. Only their combinations are left out.
        foreach (var (width, dark) in new[] { (390, false), (1280, true) })
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            await watched.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await AxeAsync(watched.Page, $"{width} {(dark ? "dark" : "light")}");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_320_pixels_and_needs_no_script(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 320, script: false);
        await watched.Page.GotoAsync(await SitePaths.Resolve(served, path));
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        Assert.Equal(0, await watched.Page.Locator(".needs-script:visible").CountAsync());
        Assert.Equal(320, await watched.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    /// <summary>A page that is the same without texts has been checked with them.</summary>
    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Without_texts_a_page_is_whole_too(string path)
    {
        var without = await SitePaths.Resolve(withoutTexts, path);
        if (await ElementsAsync(withoutTexts, without) == await ElementsAsync(served, await SitePaths.Resolve(served, path)))
            return;
        await using var watched = await chromium.OpenAsync(withoutTexts.Address, width: 390);
        await OpenAsync(watched, without);
        await AxeAsync(watched.Page, "without texts");
    }

    /// <summary>The page without the address of its server.</summary>
    private static async Task<string> ElementsAsync(ServedPages served, string path)
    {
        using var page = await served.GetPageAsync(path);
        var html = await page.Content.ReadAsStringAsync();
        return html.Replace(served.Address.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal);
    }

    private static async Task OpenAsync(WatchedPage watched, string address)
    {
        var response = await watched.Page.GotoAsync(address);
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        // The browser itself reports the status of a page that is an error.
        Assert.DoesNotContain(
            watched.Complaints,
            complaint => response!.Ok || !complaint.Contains($"{response.Status}", StringComparison.Ordinal)
        );
    }

    internal static async Task AxeAsync(IPage page, string look)
    {
        var result = await page.RunAxe(Rules);

        // Marks of a chart may lie upon each other, as their figures do; the table has the same links at full size (WCAG 2.5.8, equivalent).
        var violations = result
            .Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))
            .Where(violation =>
                !(
                    violation.StartsWith("target-size", StringComparison.Ordinal)
                    && violation.Contains("mark-link", StringComparison.Ordinal)
                )
            )
            .ToArray();
        Assert.True(violations.Length == 0, $"{look}: {string.Join("\n", violations)}");
    }
}
