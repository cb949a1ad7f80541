using Microsoft.Playwright;

namespace Indicators.Api.Tests;

public sealed class ExplorerTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [BrowserFact]
    public async Task The_explorer_lists_every_operation_and_tries_them_out_under_its_content_policy()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var (complaints, foreign) = (new List<string>(), new List<string>());
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(served.Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                foreign.Add(request.Url);
        };

        await page.GotoAsync(new Uri(served.Address, "/").ToString());
        await page.Locator(".opblock").First.WaitForAsync();
        Assert.Equal(Operations.All.Count + 3, await page.Locator(".opblock").CountAsync());

        var operation = page.Locator("#operations-Registries-getArea");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.Locator("tr[data-param-name=code] input").FillAsync("XBR");
        // The page fills in the examples of all parameters, and the example is a release of the project's own seeds.
        await operation.Locator("tr[data-param-name=release] input").FillAsync("2026.1");
        await operation.Locator("button.execute").ClickAsync();
        var answer = operation
            .Locator(".live-responses-table .response-col_description .highlight-code, .live-responses-table .response-col_description pre")
            .First;
        await answer.WaitForAsync();

        Assert.Contains("Brennia", await answer.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("200", (await operation.Locator(".live-responses-table .response-col_status").Last.InnerTextAsync()).Trim());
        Assert.Empty(complaints);
        Assert.Empty(foreign);
    }
}
