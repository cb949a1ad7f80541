using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.WarmUps;

/// <summary>
/// Requests that the server sends to itself. They are nobody's use of the service, so log, metrics and traces leave them out. They carry a
/// number that nobody else knows.
/// </summary>
internal sealed class OwnRequests
{
    private const string Header = "Indicators-Own-Request";

    private readonly string _number = RandomNumberGenerator.GetHexString(32);

    /// <summary>A client for such requests. It needs no coding, and no proxy.</summary>
    public HttpClient CreateClient(Uri address)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None };
        return new HttpClient(handler) { BaseAddress = address, DefaultRequestHeaders = { { Header, _number } } };
    }

    /// <summary>Whether the request is one of these; if so, it is neither measured nor traced from here on.</summary>
    public bool Take(HttpContext context)
    {
        if (context.Request.Headers[Header] != _number)
            return false;
        context.Features.Get<IHttpMetricsTagsFeature>()?.MetricsDisabled = true;
        Activity.Current?.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        return true;
    }
}
