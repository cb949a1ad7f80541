using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Settings;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// How many requests a client may send, with the headers of draft-ietf-httpapi-ratelimit-headers. Programs of this machine and trusted
/// proxies are not limited by the usual number: behind them are many clients, unless forwarded headers name them.
/// </summary>
internal sealed class RateLimit : IDisposable
{
    /// <summary>Requests a minute unless the operator says otherwise.</summary>
    public const int Usual = 6000;

    private const string PolicyName = "client";

    private readonly PartitionedRateLimiter<IPAddress>? _clients;
    private readonly ServiceSettings _settings;
    private readonly int _most;
    private readonly string _policy;

    public RateLimit(ServiceSettings settings)
    {
        _settings = settings;
        _most = settings.RequestsPerMinute ?? Usual;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"{PolicyName}\";q={_most};w=60");
        if (_most == 0)
            return;
        // A sixth of the minute's requests is added every ten seconds, so a client that has used them all waits ten seconds, not a minute.
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = _most,
            TokensPerPeriod = Math.Max(1, _most / 6),
            ReplenishmentPeriod = Replenishment,
            QueueLimit = 0,
            AutoReplenishment = true,
        };
        _clients = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(address, _ => options)
        );
    }

    private static TimeSpan Replenishment => TimeSpan.FromSeconds(10);

    /// <summary>Requests refused since the start.</summary>
    public long Refused { get; private set; }

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_clients is null || context.Connection.RemoteIpAddress is not { } address || IsExempt(address, context.Request.Path))
            return next(context);
        var client = ClientConnections.ClientOf(address);
        using var lease = _clients.AttemptAcquire(client);
        var left = _clients.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
        context.Response.Headers["RateLimit-Policy"] = _policy;
        context.Response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{PolicyName}\";r={left};t={Replenishment.TotalSeconds}"
        );
        if (lease.IsAcquired)
            return next(context);
        Refused++;
        Headers.Set(context);
        return ProblemResponse.WriteAsync(
            context,
            Problem.Of(context, ProblemTypes.TooManyRequests) with
            {
                RetryAfter = (int)Replenishment.TotalSeconds,
            }
        );
    }

    public void Dispose() => _clients?.Dispose();

    private bool IsExempt(IPAddress address, PathString path) =>
        path.StartsWithSegments("/health")
        || (_settings.RequestsPerMinute is null && IPAddress.IsLoopback(address))
        || _settings.TrustedProxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
