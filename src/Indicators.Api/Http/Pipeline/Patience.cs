namespace Indicators.Api.Http.Pipeline;

/// <summary>
/// How long an answer is waited for: for a time, until its client leaves, and until the database is lost. Once part of the body has been
/// sent, it has more time, and a database that is away for a moment does not end it: its statements have limits of their own.
/// </summary>
internal sealed class Patience : IDisposable
{
    /// <summary>How long a body may take that is sent while it is read.</summary>
    private static readonly TimeSpan StreamTimeout = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenRegistration _lost;

    /// <param name="time">How long to wait.</param>
    /// <param name="lost">Cancelled when the database is lost.</param>
    /// <param name="left">Cancelled when the client leaves.</param>
    public Patience(TimeSpan time, CancellationToken lost, CancellationToken left)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(left);
        _end.CancelAfter(time);
        _lost = lost.UnsafeRegister(static state => ((Patience)state!).End(), this);
    }

    /// <summary>Ends the waiting.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The first bytes of a stream are there.</summary>
    public void Extend()
    {
        _lost.Unregister();
        _end.CancelAfter(StreamTimeout);
    }

    public void Dispose()
    {
        _lost.Unregister();
        _end.Dispose();
    }

    private void End()
    {
        try
        {
            _end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The answer has ended meanwhile.
        }
    }
}
