using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>Series beside each other.</summary>
[Collection(OneBrowser.Name)]
public sealed class CompareTests(Chromium chromium, ServedPages served)
{
    [BrowserTheory]
    [InlineData("honey-export-share-2021", 390, true)]
    [InlineData("honey-export-share-2021", 1280, false)]
    public async Task Different_units_are_not_drawn_on_one_axis_and_the_page_says_so(string other, int width, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, script: script);
        await CompareAsync(watched, await SeriesAsync("honey-exports-2021"), await SeriesAsync(other));
        var notice = await watched.Page.Locator(".notice").InnerTextAsync();
        Assert.Contains("Not in one picture", notice, StringComparison.Ordinal);
        Assert.Contains("US dollar, level", notice, StringComparison.Ordinal);
        Assert.Contains("Percent, share", notice, StringComparison.Ordinal);
        Assert.Equal(0, await watched.Page.Locator(".compare-picture").CountAsync());
        Assert.Equal(2, await watched.Page.Locator(".multiples section").CountAsync());
        Assert.Equal(0, await watched.Page.GetByRole(AriaRole.Link, new() { Name = "All in one picture" }).CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task Series_of_one_unit_are_in_one_picture_or_in_small_ones_and_each_mark_leads_to_its_figure()
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await CompareAsync(watched, await SeriesAsync("honey-exports-2021"), await SeriesAsync("laboratory-pledge"));
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        Assert.Equal(1, await page.Locator($".compare-picture a[href='/figures/{id}']").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "As small pictures" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".compare-picture").CountAsync());
        Assert.Equal(2, await page.Locator(".multiples section").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "All in one picture" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".compare-picture").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task Six_series_are_compared_and_the_page_tells_of_those_beyond()
    {
        var keys = await ManySeriesAsync(8);
        await using var watched = await chromium.OpenAsync(served.Address);
        await CompareAsync(watched, keys);
        Assert.Contains("You asked for 8 series; these are the first 6", await MainAsync(watched), StringComparison.Ordinal);
        Assert.Equal(6, await watched.Page.Locator("main table").First.Locator("tbody tr").CountAsync());
        Assert.Equal(0, await watched.Page.Locator("#add-series").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task An_unknown_key_is_named_beside_the_rest_and_can_be_removed()
    {
        var known = await SeriesAsync("honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        await CompareAsync(watched, known, "gone.away", "<b>7</b>");
        var notices = watched.Page.Locator(".notice");
        Assert.Contains("gone.away", await notices.Nth(0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("<b>7</b>", await notices.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await watched.Page.Locator(".compare-picture").CountAsync());
        await notices.Nth(1).GetByRole(AriaRole.Link).ClickAsync();
        await notices.Nth(0).GetByRole(AriaRole.Link).ClickAsync();
        Assert.EndsWith($"/compare?series={known}", watched.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await notices.CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task Where_no_key_has_a_series_the_page_offers_a_first_one()
    {
        using var none = await served.GetPageAsync("/compare?series=gone.away");
        Assert.Equal(404, (int)none.StatusCode);
        var html = await none.Content.ReadAsStringAsync();
        Assert.Contains("gone.away", html, StringComparison.Ordinal);
        Assert.Contains("id=\"add-series\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare\"", html, StringComparison.Ordinal);
        using var control = await served.GetPageAsync("/compare?series=%00");
        Assert.Equal(404, (int)control.StatusCode);
    }

    [BrowserFact]
    public async Task A_key_that_is_given_twice_counts_once_and_is_not_offered_again()
    {
        var key = await SeriesAsync("honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        await watched.Page.GotoAsync($"/compare?series={key},{key}&series={key}");
        Assert.Equal(1, await watched.Page.Locator("main table").First.Locator("tbody tr").CountAsync());
        Assert.Equal(0, await watched.Page.Locator($"#add-series option[value='{key}']").CountAsync());
        Assert.NotEqual(0, await watched.Page.Locator("#add-series option").CountAsync());
    }

    private async Task<string> SeriesAsync(string figure) => await served.SeriesOf(SitePaths.Document, figure);

    private static Task<IResponse?> CompareAsync(WatchedPage watched, params string[] keys) =>
        watched.Page.GotoAsync($"/compare?series={string.Join(',', keys.Select(Uri.EscapeDataString))}");

    private static Task<string> MainAsync(WatchedPage watched) => watched.Page.Locator("main").InnerTextAsync();

    private async Task<string[]> ManySeriesAsync(int count)
    {
        await using var command = served.Owner.CreateCommand("select distinct series from indicators.observation order by 1 limit $1");
        command.Parameters.AddWithValue(count);
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
            keys.Add(reader.GetString(0));
        Assert.Equal(count, keys.Count);
        return [.. keys];
    }
}
