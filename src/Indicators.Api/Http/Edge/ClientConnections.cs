using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// Limits open connections, per client and in total. At the limit, the connection that has been idle longest is closed, so that idle
/// connections cannot lock anyone out. A new connection is refused only if all others are busy.
/// </summary>
/// <param name="most">Connections of all clients.</param>
/// <param name="mostOfClient">Connections of one client.</param>
/// <param name="isExempt">Whether an address is that of a proxy, which has many clients.</param>
internal sealed class ClientConnections(int most, int mostOfClient, Func<IPAddress, bool> isExempt)
{
    private static readonly object Key = new();

    private readonly Lock _changing = new();
    private readonly LinkedList<Open> _silent = [];
    private readonly Dictionary<IPAddress, OfClient> _clients = [];
    private int _open;
    private long _closed;

    /// <summary>Connections open now.</summary>
    public int Count => Volatile.Read(ref _open);

    /// <summary>Connections that were refused, or closed to make room.</summary>
    public long Closed => Interlocked.Read(ref _closed);

    /// <summary>Middleware of connections.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) =>
        async connection =>
        {
            var open = new Open(connection, ClientOf((connection.RemoteEndPoint as IPEndPoint)?.Address));
            if (!Enter(open))
            {
                Interlocked.Increment(ref _closed);
                connection.Abort();
                return;
            }

            connection.Items[Key] = open;
            try
            {
                await next(connection);
            }
            finally
            {
                Leave(open);
            }
        };

    /// <summary>Request middleware: a connection is busy while one of its requests is being answered.</summary>
    public async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IConnectionItemsFeature>()?.Items.TryGetValue(Key, out var found) != true || found is not Open open)
        {
            await next(context);
            return;
        }

        Busy(open);
        try
        {
            await next(context);
        }
        finally
        {
            Silent(open);
        }
    }

    /// <summary>A client of IPv6 has a whole /64.</summary>
    public static IPAddress ClientOf(IPAddress? address)
    {
        if (address is null)
            return IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return IPAddress.IsLoopback(address) ? IPAddress.Loopback : new IPAddress(bytes);
    }

    private bool Enter(Open open)
    {
        Open? evicted = null;
        lock (_changing)
        {
            if (!_clients.TryGetValue(open.Client, out var client))
                _clients[open.Client] = client = new OfClient();
            if (client.Count >= mostOfClient && !isExempt(open.Client))
            {
                if ((evicted = client.Silent.First?.Value) is null)
                    return false;
            }
            else if (_open >= most && (evicted = _silent.First?.Value) is null)
            {
                if (client.Count == 0)
                    _clients.Remove(open.Client);
                return false;
            }

            if (evicted is not null)
                Remove(evicted);
            if (!_clients.ContainsKey(open.Client))
                _clients[open.Client] = client;
            client.Count++;
            _open++;
            open.Place = _silent.AddLast(open);
            open.PlaceOfClient = client.Silent.AddLast(open);
        }

        if (evicted is not null)
        {
            Interlocked.Increment(ref _closed);
            evicted.Connection.Abort();
        }

        return true;
    }

    private void Busy(Open open)
    {
        lock (_changing)
        {
            if (open.Requests++ == 0 && !open.IsGone)
                Unlist(open);
        }
    }

    private void Silent(Open open)
    {
        lock (_changing)
        {
            if (--open.Requests > 0 || open.IsGone)
                return;
            open.Place = _silent.AddLast(open);
            open.PlaceOfClient = _clients[open.Client].Silent.AddLast(open);
        }
    }

    private void Leave(Open open)
    {
        lock (_changing)
            Remove(open);
    }

    private void Remove(Open open)
    {
        if (open.IsGone)
            return;
        open.IsGone = true;
        Unlist(open);
        _open--;
        if (--_clients[open.Client].Count == 0)
            _clients.Remove(open.Client);
    }

    private void Unlist(Open open)
    {
        if (open.Place is { } place)
            _silent.Remove(place);
        if (open.PlaceOfClient is { } placeOfClient)
            _clients[open.Client].Silent.Remove(placeOfClient);
        (open.Place, open.PlaceOfClient) = (null, null);
    }

    private sealed class OfClient
    {
        public int Count { get; set; }

        public LinkedList<Open> Silent { get; } = [];
    }

    private sealed class Open(ConnectionContext connection, IPAddress client)
    {
        public ConnectionContext Connection => connection;

        public IPAddress Client => client;

        public int Requests { get; set; }

        public bool IsGone { get; set; }

        public LinkedListNode<Open>? Place { get; set; }

        public LinkedListNode<Open>? PlaceOfClient { get; set; }
    }
}
