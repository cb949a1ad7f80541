using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Bench.Http;

/// <summary>Debian's <c>wrk</c>: many connections that ask for one address again and again.</summary>
internal static partial class Wrk
{
    public const int Connections = 32;

    /// <summary>A short run; fails if not every answer is a 2xx or 3xx.</summary>
    public static async Task<Sample> RunAsync(
        Uri address,
        IReadOnlyList<string> headers,
        string? script,
        int seconds,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "--timeout", "30s"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var header in headers)
            start.ArgumentList.Add($"-H{header}");
        if (script is not null)
            start.ArgumentList.Add($"-s{script}");
        start.ArgumentList.Add(address.ToString());
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0 || Failed().IsMatch(output))
            throw new InvalidOperationException($"wrk on {address} failed:\n{output}");
        return new Sample(Number(Rate().Match(output).Groups[1].Value), Milliseconds(Last().Match(output)));
    }

    public static async Task<string> VersionAsync()
    {
        using var process = Process.Start(
            new ProcessStartInfo("wrk", ["-v"]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var text = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        return VersionOf().Match(text).Groups[1].Value;
    }

    private static double Milliseconds(Match match) =>
        Number(match.Groups[1].Value)
        * match.Groups[2].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([0-9.]+)(us|ms|s)")]
    private static partial Regex Last();

    [GeneratedRegex(@"Non-2xx or 3xx responses|Socket errors")]
    private static partial Regex Failed();

    [GeneratedRegex(@"wrk (?:debian/)?(\S+)")]
    private static partial Regex VersionOf();
}

/// <summary>Requests a second, and the 99th percentile of their milliseconds.</summary>
internal sealed record Sample(double Rate, double Last);
