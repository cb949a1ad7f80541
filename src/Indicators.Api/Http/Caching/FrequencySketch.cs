namespace Indicators.Api.Http.Caching;

/// <summary>
/// Estimates how often a key was requested recently, in constant memory: a count-min sketch whose counters are halved from time to time
/// (Einziger, Friedman and Manes, TinyLFU, 2017). Concurrent updates may be lost, which is acceptable for an estimate.
/// </summary>
internal sealed class FrequencySketch
{
    private const int Rows = 4;
    private const int Most = 255;
    private const int Width = 1 << 15;

    private readonly byte[] _counters = new byte[Rows * Width];
    private int _added;

    public void Add(string key)
    {
        var hash = (uint)key.GetHashCode(StringComparison.Ordinal);
        for (var row = 0; row < Rows; row++)
        {
            ref var counter = ref _counters[Index(hash, row)];
            if (counter < Most)
                counter++;
        }

        if (Interlocked.Increment(ref _added) >= Width * 8)
            Age();
    }

    public int Estimate(string key)
    {
        var hash = (uint)key.GetHashCode(StringComparison.Ordinal);
        var least = Most;
        for (var row = 0; row < Rows; row++)
            least = Math.Min(least, _counters[Index(hash, row)]);
        return least;
    }

    private void Age()
    {
        if (Interlocked.Exchange(ref _added, 0) < Width * 8)
            return;
        for (var i = 0; i < _counters.Length; i++)
            _counters[i] >>= 1;
    }

    private static int Index(uint hash, int row)
    {
        var mixed = hash * (0x9E3779B1u + ((uint)row * 0x85EBCA6Eu));
        return (row * Width) + (int)((mixed ^ (mixed >> 15)) & (Width - 1));
    }
}
