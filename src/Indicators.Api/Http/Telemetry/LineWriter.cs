using System.Threading.Channels;

namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// Writes lines of the log in the background. If they are not read fast enough, lines are dropped and counted: a full pipe must not stop
/// the service.
/// </summary>
internal sealed class LineWriter : IAsyncDisposable
{
    private const int Most = 20_000;

    private readonly Channel<ReadOnlyMemory<byte>> _lines;
    private readonly Stream _target;
    private readonly Task _writing;
    private long _dropped;

    /// <param name="target">Where the lines go.</param>
    public LineWriter(Stream target)
    {
        _target = target;
        _lines = Channel.CreateBounded<ReadOnlyMemory<byte>>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped)
        );
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Lines dropped since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes a line that ends in a line feed.</summary>
    public void Write(ReadOnlyMemory<byte> line) => _lines.Writer.TryWrite(line);

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await Task.WhenAny(_writing, Task.Delay(TimeSpan.FromSeconds(1)));
    }

    private async Task WriteAllAsync()
    {
        using var batch = new MemoryStream();
        try
        {
            while (await _lines.Reader.WaitToReadAsync())
            {
                batch.SetLength(0);
                while (batch.Length < 64 * 1024 && _lines.Reader.TryRead(out var line))
                    batch.Write(line.Span);
                await _target.WriteAsync(batch.GetBuffer().AsMemory(0, (int)batch.Length));
                await _target.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Nobody reads the log any more.
        }
    }
}
