using System.Globalization;
using Indicators.Api;
using Microsoft.Playwright;
using Npgsql;

namespace Indicators.Pages.Tests;

/// <summary>Pages while the answers behind them are slow.</summary>
[Collection(OneBrowser.Name)]
public sealed class SlowTests(Chromium chromium, SlowPages served) : IClassFixture<SlowPages>
{
    /// <summary>
    /// Notes what the page says while the next one is awaited; the browser keeps the notes from one page to the next. The driver itself waits
    /// for the next page before it looks at anything.
    /// </summary>
    private const string Recorder = """
        new MutationObserver(() => {
          const said = ["waiting", "draft-status"].map((id) => document.getElementById(id)?.textContent);
          const steps = [...document.querySelectorAll(".steps > p")].filter((step) => step.checkVisibility());
          const all = new Set(JSON.parse(sessionStorage.said ?? "[]"));
          for (const words of [...said, steps.map((step) => step.textContent).join(" and ")]) if (words) all.add(words);
          sessionStorage.said = JSON.stringify([...all]);
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

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
    public async Task A_page_that_takes_too_long_says_so_and_leads_back_to_itself(string path, bool script)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: script);
        var page = watched.Page;
        await using (await served.HoldAsync())
        {
            var response = await page.GotoAsync(path);
            Assert.Equal(503, response!.Status);
            Assert.NotNull(await response.HeaderValueAsync("retry-after"));
            Assert.Equal("This takes too long at the moment", await page.Locator("h1").InnerTextAsync());
            await EveryPageTests.AxeAsync(page, "too slow");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
        Assert.NotEqual("This takes too long at the moment", await page.Locator("h1").InnerTextAsync());
        // The browser itself reports the status.
        Assert.DoesNotContain(watched.Complaints, complaint => !complaint.Contains("503", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData("/trace", "button:has-text('Find its sentence')", "**/trace?q=*")]
    [InlineData("/about", "footer a:text-is('Items')", "**/items")]
    public async Task A_reader_is_told_that_a_page_is_being_waited_for(string from, string target, string next)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await page.AddInitScriptAsync(Recorder);
        await page.GotoAsync(from);
        if (from == "/trace")
            await page.GetByLabel("A number, a sentence").FillAsync(Sentence);
        await using var held = await served.HoldAsync();
        var clicking = page.Locator(target).DispatchEventAsync("click");
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        await held.DisposeAsync();
        await clicking;
        await page.WaitForURLAsync(next);
        Assert.Contains(await SaidAsync(page), words => words.StartsWith("The page is being made, ", StringComparison.Ordinal));
        Assert.Equal("", await page.Locator("#waiting").InnerTextAsync());
        await page.GoBackAsync();
        Assert.Equal("", await page.Locator("#waiting").InnerTextAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task A_draft_of_500_kilobytes_is_checked_to_its_end_although_the_database_is_slow()
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390);
        var page = watched.Page;
        await ChooseLongDraftAsync(page);
        await using var held = await served.HoldAsync();
        var sending = page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).DispatchEventAsync("click");
        await Task.Delay(TimeSpan.FromSeconds(4));
        await held.DisposeAsync();
        await sending;
        await page.Locator(".report").WaitForAsync(new() { Timeout = 120_000 });
        Assert.Contains("1,280 paragraphs", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".steps progress:visible").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [BrowserFact]
    public async Task A_reader_who_leaves_in_the_middle_of_a_draft_harms_nothing()
    {
        var leaving = await chromium.OpenAsync(served.Address, 390);
        await ChooseLongDraftAsync(leaving.Page);
        await using (await served.HoldAsync())
        {
            await using (leaving)
            {
                var sending = leaving.Page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).DispatchEventAsync("click");
                for (var left = 100; await served.RunningStatementsAsync() == 0; left--)
                {
                    Assert.True(left > 0, "The database was never asked.");
                    await Task.Delay(100);
                }

                _ = sending.ContinueWith(static task => task.Exception, TaskScheduler.Default); // the page goes before the answer comes
            }

            for (var left = 50; await served.RunningStatementsAsync() > 0; left--)
            {
                Assert.True(left > 0, "The database still works for a reader who has left.");
                await Task.Delay(100);
            }
        }

        await using var next = await chromium.OpenAsync(served.Address, 390);
        Assert.True((await next.Page.GotoAsync("/check"))!.Ok);
        await next.Page.GetByLabel("Paste an article").FillAsync(Sentence);
        await next.Page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).ClickAsync();
        Assert.Equal(1, await next.Page.Locator(".checked-number.is-supported").CountAsync());
        Assert.Empty(next.Complaints);
        Assert.DoesNotContain("\"level\":\"error\"", served.LogText, StringComparison.Ordinal);
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
        Assert.Equal(1, await page.Locator(".checked-number.is-supported").CountAsync());
    }

    private static async Task ChooseLongDraftAsync(IPage page)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("or choose or drop a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "draft.txt",
                    MimeType = "text/plain",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(LongDraft()),
                }
            );
    }

    private static async Task<string[]> SaidAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("() => JSON.parse(sessionStorage.said ?? '[]')");

    private static string LongDraft()
    {
        const string Words = "The road from the valley to the harbour is long, and nobody has counted the carts that went along it. ";
        var paragraph = string.Concat(Enumerable.Repeat(Words, 3));
        var draft = string.Concat(
            Enumerable
                .Range(0, 1280)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{paragraph}Brennia sold honey worth {i + 10} million dollars to Corland.\n\n"
                    )
                )
        );
        Assert.InRange(draft.Length, 450_000, 500 * 1024);
        return draft;
    }
}

/// <summary>A server whose database can be held up, and whose requests may take five seconds.</summary>
public sealed class SlowPages : ServedPages
{
    private readonly MemoryStream _log = new();

    protected override ApiOptions Options =>
        base.Options with
        {
            RequestTimeout = TimeSpan.FromSeconds(5),
            Log = Stream.Synchronized(_log),
        };

    /// <summary>What the server has logged.</summary>
    public string LogText => System.Text.Encoding.UTF8.GetString(_log.ToArray());

    /// <summary>Nothing can be read from the data until this is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldAsync()
    {
        var connection = await Owner.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            begin;
            lock table indicators.observation, indicators.series, indicators.document, indicators.topic, indicators.indicator, indicators.area,
              indicators.item, indicators.relation in access exclusive mode
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();
        return new Held(connection);
    }

    /// <summary>Statements of the server that the database works on.</summary>
    public async Task<long> RunningStatementsAsync()
    {
        await using var command = Owner.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()"
        );
        return (long)(await command.ExecuteScalarAsync())!;
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
