using System.Collections.Concurrent;

namespace Indicators.Words;

/// <summary>Stores equal values once, so that many figures share them. Bounded: at the limit it is cleared.</summary>
internal sealed class Interned<T>(int limit)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    public T GetOrAdd(string key, Func<T> make)
    {
        if (_known.Count > limit)
            _known.Clear();
        return _known.GetOrAdd(key, _ => make());
    }
}
