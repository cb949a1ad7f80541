namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// Writes lines of the log in the background, many at once. Where nobody reads them fast enough, lines are dropped and counted: a full pipe
/// must not stop the service.
/// </summary>
internal sealed class LineWriter : IAsyncDisposable
{
    /// <summary>Bytes that wait to be written at most.</summary>
    private const int Most = 4 << 20;

    /// <summary>Lines that come within this time are written together.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Lock _changing = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly Stream _target;
    private readonly Task _writing;
    private MemoryStream _waiting = new();
    private bool _isTold;
    private bool _isEnding;
    private long _dropped;

    /// <param name="target">Where the lines go.</param>
    public LineWriter(Stream target)
    {
        _target = target;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Lines dropped since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes a line that ends in a line feed.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        lock (_changing)
        {
            if (_isEnding || _waiting.Length + line.Length > Most)
            {
                Interlocked.Increment(ref _dropped);
                return;
            }

            _waiting.Write(line);
            if (_isTold)
                return;
            _isTold = true;
        }

        _news.Release();
    }

    public async ValueTask DisposeAsync()
    {
        lock (_changing)
            _isEnding = true;
        _news.Release();
        await Task.WhenAny(_writing, Task.Delay(TimeSpan.FromSeconds(1)));
    }

    private async Task WriteAllAsync()
    {
        var written = new MemoryStream();
        try
        {
            for (var isEnding = false; !isEnding; )
            {
                await _news.WaitAsync();
                lock (_changing)
                    isEnding = _isEnding;
                if (!isEnding)
                    await Task.Delay(Pause);
                lock (_changing)
                {
                    (written, _waiting) = (_waiting, written);
                    _isTold = false;
                }

                await _target.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length));
                await _target.FlushAsync();
                written.SetLength(0);
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Nobody reads the log any more.
        }
    }
}
