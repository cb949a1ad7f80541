using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>What people come for, from the front page to the sentence.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class JourneyTests(Chromium chromium, ServedPages served, ServedPagesWithoutTexts withoutTexts)
{
    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task A_pasted_sentence_leads_to_the_lit_characters_of_its_figure(int width, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, script: script);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("Paste a number").FillAsync("Brennia sold honey worth 120 million dollars to Corland in 2021.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find its sentence" }).ClickAsync();
        var first = page.Locator(".match").First;
        Assert.Contains("US$ 120 million", await first.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("US$ 120 million", await first.Locator("mark").InnerTextAsync());

        await first.Locator("h3 a").ClickAsync();
        Assert.Matches("/figures/o1-", page.Url);
        Assert.Equal("US$ 120 million", await page.Locator(".quote mark").InnerTextAsync());
        Assert.Contains("2021", await page.Locator(".timeline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task A_mark_of_the_chart_leads_to_its_sentence_by_mouse_and_by_keyboard()
    {
        var series = await served.SeriesOf(SitePaths.Document, "honey-exports-2021");
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync($"/series/{series}");
        var mark = page.Locator($".chart-wide a[href='/figures/{id}']");
        Assert.Contains("120 million", await mark.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/figures/{id}");

        await page.GoBackAsync();
        await mark.Locator("circle, path, rect, line").First.ClickAsync(new() { Force = true });
        await page.WaitForURLAsync($"**/figures/{id}");
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task The_colours_of_a_chart_follow_the_page()
    {
        var series = await served.SeriesOf(SitePaths.Document, "honey-exports-2021");
        var html = await (await served.GetPageAsync($"/series/{series}")).Content.ReadAsStringAsync();
        var chart = html[html.IndexOf("chart-wide", StringComparison.Ordinal)..html.IndexOf("</figure>", StringComparison.Ordinal)];
        Assert.Contains("var(--c-actual)", chart, StringComparison.Ordinal);
        Assert.DoesNotMatch(FixedColour(), chart);
    }

    [BrowserFact]
    public async Task The_browser_checks_the_hash_of_the_sentence()
    {
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync($"/figures/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it in this browser" }).ClickAsync();
        await Assertions.Expect(page.Locator("#verified")).ToContainTextAsync("✓");

        await page.EvaluateAsync("() => document.querySelector('#sentence').append('!')");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it in this browser" }).ClickAsync();
        await Assertions.Expect(page.Locator("#verified")).ToContainTextAsync("✗");
    }

    [BrowserFact]
    public async Task A_citation_is_copied()
    {
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync($"/figures/{id}");
        await page.Locator("[data-copy=cite-page]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copy=cite-page]")).ToContainTextAsync("Copied");
        Assert.Equal(
            $"{served.Address}figures/{id}?release=2026.1",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")
        );
    }

    [BrowserFact]
    public async Task A_reader_goes_from_the_text_to_a_figure_and_back_to_its_place()
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 390);
        var page = watched.Page;
        await page.GotoAsync("/documents/ash-2023-honey");
        await page.Locator("a.lit", new() { HasText = "nearly US$ 150 million" }).ClickAsync();
        Assert.Equal("nearly US$ 150 million", await page.Locator(".quote mark").InnerTextAsync());
        await page.Locator(".quote figcaption a").First.ClickAsync();
        Assert.EndsWith("/documents/ash-2023-honey#p2", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_reader_sees_why_another_numeral_is_no_figure(int width, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, script: script);
        var page = watched.Page;
        await page.GotoAsync("/documents/ash-2023-honey");
        Assert.Equal(0, await page.Locator(".no-figure").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Show in the text why each other numeral is no figure" }).ClickAsync();
        Assert.Equal("2021 (a year)", await page.Locator("#p2 .no-figure").First.InnerTextAsync());
        Assert.Equal("2010 (a year: start of the comparison)", await page.Locator("#p6 .no-figure").First.InnerTextAsync());
        Assert.Equal(1, await page.Locator("#p2 a.lit", new() { HasText = "US$ 120 million" }).CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Hide the reasons" }).First.ClickAsync();
        Assert.Equal(0, await page.Locator(".no-figure").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Each_number_of_a_pasted_text_has_its_mark(int width, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width, script: script);
        var page = watched.Page;
        await page.GotoAsync(
            "/trace?q="
                + Uri.EscapeDataString("Brennia sold honey worth 120 million dollars to Corland in 2021. The moon is 384,400 km away.")
        );
        Assert.Equal("=", await page.Locator(".said-text a.said.agrees").First.GetAttributeAsync("data-sign"));
        Assert.Equal("?", await page.Locator(".said-text a.said.none").First.GetAttributeAsync("data-sign"));
        await page.Locator(".said-text a.said.none").First.ClickAsync();
        var statement = page.Locator(".statement:target");
        Assert.Contains("no source here", await statement.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_goes_from_the_front_page_to_the_sentence()
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("Paste a number").FocusAsync();
        await page.Keyboard.TypeAsync("Brennia sold honey worth 120 million dollars to Corland in 2021.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/trace?q=*");
        await page.Locator(".match h3 a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures/o1-*");
        Assert.Equal("US$ 120 million", await page.Locator(".quote mark").InnerTextAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task On_paper_there_is_the_quotation_and_no_control()
    {
        var id = await served.IdOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync($"/figures/{id}");
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal(0, await page.Locator("form:visible, .copy button:visible, header nav:visible").CountAsync());
        Assert.Equal("US$ 120 million", await page.Locator(".quote mark:visible").InnerTextAsync());
        Assert.Equal(
            "rgb(0, 0, 0)",
            await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.quote blockquote p')).color")
        );
    }

    [BrowserFact]
    public async Task A_series_is_added_to_a_comparison_without_its_key()
    {
        var series = await served.SeriesOf(SitePaths.Document, "honey-exports-2021");
        await using var watched = await chromium.OpenAsync(served.Address, script: false);
        var page = watched.Page;
        await page.GotoAsync($"/compare?series={series}");
        await page.GetByLabel("Add a series in the same unit")
            .SelectOptionAsync(await served.SeriesOf(SitePaths.Document, "laboratory-pledge"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        Assert.Equal(2, await page.Locator("main table").First.Locator("tbody tr").CountAsync());
        Assert.Equal(1, await page.Locator(".compare-picture").CountAsync());
    }

    [BrowserFact]
    public async Task Without_texts_a_document_shows_where_its_figures_stand()
    {
        await using var watched = await chromium.OpenAsync(withoutTexts.Address, width: 390);
        var page = watched.Page;
        await page.GotoAsync("/documents/ash-2023-honey");
        Assert.Contains("not on this server", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".outline a.lit", new() { HasText = "US$ 120 million" }).First.ClickAsync();
        Assert.Contains("US$ 120 million", await page.Locator(".quote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_goes_from_the_top_of_a_page_to_its_content_and_through_facets()
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        var page = watched.Page;
        await page.GotoAsync("/figures");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".facets a", new() { HasText = "Trade" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures?topic=trade");
        await page.Locator(".tags a", new() { HasText = "Trade" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures");
    }

    [BrowserFact]
    public async Task An_empty_result_says_which_filter_empties_it()
    {
        await using var watched = await chromium.OpenAsync(served.Address);
        await watched.Page.GotoAsync("/figures?topic=debt&item=wax");
        var why = watched.Page.Locator("section.notice");
        Assert.Contains("Nothing passes all filters", await why.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "topic=debt",
            await why.Locator("a").Last.GetAttributeAsync("href") + await why.Locator("a").First.GetAttributeAsync("href"),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex("(fill|stroke)=\"#")]
    private static partial Regex FixedColour();
}
