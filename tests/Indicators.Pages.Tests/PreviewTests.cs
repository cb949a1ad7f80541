using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using Indicators.Pages.Pictures;

namespace Indicators.Pages.Tests;

/// <summary>What other sites show for a link to a page.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class PreviewTests(Chromium chromium, ServedPages served)
{
    [DatabaseFact]
    public async Task Every_page_names_a_picture_of_the_size_that_sites_ask_for()
    {
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in SitePaths.All)
        {
            var html = await (await served.GetPageAsync(await SitePaths.Resolve(served, path))).Content.ReadAsStringAsync();
            var address = Assert.Single(Picture().Matches(html)).Groups[1].Value;
            Assert.StartsWith(served.Address.ToString(), address, StringComparison.Ordinal);
            using var answer = await served.GetPageAsync(address[(served.Address.ToString().Length - 1)..]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
            var file = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal((1200, 630), (Number(file, 16), Number(file, 20)));
            Assert.InRange(file.Length, 2_000, 150_000);
            pictures[address] = file;
        }

        Assert.True(pictures.Count >= 7, $"{pictures.Count} pictures");
        Assert.Equal(pictures.Count, pictures.Values.Select(Convert.ToHexString).Distinct().Count());

        static int Number(byte[] file, int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
    }

    [BrowserFact]
    public async Task A_browser_reads_the_picture_of_a_figure()
    {
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        await watched.Page.GotoAsync($"/previews/figures/{id}.png");
        var size = await watched.Page.EvaluateAsync<int[]>(
            "() => [document.images[0].naturalWidth, document.images[0].naturalHeight, document.images[0].complete ? 1 : 0]"
        );
        Assert.Equal([1200, 630, 1], size);
    }

    [DatabaseFact]
    public async Task A_picture_of_a_release_is_kept_for_ever_and_one_of_nothing_is_a_page_that_says_so()
    {
        using var pinned = await served.GetPageAsync("/previews/topics/trade.png?release=2026.1");
        Assert.Contains("immutable", pinned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var again = await served.GetPageAsync("/previews/topics/trade.png", ("If-None-Match", await TagAsync()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var none = await served.GetPageAsync("/previews/topics/none.png");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal("text/html", none.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Short")]
    [InlineData("日本語 <script>alert(1)</script> \u0000 \ud83d\udc1d ½ € −12")]
    public void A_card_is_drawn_whatever_its_words(string words)
    {
        var file = new PreviewCard
        {
            Kind = words,
            Headline = words,
            IsQuoted = true,
            Text = string.Join(' ', Enumerable.Repeat(words, 200)) + new string('x', 5000),
            Source = new string('y', 5000),
        }.Draw();
        Assert.InRange(file.Length, 1_000, 200_000);
    }

    private async Task<string> TagAsync()
    {
        using var first = await served.GetPageAsync("/previews/topics/trade.png");
        return first.Headers.ETag!.Tag;
    }

    [GeneratedRegex("<meta property=\"og:image\" content=\"([^\"]*)\"")]
    private static partial Regex Picture();
}
