using System.Net.Sockets;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Tests.Promises;

/// <summary>The server reaches its database over a socket that can be cut, and that can fall silent.</summary>
public class ServedOverAPath : Served
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ind-").FullName;
    private readonly List<Socket> _open = [];
    private readonly Lock _changing = new();
    private Socket? _listener;
    private TaskCompletionSource _flowing = new();

    private string Path => System.IO.Path.Combine(_folder, ".s.PGSQL.5432");

    protected override NpgsqlDataSource ServerConnections
    {
        get
        {
            Mend();
            return DatabaseConnection.Reader(
                new NpgsqlConnectionStringBuilder(ReaderConnectionString) { Host = _folder, Port = 5432 }.ConnectionString
            );
        }
    }

    protected override bool Settles => false;

    /// <summary>Connections break, and new ones are refused.</summary>
    public void Cut()
    {
        lock (_changing)
        {
            _listener?.Dispose();
            _listener = null;
            File.Delete(Path);
            foreach (var socket in _open)
                socket.Dispose();
            _open.Clear();
        }
    }

    /// <summary>Connections stay, and new ones are taken, but nothing passes.</summary>
    public void Freeze()
    {
        if (_flowing.Task.IsCompleted)
            _flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Everything passes again.</summary>
    public void Mend()
    {
        _flowing.TrySetResult();
        if (_listener is not null)
            return;
        _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen(200);
        _ = AcceptAsync(_listener);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Cut();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AcceptAsync(Socket listener)
    {
        var target = new NpgsqlConnectionStringBuilder(ReaderConnectionString);
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(new UnixDomainSocketEndPoint(System.IO.Path.Combine(target.Host!, $".s.PGSQL.{target.Port}")));
                lock (_changing)
                    _open.AddRange([client, server]);
                _ = PumpAsync(client, server);
                _ = PumpAsync(server, client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                await _flowing.Task;
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
