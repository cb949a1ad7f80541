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
    private readonly Dictionary<IPAddress, HashSet<Open>> _clients = [];
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
            var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
            var open = new Open(connection, ClientOf(address), address is not null && isExempt(address));
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
    public static Task NoteAsync(HttpContext context, RequestDelegate next) =>
        context.Features.Get<IConnectionItemsFeature>()?.Items.TryGetValue(Key, out var found) == true && found is Open open
            ? NoteAsync(open, context, next)
            : next(context);

    private static async Task NoteAsync(Open open, HttpContext context, RequestDelegate next)
    {
        open.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            open.End();
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
            var ofClient = _clients.GetValueOrDefault(open.Client);
            if (ofClient?.Count >= mostOfClient && !open.IsProxy)
            {
                if ((evicted = LongestSilent(ofClient)) is null)
                    return false;
            }
            else if (_open >= most && (evicted = LongestSilent(_clients.Values.SelectMany(one => one))) is null)
            {
                return false;
            }

            if (evicted is not null)
                Remove(evicted);
            if (!_clients.TryGetValue(open.Client, out ofClient))
                _clients[open.Client] = ofClient = [];
            ofClient.Add(open);
            _open++;
        }

        if (evicted is not null)
        {
            Interlocked.Increment(ref _closed);
            evicted.Connection.Abort();
        }

        return true;
    }

    private void Leave(Open open)
    {
        lock (_changing)
            Remove(open);
    }

    private void Remove(Open open)
    {
        if (!_clients.TryGetValue(open.Client, out var ofClient) || !ofClient.Remove(open))
            return;
        _open--;
        if (ofClient.Count == 0)
            _clients.Remove(open.Client);
    }

    private static Open? LongestSilent(IEnumerable<Open> all) =>
        all.Where(one => !one.IsBusy).DefaultIfEmpty().MinBy(one => one?.SilentSince ?? 0);

    /// <summary>An open connection. Requests note on it, without a lock, when it was last busy.</summary>
    private sealed class Open(ConnectionContext connection, IPAddress client, bool isProxy)
    {
        private int _requests;
        private long _silentSince = Environment.TickCount64;

        public ConnectionContext Connection => connection;

        public IPAddress Client => client;

        public bool IsProxy => isProxy;

        public bool IsBusy => Volatile.Read(ref _requests) > 0;

        public long SilentSince => Volatile.Read(ref _silentSince);

        public void Begin() => Interlocked.Increment(ref _requests);

        public void End()
        {
            Volatile.Write(ref _silentSince, Environment.TickCount64);
            Interlocked.Decrement(ref _requests);
        }
    }
}
