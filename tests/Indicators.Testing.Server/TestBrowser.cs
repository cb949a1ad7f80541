using Microsoft.Playwright;
using Xunit;

namespace Indicators.Testing.Server;

/// <summary>The browser of the tests: Debian's Chromium.</summary>
public static class TestBrowser
{
    private static readonly string[] Switches =
    [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-dev-shm-usage",
    ];

    /// <summary>
    /// The program; null without one. Chromium without its own windows comes first: it opens a page in half the time, because it draws no
    /// toolbars.
    /// </summary>
    public static string? Program { get; } =
        new[]
        {
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);

    /// <summary>Why tests cannot use a browser; null where they can, or must because of <c>CI=true</c>.</summary>
    public static string? Missing =>
        TestCluster.Unavailable
        ?? (
            Program is not null || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
                ? null
                : "there is no Chromium ('./indicators test' installs it)"
        );

    /// <summary>Starts the browser.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = Environment.UserName == "root" ? [.. Switches, "--no-sandbox"] : Switches,
            }
        );
}

/// <summary>A fact that drives a browser, see <see cref="TestBrowser.Missing"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the fact where there is no browser.</summary>
    public BrowserFactAttribute() => Skip = TestBrowser.Missing;
}

/// <summary>A theory that drives a browser, see <see cref="TestBrowser.Missing"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where there is no browser.</summary>
    public BrowserTheoryAttribute() => Skip = TestBrowser.Missing;
}
