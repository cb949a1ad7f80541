using System.Diagnostics.CodeAnalysis;

namespace Indicators.Api.Http.Admission;

/// <summary>
/// Limits how many answers are computed at once. Requests above that wait in order. When the queue is full, it is cut, and it stays short
/// until no request has been rejected for some seconds: admitted requests are then answered quickly, and the others are rejected at once.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="wanted">Places that the operator wants, until <see cref="Resize"/>; null for none in particular.</param>
internal sealed class AdmissionLimit(TimeProvider time, int? wanted = null)
{
    /// <summary>How long the queue stays short after somebody was refused.</summary>
    private static readonly TimeSpan Caution = TimeSpan.FromSeconds(3);

    /// <summary>How long a request waits for a place at most. Only where answers have become very slow does it matter.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _changing = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private AdmissionSize _size = AdmissionSize.Of(Environment.ProcessorCount, pool: 100, server: null, wanted);
    private int _active;
    private int _waitingCount;
    private long _cautiousUntil;
    private long _refused;

    public AdmissionSize Size => Volatile.Read(ref _size);

    /// <summary>Answers being computed now.</summary>
    public int Active => Volatile.Read(ref _active);

    /// <summary>Requests waiting now.</summary>
    public int Waiting => Volatile.Read(ref _waitingCount);

    /// <summary>Requests refused since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    private bool IsCautious => time.GetTimestamp() < Volatile.Read(ref _cautiousUntil);

    /// <summary>Sets the limits. Answers that are being computed keep their places.</summary>
    public void Resize(AdmissionSize size)
    {
        lock (_changing)
        {
            Volatile.Write(ref _size, size);
            while (_active < size.Places && TryTakeFirst(out var next))
            {
                _active++;
                next.Answer(true);
            }
        }
    }

    /// <summary>
    /// Whether a request that needs a place would be refused now. If so, it counts as refused. It costs next to nothing, so it comes before
    /// the request is read.
    /// </summary>
    public bool RefusesEarly()
    {
        if (!IsCautious || Waiting < Size.ShortQueue)
            return false;
        Refuse();
        return true;
    }

    /// <summary>Returns a place, to be disposed of once the answer has been computed, or null if none became free in time.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation)
    {
        var waiter = new Waiter();
        lock (_changing)
        {
            if (_active < _size.Places)
            {
                _active++;
                return new Place(this);
            }

            if (_waiting.Count >= (IsCautious ? _size.ShortQueue : _size.Queue))
            {
                Refuse();
                while (_waiting.Count > _size.ShortQueue)
                    TakeLast().Answer(false);
                return null;
            }

            waiter.Node = _waiting.AddLast(waiter);
            _waitingCount = _waiting.Count;
        }

        try
        {
            if (await waiter.Task.WaitAsync(Patience, time, cancellation))
                return new Place(this);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            if (!TryLeave(waiter))
                Leave(); // the place came at the same moment
            cancellation.ThrowIfCancellationRequested();
        }

        Refuse();
        return null;
    }

    private void Refuse()
    {
        Volatile.Write(ref _cautiousUntil, time.GetTimestamp() + (long)(Caution.TotalSeconds * time.TimestampFrequency));
        Interlocked.Increment(ref _refused);
    }

    /// <summary>Gives a place to the one that has waited longest.</summary>
    private void Leave()
    {
        lock (_changing)
        {
            if (_active <= _size.Places && TryTakeFirst(out var next))
                next.Answer(true);
            else
                _active--;
        }
    }

    /// <summary>Leaves the queue; false if the waiting has ended otherwise.</summary>
    private bool TryLeave(Waiter waiter)
    {
        lock (_changing)
        {
            if (waiter.Node is not { } node)
                return !waiter.Task.Result;
            Remove(node);
            return true;
        }
    }

    private bool TryTakeFirst([NotNullWhen(true)] out Waiter? waiter)
    {
        waiter = _waiting.First?.Value;
        if (waiter is not null)
            Remove(_waiting.First!);
        return waiter is not null;
    }

    private Waiter TakeLast()
    {
        var last = _waiting.Last!;
        Remove(last);
        return last.Value;
    }

    private void Remove(LinkedListNode<Waiter> node)
    {
        node.Value.Node = null;
        _waiting.Remove(node);
        _waitingCount = _waiting.Count;
    }

    private sealed class Waiter
    {
        private readonly TaskCompletionSource<bool> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>True for a place, false for a refusal.</summary>
        public Task<bool> Task => _answered.Task;

        /// <summary>Where it stands in the queue; null once the waiting has ended.</summary>
        public LinkedListNode<Waiter>? Node { get; set; }

        public void Answer(bool isAdmitted) => _answered.TrySetResult(isAdmitted);
    }

    private sealed class Place(AdmissionLimit limit) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
                limit.Leave();
        }
    }
}
