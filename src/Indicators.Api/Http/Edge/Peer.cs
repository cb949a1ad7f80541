using System.Net;

namespace Indicators.Api.Http.Edge;

/// <summary>The other end of the connection, as it was before forwarded headers named a client behind it.</summary>
internal sealed record Peer(IPAddress? Address, int Port)
{
    /// <summary>Middleware before the one that reads forwarded headers.</summary>
    public static Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(new Peer(context.Connection.RemoteIpAddress, context.Connection.RemotePort));
        return next(context);
    }

    /// <summary>The address that the connection comes from.</summary>
    public static IPAddress? AddressOf(HttpContext context) =>
        context.Features.Get<Peer>() is { } peer ? peer.Address : context.Connection.RemoteIpAddress;

    /// <summary>Whether a proxy named the client, so that its address is only what was said.</summary>
    public static bool IsForwarded(HttpContext context) =>
        context.Features.Get<Peer>() is { } peer
        && (!Equals(peer.Address, context.Connection.RemoteIpAddress) || peer.Port != context.Connection.RemotePort);
}
