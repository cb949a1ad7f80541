using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Indicators.Api.Http.Telemetry;

/// <summary>
/// A separate port for operators with <c>/metrics</c> and the health checks only. The public ports have no <c>/metrics</c>.
/// </summary>
internal sealed class OperatorsPort(IServer server, bool isOpen)
{
    public const string MetricsPath = "/metrics";

    private int? _port;

    /// <summary>Whether a request came by this port.</summary>
    public bool IsOf(HttpContext context) => isOpen && context.Connection.LocalPort == (_port ??= Find());

    /// <summary>Whether a request is for the metrics, on the right port.</summary>
    public bool AsksForMetrics(HttpContext context) => IsOf(context) && context.Request.Path == MetricsPath;

    /// <summary>Hides everything else from this port.</summary>
    public Task HideAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsOf(context) || context.Request.Path.StartsWithSegments("/health"))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>It is listed after the public ones.</summary>
    private int Find()
    {
        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Last();
        return BindingAddress.Parse(address).Port;
    }
}
