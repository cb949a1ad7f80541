using System.Net.Sockets;
using System.Text;

namespace Indicators.Api.Tests;

/// <summary>A client that takes no more than it is told to, over a connection with little room.</summary>
internal sealed class SlowClient(Socket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[65536];

    public static async Task<SlowClient> AskAsync(Uri address, string path)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            ReceiveBufferSize = 16384,
            LingerState = new LingerOption(true, 0),
        };
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
        return new SlowClient(socket);
    }

    public async Task ReadSomeAsync()
    {
        var read = await socket.ReceiveAsync(_buffer.AsMemory(0, 1000));
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(_buffer, 0, read), StringComparison.Ordinal);
    }

    /// <summary>Bytes until the end of the body, which must be there.</summary>
    public async Task<long> ReadToEndAsync()
    {
        var (length, end) = (0L, "");
        while (await socket.ReceiveAsync(_buffer) is > 0 and var read)
        {
            length += read;
            end = (end + Encoding.Latin1.GetString(_buffer, Math.Max(0, read - 5), Math.Min(5, read)))[
                ^Math.Min(5, end.Length + Math.Min(5, read))..
            ];
        }

        Assert.Equal("0\r\n\r\n", end);
        return length;
    }

    public void Dispose() => socket.Dispose();
}
