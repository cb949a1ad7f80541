using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>One browser for all tests of pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (TestBrowser.Missing is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await TestBrowser.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page in a context of its own. What it logs as an error, and what it asks of others, is recorded.</summary>
    public async Task<WatchedPage> OpenAsync(Uri server, int width = 1280, bool dark = false, bool script = true, float scale = 1)
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = server.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = script,
                DeviceScaleFactor = scale,
                ReducedMotion = ReducedMotion.Reduce,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        return new WatchedPage(context, await context.NewPageAsync(), server);
    }
}

/// <summary>A page and what went wrong in it.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public WatchedPage(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.ToString(), StringComparison.Ordinal))
                Complaints.Add($"asks {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of the console, failures of scripts and requests to other servers.</summary>
    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
