using Indicators.Api;
using Microsoft.Playwright;
using Npgsql;

namespace Indicators.Pages.Tests;

/// <summary>Pages while the answers behind them are slow.</summary>
[Collection(OneBrowser.Name)]
public sealed class SlowTests(Chromium chromium, SlowPages served) : IClassFixture<SlowPages>
{
    private const string Sentence = "Brennia sold honey worth 120 million dollars to Corland in 2021.";

    [BrowserTheory]
    [InlineData("/", true)]
    [InlineData("/figures?area=XBR", false)]
    [InlineData("/topics/trade", true)]
    [InlineData("/documents/ash-2023-honey", false)]
    [InlineData("/conflicts", true)]
    public async Task A_page_of_a_slow_database_comes_late_and_whole(string path, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: script);
        await using var held = await served.HoldAsync();
        var going = watched.Page.GotoAsync(path);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(going.IsCompleted);
        await held.DisposeAsync();
        Assert.True((await going)!.Ok);
        Assert.Equal(1, await watched.Page.Locator("main h1").CountAsync());
        Assert.Equal(1, await watched.Page.Locator("footer").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserTheory]
    [InlineData("/places", true)]
    [InlineData("/places/XBR", false)]
    [InlineData("/documents", false)]
    public async Task A_page_that_takes_too_long_says_so_and_what_to_do(string path, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: script);
        await using var held = await served.HoldAsync();
        var answer = (await watched.Page.GotoAsync(path))!;
        Assert.Equal(503, answer.Status);
        Assert.Equal("5", await answer.HeaderValueAsync("retry-after"));
        Assert.Equal("This takes too long at the moment", await watched.Page.Locator("main h1").InnerTextAsync());
        Assert.Equal(1, await watched.Page.GetByText("Try again").CountAsync());
    }

    /// <summary>
    /// A browser tells nothing of a page that it is leaving, so an observer in that page keeps what the note said where the next page
    /// finds it.
    /// </summary>
    [BrowserFact]
    public async Task While_the_page_that_a_form_asks_for_is_made_a_note_says_so()
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await page.AddInitScriptAsync(
            """
            addEventListener("DOMContentLoaded", () => {
              const note = document.getElementById("waiting");
              const keep = () => note.textContent && sessionStorage.setItem("waiting", `${note.role}: ${note.textContent}`);
              new MutationObserver(keep).observe(note, { childList: true, characterData: true, subtree: true });
            });
            """
        );
        await page.GotoAsync("/");
        await page.Locator("main textarea, main input[name=q]").First.FillAsync(Sentence);
        await using (await served.HoldAsync())
        {
            await page.Locator("main form").First.EvaluateAsync("(form) => form.requestSubmit()");
            await Task.Delay(TimeSpan.FromSeconds(2.5));
        }

        await page.WaitForURLAsync("**/trace?**");
        Assert.StartsWith(
            "status: The page is being made",
            await page.EvaluateAsync<string?>("() => sessionStorage.getItem('waiting')"),
            StringComparison.Ordinal
        );
        Assert.Equal("", await page.Locator("#waiting").InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_draft_that_cannot_be_checked_in_time_is_not_lost()
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await page.GotoAsync("/check");
        await page.GetByLabel("Paste an article").FillAsync(Sentence + " It has 55 bees.");
        await using (await served.HoldAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).DispatchEventAsync("click");
            await page.GetByText("Your text is not lost").WaitForAsync();
        }

        await page.GoBackAsync();
        Assert.Contains("55 bees", await page.GetByLabel("Paste an article").InputValueAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator(".draft-progress").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        // The report arrives after its first steps.
        await page.Locator(".checked-number.is-supported").WaitForAsync();
    }
}

/// <summary>A server whose database can be held up, and whose requests may take five seconds.</summary>
public sealed class SlowPages : ServedPages
{
    protected override ApiOptions Options => base.Options with { RequestTimeout = TimeSpan.FromSeconds(5) };

    /// <summary>Nothing can be read from the data until this is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldAsync()
    {
        var connection = await Owner.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            begin;
            lock table indicators.observation, indicators.series, indicators.document, indicators.topic, indicators.indicator,
              indicators.area, indicators.item, indicators.relation in access exclusive mode
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();
        return new Held(connection);
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        private NpgsqlConnection? _connection = connection;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _connection, null) is not { } held)
                return;
            await using (var command = new NpgsqlCommand("rollback", held))
                await command.ExecuteNonQueryAsync();
            await held.DisposeAsync();
        }
    }
}
