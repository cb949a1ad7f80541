using System.Collections.Concurrent;
using Indicators.Api.Http.Operations;
using Microsoft.Extensions.Caching.Memory;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// In-memory cache of release data. A release never changes, and its sentences change only with the texts, so entries do not expire. The
/// least recently used entries make room for new ones.
/// </summary>
internal sealed class ReleaseCache : IDisposable
{
    /// <summary>Total size of all entries, in kilobytes.</summary>
    public const long DefaultLimit = 256_000;

    private readonly long _limit;
    private readonly MemoryCache _cache;

    // One gate per type, because reading one type may need an entry of another.
    private readonly ConcurrentDictionary<Type, SemaphoreSlim> _gates = new();
    private readonly Lock _adding = new();
    private readonly Dictionary<(Type Type, int Release), Key> _current = [];

    /// <param name="limit">Maximum size of all entries together, in kilobytes.</param>
    public ReleaseCache(long limit = DefaultLimit)
    {
        _limit = limit;
        _cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = limit, TrackStatistics = true });
    }

    /// <summary>Whether a <typeparamref name="T"/> of any release is in memory.</summary>
    internal bool Has<T>()
    {
        lock (_adding)
            return _current.Any(one => one.Key.Type == typeof(T) && _cache.TryGetValue(one.Value, out _));
    }

    private long Size => _cache.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>
    /// The single <typeparamref name="T"/> of a release. If it is not in memory, the first request reads it and the others wait. It stays
    /// in memory, however large, as long as it is the entry added last.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="read">Reads it. A failure affects only the caller.</param>
    /// <param name="size">Returns its approximate size in kilobytes.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    public async Task<T> GetAsync<T>(ReleaseState release, Func<Task<T>> read, Func<T, long> size, CancellationToken cancellation)
        where T : class
    {
        var key = new Key(typeof(T), release.Id, release.ContentHash, release.TextGeneration, "");
        if (_cache.TryGetValue(key, out T? cached))
            return cached!;
        var gate = _gates.GetOrAdd(typeof(T), _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            if (_cache.TryGetValue(key, out cached))
                return cached!;
            var value = await read();
            lock (_adding)
            {
                // Entries read with other texts, or before a draft was replaced, are never needed again.
                if (_current.TryGetValue((typeof(T), release.Id), out var old) && old != key)
                    _cache.Remove(old);
                _current[(typeof(T), release.Id)] = key;
                Add(key, value, size(value));
            }

            return value;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Entries of a release by id; those that are not in memory are read first, together.</summary>
    /// <param name="release">The release.</param>
    /// <param name="ids">The requested ids.</param>
    /// <param name="read">Reads those that are not in memory.</param>
    /// <param name="size">Returns the approximate size of an entry in kilobytes.</param>
    public async Task<IReadOnlyDictionary<string, T>> GetManyAsync<T>(
        ReleaseState release,
        IEnumerable<string> ids,
        Func<string[], Task<IReadOnlyDictionary<string, T>>> read,
        long size
    )
        where T : class
    {
        var (found, missing) = (new Dictionary<string, T>(StringComparer.Ordinal), new List<string>());
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (_cache.TryGetValue(KeyOf<T>(release, id), out T? cached))
                found[id] = cached!;
            else
                missing.Add(id);
        }

        if (missing.Count == 0)
            return found;
        foreach (var (id, value) in await read([.. missing]))
        {
            found[id] = value;
            lock (_adding)
                Add(KeyOf<T>(release, id), value, size);
        }

        return found;
    }

    public void Dispose()
    {
        _cache.Dispose();
        foreach (var gate in _gates.Values)
            gate.Dispose();
    }

    private static Key KeyOf<T>(ReleaseState release, string id) =>
        new(typeof(T), release.Id, release.ContentHash, release.TextGeneration, id);

    // The cache rejects what does not fit, so make room first.
    private void Add(Key key, object value, long size)
    {
        size = Math.Clamp(size, 1, _limit);
        while (_cache.Count > 0 && Size + size > _limit)
            _cache.Compact(Math.Max(0.1, 1.0 / _cache.Count));
        _cache.Set(key, value, new MemoryCacheEntryOptions { Size = size });
    }

    private sealed record Key(Type Type, int Release, string ContentHash, long TextGeneration, string Id);
}
