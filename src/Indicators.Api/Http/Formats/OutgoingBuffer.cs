namespace Indicators.Api.Http.Formats;

/// <summary>
/// Buffers output until it is drained, between writers that only write synchronously and a response that is written asynchronously.
/// </summary>
internal sealed class OutgoingBuffer : Stream
{
    private readonly MemoryStream _pending = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Forwards what was written since the last call.</summary>
    public async Task DrainAsync(Stream target, CancellationToken cancellation)
    {
        await target.WriteAsync(_pending.GetBuffer().AsMemory(0, (int)_pending.Length), cancellation);
        _pending.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _pending.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pending.Dispose();
        base.Dispose(disposing);
    }
}
