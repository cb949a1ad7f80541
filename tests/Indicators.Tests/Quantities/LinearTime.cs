using System.Runtime.InteropServices;

namespace Indicators.Tests.Quantities;

/// <summary>
/// Whether reading takes time in proportion to the length of a text. It measures the processor time of its own thread, so the load of the
/// machine makes no difference, and compares two lengths, so neither does its speed.
/// </summary>
internal static class LinearTime
{
    private const int Shorter = 25_000;
    private const int Factor = 4;

    /// <summary>Below the precision of the measurement.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads two texts of repeated pieces, the longer one four times as long. A quadratic reader takes 16 times as long for it.</summary>
    public static bool Holds(string piece, Action<string> read)
    {
        var (shorter, longer) = (Repeated(piece, Shorter), Repeated(piece, Factor * Shorter));
        read(shorter);
        return Fastest(longer, read) < (2 * Factor * Fastest(shorter, read)) + Noise;
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Fastest(string text, Action<string> read)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 2; run++)
        {
            var began = OfThisThread();
            read(text);
            var taken = OfThisThread() - began;
            fastest = taken < fastest ? taken : fastest;
        }

        return fastest;
    }

    private static TimeSpan OfThisThread()
    {
        // CLOCK_THREAD_CPUTIME_ID of Linux and of macOS.
        Assert.Equal(0, ClockGetTime(OperatingSystem.IsMacOS() ? 16 : 3, out var time));
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
