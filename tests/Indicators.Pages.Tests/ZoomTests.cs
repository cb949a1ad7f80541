using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>
/// Readers who enlarge: the whole page to 200 % (WCAG 1.4.4, reflow 1.4.10), or only the letters, as browsers on phones do, with the
/// spacing that readers may set (1.4.12).
/// </summary>
[Collection(OneBrowser.Name)]
public sealed class ZoomTests(Chromium chromium, ServedPages served)
{
    /// <summary>
    /// What lies outside the window, is cut off by its box, or has letters upon those of another line of text. What scrolls by itself, is for
    /// screen readers only, or is a chart is left out: its table says the same.
    /// </summary>
    private const string Faults = """
        () => {
          const faults = [];
          const name = (element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`;
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
          const skipped = ".away, .skip, svg, option, .scroll, pre, textarea, select, .matrix thead";
          const shown = [...document.querySelectorAll("body *")].filter((element) =>
            !element.closest(skipped) && element.checkVisibility({ visibilityProperty: true }));
          const boxes = [];
          for (const element of shown) {
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            if (box.width > 0 && (box.right > width + 1 || box.left < -1)) faults.push(`outside: ${name(element)}`);
            const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
            if (cuts && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
              && !element.classList.contains("brand-mark"))
              faults.push(`cut off: ${name(element)}`);
            for (const node of element.childNodes) {
              if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const line of range.getClientRects())
                if (line.width > 1) boxes.push({ line, element });
            }
          }
          const inner = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left);
          boxes.sort((a, b) => a.line.top - b.line.top);
          for (let i = 0; i < boxes.length; i++)
            for (let j = i + 1; j < boxes.length && boxes[j].line.top < boxes[i].line.bottom; j++) {
              const [a, b] = [boxes[i], boxes[j]];
              if (a.element.contains(b.element) || b.element.contains(a.element) || a.element.parentElement === b.element.parentElement) continue;
              const height = Math.min(a.line.bottom, b.line.bottom) - b.line.top;
              // Boxes of letters are higher than letters.
              if (inner(a.line, b.line) > 2 && height > Math.min(a.line.height, b.line.height) / 2)
                faults.push(`upon each other: ${name(a.element)} and ${name(b.element)}`);
            }
          return [...new Set(faults)];
        }
        """;

    public static TheoryData<string> Paths() => [.. SitePaths.All];

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task At_200_percent_nothing_is_cut_off_or_covered(string path)
    {
        var address = await SitePaths.Resolve(served, path);
        // A window of 1280 pixels has room for 640 then, one of 780 for 390.
        foreach (var width in new[] { 640, 390 })
        {
            await using var watched = await chromium.OpenAsync(served.Address, width, scale: 2);
            await watched.Page.GotoAsync(address);
            await NoFaultAsync(watched.Page, $"{width} pixels");
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Paths))]
    public async Task With_letters_of_twice_the_size_nothing_is_cut_off_or_covered(string path)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 1280);
        await watched.Page.GotoAsync(await SitePaths.Resolve(served, path));
        // As a reader's own style does it: a sheet of the page's would break its policy.
        await watched.Page.EvaluateAsync("() => document.documentElement.style.setProperty('font-size', '200%')");
        await NoFaultAsync(watched.Page, "1280 pixels, letters of 200 %");
        await watched.Page.SetViewportSizeAsync(640, 900);
        await NoFaultAsync(watched.Page, "640 pixels, letters of 200 %");
        await watched.Page.EvaluateAsync(
            """
            () => {
              document.documentElement.style.setProperty("font-size", "100%");
              for (const element of document.querySelectorAll("body, body *:not(svg, svg *)")) {
                element.style.setProperty("line-height", "1.5", "important");
                element.style.setProperty("letter-spacing", ".12em", "important");
                element.style.setProperty("word-spacing", ".16em", "important");
              }
            }
            """
        );
        await NoFaultAsync(watched.Page, "640 pixels, wide spacing");
    }

    private static async Task NoFaultAsync(IPage page, string how)
    {
        var faults = await page.EvaluateAsync<string[]>(Faults);
        Assert.True(faults.Length == 0, $"{how}: {string.Join("\n", faults.Take(20))}");
    }
}
