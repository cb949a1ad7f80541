using System.Text;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>
/// The pictures in README and docs: no picture shows a sentence of a source text, so pages with sentences are of the made-up data.
/// </summary>
[Collection(OneBrowser.Name)]
public sealed class PicturesTests(Chromium chromium, ServedPages served, ServedSeedPages seeds)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "pictures");

    /// <summary>The words of a page that are not about its data.</summary>
    private const string Frame = """
        () => [...document.querySelectorAll(
            "header a, header button, h1, h2, main label, main button, dt, th[scope=col], .kicker, .crumbs li")]
          .filter((element) => element.checkVisibility())
          .map((element) => element.innerText.replace(/\s+/g, " ").trim()).join(" | ")
        """;

    /// <summary>With RETAKE_PICTURES=1 they are taken anew; <c>docs/pictures/retake</c> does so.</summary>
    [BrowserFact]
    public async Task Every_picture_shows_its_page_as_it_is()
    {
        var retake = Environment.GetEnvironmentVariable("RETAKE_PICTURES") == "1";
        var words = new StringBuilder();
        foreach (var picture in await PicturesAsync())
        {
            await using var watched = await chromium.OpenAsync(picture.Served.Address, picture.Width, picture.IsDark);
            await watched.Page.SetViewportSizeAsync(picture.Width, picture.Height);
            await watched.Page.GotoAsync(picture.Path);
            words.Append(picture.Name).Append(": ").AppendLine(await watched.Page.EvaluateAsync<string>(Frame));
            if (retake)
                await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{picture.Name}.png") });
        }

        var file = Path.Combine(Folder, "words.txt");
        if (retake)
            await File.WriteAllTextAsync(file, words.ToString());
        Assert.True(
            await File.ReadAllTextAsync(file) == words.ToString(),
            $"The pages no longer look as in docs/pictures: run docs/pictures/retake. They say:\n{words}"
        );
    }

    private async Task<IReadOnlyList<Picture>> PicturesAsync() =>
        [
            new("explorer-front", seeds, "/", 1280, 820, IsDark: false),
            new(
                "explorer-figure",
                served,
                $"/figures/{await served.IdOf(SitePaths.Document, "honey-exports-2021")}",
                1280,
                1000,
                IsDark: false
            ),
            new("explorer-indicator", seeds, "/indicators/debt-to-creditor", 1280, 820, IsDark: true),
            new("explorer-document", served, $"/documents/{SitePaths.Document}", 390, 1000, IsDark: false),
        ];

    private sealed record Picture(string Name, ServedPages Served, string Path, int Width, int Height, bool IsDark);
}
