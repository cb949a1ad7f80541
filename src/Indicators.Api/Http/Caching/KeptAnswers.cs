using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// Answers in memory, up to a number of bytes. To make room, the least requested of a few answers is dropped, unless the new one is
/// requested even less. A stream of one-off requests therefore never displaces popular answers.
/// </summary>
/// <param name="limit">Bytes of all answers together; 0 keeps nothing.</param>
internal sealed class KeptAnswers(long limit)
{
    /// <summary>Bytes of all answers unless the operator says otherwise.</summary>
    public const long DefaultLimit = 64L << 20;

    /// <summary>Larger answers are rare, and cost less in relation to what they carry.</summary>
    public const int LargestBody = 1 << 20;

    /// <summary>How many answers compete for staying.</summary>
    private const int Sample = 8;

    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<RequestForm, KnownForm> _forms = new();
    private readonly List<Slot> _order = [];
    private readonly FrequencySketch _asked = new();
    private readonly Lock _changing = new();
    private long _bytes;
    private long _hits;
    private long _misses;

    public long Limit => limit;

    public long Bytes => Interlocked.Read(ref _bytes);

    public int Count => _slots.Count;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    public long Evicted { get; private set; }

    /// <summary>The answer of a key.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out KeptAnswer? answer)
    {
        _asked.Add(key);
        answer = _slots.TryGetValue(key, out var slot) ? slot.Answer : null;
        Interlocked.Increment(ref answer is null ? ref _misses : ref _hits);
        return answer is not null;
    }

    /// <summary>As <see cref="TryFind(string, out KeptAnswer?)"/>, and counts nothing.</summary>
    public bool TryPeek(string key, [NotNullWhen(true)] out KeptAnswer? answer)
    {
        answer = _slots.TryGetValue(key, out var slot) ? slot.Answer : null;
        return answer is not null;
    }

    /// <summary>The answer to a request that was written like an earlier one.</summary>
    public bool TryFind(RequestForm form, [NotNullWhen(true)] out KnownForm? known)
    {
        if (!_forms.TryGetValue(form, out known))
            return false;
        _asked.Add(known.Key);
        Interlocked.Increment(ref _hits);
        return true;
    }

    /// <summary>Keeps an answer if it is requested often enough.</summary>
    public void Add(string key, KeptAnswer answer)
    {
        if (answer.Body.Length > LargestBody || answer.Size > limit / 4)
            return;
        lock (_changing)
        {
            if (_slots.ContainsKey(key) || !MakeRoom(key, answer.Size))
                return;
            var slot = new Slot(key, answer) { Place = _order.Count };
            _slots[key] = slot;
            _order.Add(slot);
            _bytes += answer.Size;
        }
    }

    /// <summary>Remembers how a request for a kept answer is written, so that the next identical request need not be parsed.</summary>
    public void Remember(RequestForm form, KnownForm known)
    {
        lock (_changing)
        {
            if (_slots.TryGetValue(known.Key, out var slot) && slot.Answer == known.Answer && slot.Answer.Forms.Add(form))
                _forms[form] = known;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_changing)
        {
            _slots.Clear();
            _forms.Clear();
            _order.Clear();
            _bytes = 0;
        }
    }

    private bool MakeRoom(string key, long size)
    {
        var asked = _asked.Estimate(key);
        while (_bytes + size > limit)
        {
            if (_order.Count == 0)
                return false;
            var victim = _order[Random.Shared.Next(_order.Count)];
            for (var i = 1; i < Sample; i++)
            {
                var other = _order[Random.Shared.Next(_order.Count)];
                if (_asked.Estimate(other.Key) < _asked.Estimate(victim.Key))
                    victim = other;
            }

            if (_asked.Estimate(victim.Key) > asked)
                return false;
            Remove(victim);
        }

        return true;
    }

    private void Remove(Slot slot)
    {
        _slots.TryRemove(slot.Key, out _);
        foreach (var form in slot.Answer.Forms.TakeAll())
            _forms.TryRemove(form, out _);
        var last = _order[^1];
        (_order[slot.Place], last.Place) = (last, slot.Place);
        _order.RemoveAt(_order.Count - 1);
        _bytes -= slot.Answer.Size;
        Evicted++;
    }

    private sealed record Slot(string Key, KeptAnswer Answer)
    {
        public int Place { get; set; }
    }
}

/// <summary>The answer to a request that is written in a known form.</summary>
/// <param name="Key">Key of the answer.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Published">The releases for which it holds.</param>
/// <param name="Route">Route of the operation, for the log.</param>
/// <param name="Headers">All headers of a 200.</param>
/// <param name="Unchanged">All headers of a 304.</param>
internal sealed record KnownForm(
    string Key,
    KeptAnswer Answer,
    object Published,
    string Route,
    KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] Headers,
    KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] Unchanged
);
