using System.Runtime.InteropServices;

namespace Indicators.Tests.Quantities;

/// <summary>
/// Whether reading takes time in proportion to the length of a text. It measures the processor time of its own thread, so the load of the
/// machine makes little difference, and compares two lengths, so neither does its speed. The time of the thread still has what the garbage
/// collector did in it. Such noise only adds time: the shortest of several rounds counts, and a doubtful result is measured again.
/// </summary>
internal static class LinearTime
{
    private const int Shorter = 25_000;
    private const int Factor = 4;

    private const int Rounds = 2;

    private const int RoundsOnSuspicion = 10;

    /// <summary>Below the precision of the measurement.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads two texts of repeated pieces, the longer one four times as long: a quadratic reader takes 16 times as long.</summary>
    public static bool Holds(string piece, Action<string> read)
    {
        var (shorter, longer) = (Repeated(piece, Shorter), Repeated(piece, Factor * Shorter));
        var (ofShorter, ofLonger) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        read(shorter);
        for (var round = 1; round <= RoundsOnSuspicion; round++)
        {
            ofShorter = Lesser(ofShorter, Taken(shorter, read));
            ofLonger = Lesser(ofLonger, Taken(longer, read));
            if (round >= Rounds && ofLonger < (2 * Factor * ofShorter) + Noise)
                return true;
        }

        return false;
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Taken(string text, Action<string> read)
    {
        var began = OfThisThread();
        read(text);
        return OfThisThread() - began;
    }

    private static TimeSpan Lesser(TimeSpan one, TimeSpan other) => one < other ? one : other;

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
