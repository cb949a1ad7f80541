using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>
/// The releases that a server was asked to trace in, each as an index in memory: a release never changes, and its sentences only with the
/// texts. The one asked for last stays; older ones stay as long as all together have no more figures than may be kept.
/// </summary>
/// <param name="most">Most figures.</param>
internal sealed class KeptIndexes(int most) : IDisposable
{
    /// <summary>Figures that a server keeps: some 200 MB.</summary>
    public const int MaxFigures = 150_000;

    private readonly SemaphoreSlim _loading = new(1);

    // The one asked for last comes last.
    private readonly List<(Key Key, CandidateIndex Index)> _kept = [];

    /// <summary>The index of the request's release, read now if it is not kept.</summary>
    public static Task<CandidateIndex> FindAsync(ApiRequest request) =>
        request
            .Context.RequestServices.GetRequiredService<KeptIndexes>()
            .FindAsync(request.Release, () => CandidateRow.LoadAllAsync(request), request.Cancellation);

    /// <summary>The index of a release, read now if it is not kept; one is read at a time, by the first who asks for it.</summary>
    public async Task<CandidateIndex> FindAsync(ReleaseState release, Func<Task<CandidateIndex>> read, CancellationToken cancellation)
    {
        var key = new Key(release.Id, release.ContentHash, release.TextGeneration);
        if (Find(key) is { } kept)
            return kept;
        await _loading.WaitAsync(cancellation);
        try
        {
            return Find(key) ?? Keep(key, await read());
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    /// <summary>The figures that are kept.</summary>
    internal long Figures
    {
        get
        {
            lock (_kept)
                return _kept.Sum(one => (long)one.Index.Count);
        }
    }

    private CandidateIndex? Find(Key key)
    {
        lock (_kept)
        {
            var at = _kept.FindLastIndex(one => one.Key == key);
            if (at < 0)
                return null;
            var found = _kept[at];
            _kept.RemoveAt(at);
            _kept.Add(found);
            return found.Index;
        }
    }

    private CandidateIndex Keep(Key key, CandidateIndex index)
    {
        lock (_kept)
        {
            // What was read with other texts, or before the release was imported anew, is not asked for again.
            _kept.RemoveAll(one => one.Key.Release == key.Release);
            _kept.Add((key, index));
            while (_kept.Count > 1 && Figures > most)
                _kept.RemoveAt(0);
            return index;
        }
    }

    private readonly record struct Key(int Release, string ContentHash, long TextGeneration);
}
