namespace Indicators.Torture.Load;

/// <summary>What clients saw: milliseconds of the admitted and of the refused, and the statuses.</summary>
internal sealed record Measured(Latencies Admitted, Latencies Refused, IReadOnlyDictionary<int, int> Statuses, int WithoutRetryAfter);

/// <summary>Counts of durations in tenths of a millisecond: millions of them take no more room than a few.</summary>
internal sealed record Latencies(IReadOnlyDictionary<int, int> Tenths)
{
    public int Count => Tenths.Values.Sum();

    /// <summary>The duration in milliseconds that so large a share does not exceed.</summary>
    public double At(double share)
    {
        var before = 0;
        var rank = (int)(Count * share);
        foreach (var (tenths, count) in Tenths.OrderBy(one => one.Key))
        {
            before += count;
            if (before > rank)
                return tenths / 10.0;
        }

        return Tenths.Count == 0 ? 0 : Tenths.Keys.Max() / 10.0;
    }

    /// <summary>Counts from many threads.</summary>
    internal sealed class Counter
    {
        private readonly int[] _tenths = new int[600_000];

        public void Add(double milliseconds) =>
            Interlocked.Increment(ref _tenths[Math.Clamp((int)(milliseconds * 10), 0, _tenths.Length - 1)]);

        public Latencies Read() => new(_tenths.Index().Where(one => one.Item > 0).ToDictionary(one => one.Index, one => one.Item));
    }
}
