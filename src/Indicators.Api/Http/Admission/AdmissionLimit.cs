using System.Threading.RateLimiting;

namespace Indicators.Api.Http.Admission;

/// <summary>
/// Limits how many answers are computed at once. Requests above that wait in order. After the queue has been full, it stays short for some
/// seconds: admitted requests are then answered quickly, and the others are rejected at once.
/// </summary>
internal sealed class AdmissionLimit(TimeProvider time)
{
    /// <summary>How long the queue stays short after it was full.</summary>
    private static readonly TimeSpan Caution = TimeSpan.FromSeconds(3);

    /// <summary>How long a request waits for a place at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Limit _limit = new(AdmissionSize.Of(Environment.ProcessorCount, pool: 100, server: null));
    private long _cautiousUntil;
    private long _refused;

    public AdmissionSize Size => _limit.Size;

    /// <summary>Answers being computed now.</summary>
    public int Active => (int)(_limit.Size.Places - (_limit.Limiter.GetStatistics()?.CurrentAvailablePermits ?? 0));

    /// <summary>Requests waiting now.</summary>
    public int Waiting => (int)(_limit.Limiter.GetStatistics()?.CurrentQueuedCount ?? 0);

    /// <summary>Requests refused since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Sets the limits. Answers that are being computed keep their places.</summary>
    public void Resize(AdmissionSize size)
    {
        if (size != _limit.Size)
            _limit = new Limit(size);
    }

    /// <summary>Returns a place, to be disposed of once the answer has been computed, or null if none became free in time.</summary>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellation)
    {
        var limiter = _limit.Limiter;
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        if (time.GetTimestamp() < Volatile.Read(ref _cautiousUntil) && Waiting >= _limit.Size.Places)
            return Refuse();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            lease = await limiter.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refuse(isFull: true);
        }

        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return Refuse(isFull: true);
    }

    private IDisposable? Refuse(bool isFull = false)
    {
        if (isFull)
            Volatile.Write(ref _cautiousUntil, time.GetTimestamp() + (long)(Caution.TotalSeconds * time.TimestampFrequency));
        Interlocked.Increment(ref _refused);
        return null;
    }

    private sealed record Limit(AdmissionSize Size)
    {
        public ConcurrencyLimiter Limiter { get; } =
            new(
                new ConcurrencyLimiterOptions
                {
                    PermitLimit = Size.Places,
                    QueueLimit = Size.Queue,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            );
    }
}
