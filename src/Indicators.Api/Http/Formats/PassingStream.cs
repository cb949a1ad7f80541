namespace Indicators.Api.Http.Formats;

/// <summary>A stream that forwards everything written to it to another stream.</summary>
internal abstract class PassingStream(Stream target) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    protected Stream Target { get; } = target;

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task FlushAsync(CancellationToken cancellationToken) => Target.FlushAsync(cancellationToken);

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("bodies are written asynchronously");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Counts the bytes that it forwards.</summary>
internal sealed class CountingStream(Stream target) : PassingStream(target)
{
    private long _length;

    public override long Length => _length;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _length += buffer.Length;
        return Target.WriteAsync(buffer, cancellationToken);
    }
}

/// <summary>Forwards one range of the bytes written to it.</summary>
/// <param name="target">The target.</param>
/// <param name="first">First byte of the range, from 0.</param>
/// <param name="last">Last byte of the range.</param>
internal sealed class RangeStream(Stream target, long first, long last) : PassingStream(target)
{
    private long _position;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var (start, end) = (Math.Max(first - _position, 0), Math.Min(last + 1 - _position, buffer.Length));
        _position += buffer.Length;
        return start < end ? Target.WriteAsync(buffer[(int)start..(int)end], cancellationToken) : ValueTask.CompletedTask;
    }
}
