using System.Net;
using System.Text;
using Indicators.Api.Passages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Indicators.Api.Tests;

/// <summary>A real browser follows the links: it marks the sentence that each names, and no other.</summary>
public sealed class TextFragmentInBrowserTests
{
    /// <summary>
    /// Paragraphs that make it hard: repeated words and sentences, syntax of the fragment, every kind of space and quotation mark.
    /// </summary>
    private static readonly string[] Paragraphs =
    [
        "The old mill ground four times a day. Nobody minded.",
        "The old mill ground four hundred sacks of rye before the river froze over. Rye fell by 7.",
        "Later on: Rye fell by 7. It cost €5-6, “more or less”, and the miller’s wife & son paid 20\u00A0percent of it.",
        "Rye fell by 7. Then it rose again, as it had in each of the ten years before the flood came down the valley.",
        "RYE fell by 70 tons. It rose.",
        "It rose. It rose by 3,000 sacks in 2012–13, and 50% more was ground 🐝 after the thaw than in any spring before.",
    ];

    [BrowserFact]
    public async Task A_link_marks_its_sentence_and_no_other()
    {
        await using var pages = Pages();
        await pages.StartAsync();
        var address = pages.Urls.First();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        var plain = new List<string>();
        for (var paragraph = 0; paragraph < Paragraphs.Length; paragraph++)
        {
            var text = Paragraphs[paragraph];
            foreach (var sentence in Texts.Segmenter.Sentences(text))
            {
                var (offset, _) = Texts.CodePoints.ToUtf16(text, sentence.Span);
                var link = TextFragment.Link(address + "/", "7", Paragraphs, paragraph, sentence.Text, offset)!;
                if (!link.Contains(":~:text=", StringComparison.Ordinal))
                {
                    plain.Add(sentence.Text.Trim());
                    continue;
                }

                // A page is scrolled to a fragment once: each link in a page of its own.
                await using var context = await browser.NewContextAsync(
                    new BrowserNewContextOptions
                    {
                        ViewportSize = new ViewportSize { Width = 800, Height = 300 },
                    }
                );
                var page = await context.NewPageAsync();
                await page.GotoAsync(link);
                await page.WaitForFunctionAsync("() => window.scrollY > 0", null, new PageWaitForFunctionOptions { Timeout = 10_000 });
                Assert.Equal((link, paragraph), (link, await page.EvaluateAsync<int>(Middle)));
                // Each sentence of the paragraph is looked at: the one is marked, the others are not.
                foreach (var other in Texts.Segmenter.Sentences(text))
                {
                    var (from, _) = Texts.CodePoints.ToUtf16(text, other.Span);
                    Assert.Equal(
                        (link, other.Text, other == sentence),
                        (link, other.Text, await MarksAsync(page, paragraph, from, other.Text.TrimEnd().Length))
                    );
                }
            }
        }

        // "It rose." stands three times, twice at the end of a paragraph or before words like those elsewhere.
        Assert.All(plain, sentence => Assert.Contains(sentence, new[] { "Rye fell by 7.", "It rose." }));
    }

    /// <summary>Index of the paragraph nearest to the middle of the window.</summary>
    private const string Middle = """
        () => {
          const centres = [...document.querySelectorAll("p")].map(p => { const box = p.getBoundingClientRect(); return Math.abs((box.top + box.bottom) / 2 - innerHeight / 2); });
          return centres.indexOf(Math.min(...centres));
        }
        """;

    /// <summary>
    /// Whether what <c>::target-text</c> paints, in red as this page has it, lies within the sentence's boxes and in each of them.
    /// </summary>
    private static async Task<bool> MarksAsync(IPage page, int paragraph, int start, int length)
    {
        var boxes = await page.EvaluateAsync<float[][]>(
            """
            ([paragraph, start, end]) => {
              const node = document.querySelectorAll("p")[paragraph].firstChild, range = document.createRange();
              range.setStart(node, start); range.setEnd(node, end);
              return [...range.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom]);
            }
            """,
            new object[] { paragraph, start, start + length }
        );
        var red = RedPixels(await page.ScreenshotAsync());
        bool Inside((int X, int Y) at) =>
            boxes.Any(box => at.X >= box[0] - 1 && at.X <= box[2] + 1 && at.Y >= box[1] - 1 && at.Y <= box[3] + 1);
        return red.Count > 0
            && red.All(Inside)
            && boxes.All(box => red.Any(at => at.X >= box[0] && at.X <= box[2] && at.Y >= box[1] && at.Y <= box[3]));
    }

    private static IReadOnlyList<(int X, int Y)> RedPixels(byte[] png) =>
        [.. Png.Pixels(png).Where(p => p is { R: > 200, G: < 60, B: < 60 }).Select(p => (p.X, p.Y))];

    private static WebApplication Pages()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var html = new StringBuilder(
            "<!doctype html><meta charset=utf-8><style>p{margin:1500px 0;font:16px/24px monospace}::target-text{background:#f00;color:#f00}</style>"
        );
        foreach (var paragraph in Paragraphs)
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        app.MapGet("/", () => Results.Content(html.ToString(), "text/html; charset=utf-8"));
        return app;
    }
}
