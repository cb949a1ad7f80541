using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>Tables where there is little room: on a phone and on paper.</summary>
[Collection(OneBrowser.Name)]
public sealed class TableTests(Chromium chromium, ServedPages served, ServedSeedPages seeds)
{
    /// <summary>
    /// Tables of which a part is out of sight. Only a matrix of pairs may be: it shows that it scrolls, and the names of its rows stay.
    /// </summary>
    private const string Cut = """
        () => [...document.querySelectorAll("table")].filter((table) => table.checkVisibility()).flatMap((table) => {
          const box = table.closest(".scroll") ?? table.parentElement;
          const right = box.getBoundingClientRect().right + 1;
          const cells = [...table.querySelectorAll("th, td")].filter((cell) => cell.checkVisibility() && !cell.closest("caption"));
          const out = cells.filter((cell) => getComputedStyle(cell).clipPath === "none" && !cell.closest("thead")
            && cell.getBoundingClientRect().right > right);
          if (out.length === 0 && box.scrollWidth <= box.clientWidth + 1) return [];
          const isMatrix = table.matches(".matrix") && matchMedia("screen").matches;
          const stays = isMatrix && getComputedStyle(table.querySelector("tbody th")).position === "sticky";
          if (stays && getComputedStyle(box).backgroundImage.includes("radial-gradient")) return [];
          return [`${box.getAttribute("aria-label") ?? table.caption?.textContent}: ${out[0]?.textContent.trim()}`];
        })
        """;

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task No_column_of_a_table_is_out_of_sight(string path) =>
        await NothingIsCutAsync(served.Address, await SitePaths.Resolve(served, path));

    /// <summary>The project's own data have longer names and more pairs than those made up.</summary>
    [BrowserTheory]
    [InlineData("/places")]
    [InlineData("/places/KAZ")]
    [InlineData("/items/natural-gas")]
    [InlineData("/indicators/debt-to-creditor")]
    [InlineData("/topics/debt")]
    [InlineData("/coverage")]
    public Task No_column_of_a_table_of_the_seeds_is_out_of_sight(string path) => NothingIsCutAsync(seeds.Address, path);

    [BrowserFact]
    public async Task On_a_phone_each_value_has_the_name_of_its_column()
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: false);
        await watched.Page.GotoAsync("/items/honey");
        var labels = await watched.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector(".blocks tbody tr").querySelectorAll("td")]
              .map((cell) => getComputedStyle(cell, "::before").content)
            """
        );
        Assert.Equal(["\"Latest figure \"", "\"Value \"", "\"For \"", "\"Figures \""], labels.Select(Plain));
        await watched.Page.SetViewportSizeAsync(1280, 900);
        Assert.True(await watched.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Latest figure" }).First.IsVisibleAsync());
    }

    private async Task NothingIsCutAsync(Uri server, string address)
    {
        await using var watched = await chromium.OpenAsync(server, 320, script: false);
        var page = watched.Page;
        await page.GotoAsync(address);
        foreach (var width in new[] { 320, 390, 700, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Empty((await page.EvaluateAsync<string[]>(Cut)).Select(cut => $"{width} pixels: {cut}"));
        }

        // A4 without its margins.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(680, 900);
        Assert.Empty(await page.EvaluateAsync<string[]>(Cut));
    }

    /// <summary>Some versions of Chromium name the attribute, others its value.</summary>
    private static string Plain(string content) => content.Replace("\" \"", " ", StringComparison.Ordinal);
}
