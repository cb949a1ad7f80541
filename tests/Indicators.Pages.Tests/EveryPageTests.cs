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

    public static TheoryData<string, int, bool> Looks()
    {
        var all = new TheoryData<string, int, bool>();
        foreach (var path in SitePaths.All)
        {
            foreach (var width in new[] { 390, 1280 })
            {
                all.Add(path, width, false);
                all.Add(path, width, true);
            }
        }

        return all;
    }

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_violation_and_the_console_is_silent(string path, int width, bool dark)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, dark);
        var response = await watched.Page.GotoAsync(await SitePaths.Resolve(served, path));
        var result = await watched.Page.RunAxe(Rules);

        // Marks of a chart may lie upon each other, as their figures do; the table has the same links at full size (WCAG 2.5.8, equivalent).
        Assert.Empty(
            result
                .Violations.Where(violation =>
                    violation.Id != "target-size" || violation.Nodes.Any(node => !node.Html.Contains("mark-link", StringComparison.Ordinal))
                )
                .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))
        );
        if (response!.Ok)
            Assert.Empty(watched.Complaints);
        else
            Assert.All(watched.Complaints, complaint => Assert.Contains($"{response.Status}", complaint, StringComparison.Ordinal));
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_is_wider_than_320_pixels(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 320);
        await watched.Page.GotoAsync(await SitePaths.Resolve(served, path));
        Assert.Equal(320, await watched.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task Pages_without_texts_are_whole_too(string path)
    {
        await using var watched = await chromium.OpenAsync(withoutTexts.Address, width: 390);
        await watched.Page.GotoAsync(await SitePaths.Resolve(withoutTexts, path));
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        var result = await watched.Page.RunAxe(Rules);
        Assert.Empty(
            result
                .Violations.Where(violation => violation.Id != "target-size")
                .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))
        );
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_whole_without_script_and_with_large_letters(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 640, script: false);
        await watched.Page.GotoAsync(await SitePaths.Resolve(served, path));
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        Assert.Equal(0, await watched.Page.Locator(".needs-script:visible").CountAsync());
    }
}
