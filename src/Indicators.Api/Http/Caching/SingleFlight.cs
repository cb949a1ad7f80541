using System.Collections.Concurrent;

namespace Indicators.Api.Http.Caching;

/// <summary>Of simultaneous requests for one answer, the first computes it and the others wait.</summary>
internal sealed class SingleFlight
{
    private readonly ConcurrentDictionary<string, Task<Flown>> _flights = new(StringComparer.Ordinal);

    /// <summary>Answers being computed now.</summary>
    public int Count => _flights.Count;

    /// <summary>The flight that another request has begun; null if this one is the first. It then has to end its own.</summary>
    public Task<Flown>? Join(string key, out Flight own)
    {
        own = new Flight(this, key);
        var first = _flights.GetOrAdd(key, own.Task);
        return ReferenceEquals(first, own.Task) ? null : first;
    }

    /// <summary>The computation of one answer.</summary>
    internal readonly struct Flight(SingleFlight all, string key) : IDisposable
    {
        private readonly TaskCompletionSource<Flown> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Flown> Task => _source.Task;

        /// <summary>Gives the answer to the waiting requests.</summary>
        public void End(KeptAnswer answer) => _source.TrySetResult(new(answer, IsAbandoned: false));

        /// <summary>There is nothing to share: it is a failure, or it is streamed.</summary>
        public void EndAlone() => _source.TrySetResult(new(null, IsAbandoned: false));

        /// <summary>Releases the waiting requests if the one that computed the answer left before it was complete.</summary>
        public void Dispose()
        {
            all._flights.TryRemove(new(key, _source.Task));
            _source.TrySetResult(new(null, IsAbandoned: true));
        }
    }
}

/// <summary>What came of a computation.</summary>
/// <param name="Answer">The answer; null if it cannot be shared.</param>
/// <param name="IsAbandoned">Whether another request has to compute it.</param>
internal sealed record Flown(KeptAnswer? Answer, bool IsAbandoned);
