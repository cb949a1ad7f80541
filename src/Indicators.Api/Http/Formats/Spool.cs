using Microsoft.Win32.SafeHandles;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Buffers between a writer that must not wait and a client that may be slow. Data that the client has not read yet is held in memory at
/// first, then in an unnamed temporary file.
/// </summary>
internal sealed class Spool : Stream
{
    private const int InMemory = 256 * 1024;

    /// <summary>Bytes of all spools together.</summary>
    private const long MostOnDisk = 2L << 30;

    private static long _onDisk;

    private readonly byte[] _memory = new byte[InMemory];
    private readonly SemaphoreSlim _news = new(0);
    private SafeFileHandle? _file;
    private long _written;
    private volatile bool _complete;
    private Exception? _failure;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Runs the writer. Its failure is thrown to the reader.</summary>
    public async Task FillAsync(Func<Stream, Task> write)
    {
        try
        {
            await write(this);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        _complete = true;
        _news.Release();
    }

    /// <summary>All that was written, if the writer ends before more than the part in memory is written; else null.</summary>
    public async Task<ReadOnlyMemory<byte>?> TryReadWholeAsync(CancellationToken cancellation)
    {
        while (!_complete && Interlocked.Read(ref _written) <= InMemory)
            await _news.WaitAsync(cancellation);
        if (!_complete || Interlocked.Read(ref _written) > InMemory)
            return null;
        return _failure is { } failure ? throw failure : _memory.AsMemory(0, (int)_written);
    }

    /// <summary>Waits until there is something to send. A failure before that is thrown, while nothing has been sent.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        while (!_complete && Interlocked.Read(ref _written) == 0)
            await _news.WaitAsync(cancellation);
        if (_complete && _failure is { } failure)
            throw failure;
    }

    /// <summary>Passes everything on to the client, until the writer has ended.</summary>
    public new async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        for (long read = 0; ; )
        {
            var isComplete = _complete;
            var written = Interlocked.Read(ref _written);
            if (read < written)
            {
                var count = await ReadAtAsync(read, buffer.AsMemory(0, (int)Math.Min(buffer.Length, written - read)), cancellation);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
                read += count;
            }
            else if (isComplete)
            {
                if (_failure is { } failure)
                    throw failure;
                return;
            }
            else
            {
                await target.FlushAsync(cancellation);
                await _news.WaitAsync(cancellation);
            }
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var inMemory = (int)Math.Clamp(InMemory - _written, 0, buffer.Length);
        buffer.Span[..inMemory].CopyTo(_memory.AsSpan((int)Math.Min(_written, InMemory)));
        if (buffer.Length > inMemory)
        {
            if (Interlocked.Add(ref _onDisk, buffer.Length - inMemory) > MostOnDisk)
                throw new IOException("slow clients leave no room for another large answer");
            _file ??= OpenFile();
            await RandomAccess.WriteAsync(_file, buffer[inMemory..], _written + inMemory - InMemory, cancellationToken);
        }

        Interlocked.Add(ref _written, buffer.Length);
        if (_news.CurrentCount == 0)
            _news.Release();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("bodies are written asynchronously");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_file is not null)
                Interlocked.Add(ref _onDisk, InMemory - Interlocked.Read(ref _written));
            _file?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadAtAsync(long position, Memory<byte> buffer, CancellationToken cancellation)
    {
        if (position >= InMemory)
            return await RandomAccess.ReadAsync(_file!, buffer, position - InMemory, cancellation);
        var count = (int)Math.Min(buffer.Length, InMemory - position);
        _memory.AsSpan((int)position, count).CopyTo(buffer.Span);
        return count;
    }

    private static SafeFileHandle OpenFile() =>
        File.OpenHandle(
            Path.Combine(Path.GetTempPath(), $"indicators-{Guid.NewGuid():N}.spool"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
}
