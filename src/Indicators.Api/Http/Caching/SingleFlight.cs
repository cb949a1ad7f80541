using System.Collections.Concurrent;
using Indicators.Api.Http.Problems;

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
        public void End(KeptAnswer answer) => _source.TrySetResult(new(answer, null, IsAbandoned: false));

        /// <summary>Gives the problem to the waiting requests.</summary>
        public void End(Problem problem) => _source.TrySetResult(new(null, problem, IsAbandoned: false));

        /// <summary>There is nothing to share: it is streamed.</summary>
        public void EndAlone() => _source.TrySetResult(new(null, null, IsAbandoned: false));

        /// <summary>Releases the waiting requests if the one that computed the answer left or failed before it was complete.</summary>
        public void Dispose()
        {
            all._flights.TryRemove(new(key, _source.Task));
            _source.TrySetResult(new(null, null, IsAbandoned: true));
        }
    }
}

/// <summary>What came of a computation.</summary>
/// <param name="Answer">The answer; null if there is none, or it cannot be shared.</param>
/// <param name="Problem">The problem; null if there is none.</param>
/// <param name="IsAbandoned">Whether one of those who wait has to compute it.</param>
internal sealed record Flown(KeptAnswer? Answer, Problem? Problem, bool IsAbandoned);
