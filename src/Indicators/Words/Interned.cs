using System.Collections.Concurrent;

namespace Indicators.Words;

/// <summary>Stores equal values once, so that many figures share them. Bounded: at the limit it is cleared.</summary>
internal sealed class Interned<T>(int limit)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    // Counting a concurrent dictionary locks all of it.
    private int _count;

    public T GetOrAdd(string key, Func<T> make)
    {
        if (_known.TryGetValue(key, out var known))
            return known;
        if (Interlocked.Increment(ref _count) > limit)
        {
            _known.Clear();
            _count = 0;
        }

        return _known.GetOrAdd(key, _ => make());
    }
}
