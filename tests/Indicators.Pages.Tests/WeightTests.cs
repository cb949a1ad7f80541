using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Indicators.Pages.Tests;

/// <summary>
/// What a page weighs in a real browser. The largest contentful paint is printed beside it; <c>bench/run pages</c> times pages.
/// </summary>
[Collection(OneBrowser.Name)]
public sealed class WeightTests(Chromium chromium, ServedPages served, ITestOutputHelper output)
{
    private const int MaxBytes = 60_000;

    private const string LargestPaint = """
        () => new Promise(done => new PerformanceObserver(list => {
          const paints = list.getEntries();
          done(paints[paints.length - 1].startTime);
        }).observe({ type: "largest-contentful-paint", buffered: true }))
        """;

    private const string Weight = """
        () => performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
          .reduce((sum, entry) => sum + entry.transferSize, 0)
        """;

    [BrowserFact]
    public async Task Every_page_weighs_less_than_60_kilobytes_with_all_that_it_loads()
    {
        var heavy = new List<string>();
        foreach (var path in SitePaths.All)
        {
            var address = await SitePaths.Resolve(served, path);
            var (paint, bytes) = await MeasureAsync(address);
            output.WriteLine(FormattableString.Invariant($"{paint, 7:F0} ms {bytes / 1000.0, 7:F1} kB  {path}"));
            if (bytes > MaxBytes)
                heavy.Add(FormattableString.Invariant($"{path}: {bytes} bytes"));
        }

        Assert.Empty(heavy);
    }

    private async Task<(double Paint, int Bytes)> MeasureAsync(string address)
    {
        await using var watched = await chromium.OpenAsync(served.Address, width: 1280);
        await watched.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        return (await watched.Page.EvaluateAsync<double>(LargestPaint), await watched.Page.EvaluateAsync<int>(Weight));
    }
}
