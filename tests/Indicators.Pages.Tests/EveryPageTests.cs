using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>What holds for every page, at every width and in both colour schemes.</summary>
[Collection(PagesCollection.Name)]
public sealed class EveryPageTests(Chromium chromium, ServedPages served, ServedPagesWithoutTexts withoutTexts)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    private static readonly (int Width, bool Dark)[] Looks = [(390, false), (390, true), (1280, false), (1280, true)];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_no_violation_and_the_console_is_silent(string path)
    {
        var address = await SitePaths.Resolve(served, path);
        await Task.WhenAll(Looks.Select(look => LookAsync(served.Address, address, look.Width, look.Dark)));
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

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Without_texts_a_page_is_whole_too(string path) =>
        await LookAsync(withoutTexts.Address, await SitePaths.Resolve(withoutTexts, path), 390, dark: false);

    private async Task LookAsync(Uri server, string address, int width, bool dark)
    {
        await using var watched = await chromium.OpenAsync(server, width, dark);
        var response = await watched.Page.GotoAsync(address);
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        var result = await watched.Page.RunAxe(Rules);

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
        Assert.True(violations.Length == 0, $"{width} {(dark ? "dark" : "light")}: {string.Join("\n", violations)}");
        var complaints = watched.Complaints.Where(complaint =>
            response!.Ok || !complaint.Contains($"{response.Status}", StringComparison.Ordinal)
        );
        Assert.Empty(complaints);
    }
}
