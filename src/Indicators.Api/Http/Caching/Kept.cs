using System.Collections.Concurrent;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// What one server keeps in memory of the observations that it was asked about: an observation of a release never changes, and its sentence
/// only with the texts.
/// </summary>
/// <typeparam name="T">What is kept of each.</typeparam>
/// <param name="most">How many are kept; beyond, all are let go.</param>
internal sealed class Kept<T>(int most)
{
    private readonly ConcurrentDictionary<(int Release, string ContentHash, long TextGeneration, string Id), T> _all = new();

    /// <summary>These observations by id; those that are not kept are read first, together.</summary>
    public async Task<IReadOnlyDictionary<string, T>> FindAsync(
        ReleaseState release,
        IEnumerable<string> ids,
        Func<string[], Task<IReadOnlyDictionary<string, T>>> read
    )
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (_all.TryGetValue((release.Id, release.ContentHash, release.TextGeneration, id), out var kept))
                found[id] = kept;
            else
                missing.Add(id);
        }

        if (missing.Count == 0)
            return found;
        if (_all.Count > most)
            _all.Clear();
        foreach (var (id, one) in await read([.. missing]))
            found[id] = _all[(release.Id, release.ContentHash, release.TextGeneration, id)] = one;
        return found;
    }
}
