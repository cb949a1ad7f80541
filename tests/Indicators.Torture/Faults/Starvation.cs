using System.Diagnostics;
using System.Globalization;

namespace Indicators.Torture.Faults;

/// <summary>
/// Whether others hold the processors of this machine. Linux counts in <c>/proc/pressure/cpu</c> the time in which anything waited for one;
/// counted while the service is idle, it is the doing of others, and a slow answer afterwards says nothing about the service.
/// </summary>
/// <param name="read">The text of that file; empty where the kernel does not count.</param>
public sealed class Starvation(Func<string> read)
{
    private const double Most = 0.5;

    private readonly (long Waited, long At) _since = (WaitedIn(read()), Stopwatch.GetTimestamp());

    /// <summary>Begins to count on this machine.</summary>
    public static Starvation Begin() => new(() => File.Exists("/proc/pressure/cpu") ? File.ReadAllText("/proc/pressure/cpu") : "");

    /// <summary>Whether something waited for more than half of the time since the beginning.</summary>
    public bool IsStarved =>
        Stopwatch.GetElapsedTime(_since.At) is var all && (WaitedIn(read()) - _since.Waited) / 1e6 > Most * all.TotalSeconds;

    /// <returns>Microseconds.</returns>
    private static long WaitedIn(string pressure)
    {
        var line = pressure.Split('\n').FirstOrDefault(line => line.StartsWith("some ", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[(line.IndexOf("total=", StringComparison.Ordinal) + 6)..], CultureInfo.InvariantCulture);
    }
}
