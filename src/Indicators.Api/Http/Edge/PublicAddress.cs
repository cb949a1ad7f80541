using System.Net;
using Indicators.Api.Http.Settings;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// The base address of links. A client can write anything into <c>Host</c>, and a cache would pass it on to others. Only host names listed
/// by the operator, IP addresses, and values from trusted proxies are therefore used.
/// </summary>
internal sealed class PublicAddress(RequestDelegate next, ServiceSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (settings.PublicUrl is { } url)
        {
            request.Scheme = url.Scheme;
            request.Host = url.IsDefaultPort ? new HostString(url.Host) : new HostString(url.Host, url.Port);
            if (url.AbsolutePath.Length > 1)
                request.PathBase = new PathString(url.AbsolutePath.TrimEnd('/'));
        }
        else if (!IsKnown(request.Host.Host) && !IsProxy(context.Connection.RemoteIpAddress))
        {
            var local = context.Connection.LocalIpAddress ?? IPAddress.Loopback;
            request.Host = new HostString((local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local).ToString(), context.Connection.LocalPort);
        }

        return next(context);
    }

    private bool IsKnown(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private bool IsProxy(IPAddress? address) =>
        address is not null
        && settings.TrustedProxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
