using System.Diagnostics.Metrics;
using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Telemetry;

/// <summary>What the service measures about itself, besides what ASP.NET Core, the runtime and Npgsql measure.</summary>
internal sealed class ServiceMeter : IDisposable
{
    public const string Name = "Indicators";

    private readonly Meter _meter;

    public ServiceMeter(
        IMeterFactory meters,
        AdmissionLimit admission,
        KeptAnswers kept,
        ClientConnections connections,
        RateLimit rates,
        LineWriter lines,
        IReleaseSource releases
    )
    {
        _meter = meters.Create(Name);
        Gauge("indicators.answers.active", "answers being computed now", () => admission.Active);
        Gauge("indicators.answers.places", "answers that may be computed at once", () => admission.Size.Places);
        Gauge("indicators.answers.waiting", "requests waiting for a place", () => admission.Waiting);
        Counter("indicators.answers.refused", "requests refused because too many waited", () => admission.Refused);
        Gauge("indicators.kept.bytes", "bytes of kept answers", () => kept.Bytes);
        Gauge("indicators.kept.limit", "limit of the bytes of kept answers", () => kept.Limit);
        Gauge("indicators.kept.answers", "kept answers", () => kept.Count);
        Counter("indicators.kept.hits", "requests answered with a kept answer", () => kept.Hits);
        Counter("indicators.kept.misses", "requests whose answer was not kept", () => kept.Misses);
        Counter("indicators.kept.evicted", "kept answers evicted to make room", () => kept.Evicted);
        Gauge("indicators.connections.open", "open connections of clients", () => connections.Count);
        Counter("indicators.connections.closed", "connections refused or closed to make room", () => connections.Closed);
        Counter("indicators.requests.limited", "requests refused by the limit of a client", () => rates.Refused);
        Counter("indicators.log.dropped", "lines of the log that were dropped", () => lines.Dropped);
        Gauge("indicators.ready", "1 if the service is ready", () => releases.Unready is null ? 1 : 0);
        Gauge("indicators.texts.generation", "number of changes of the texts", () => releases.Known?.Current?.TextGeneration ?? 0);
        _meter.CreateObservableGauge(
            "indicators.release.info",
            () => new Measurement<long>(1, new KeyValuePair<string, object?>("version", releases.Known?.Current?.Version ?? "")),
            description: "the current release, as a label"
        );
    }

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string description, Func<long> value) =>
        _meter.CreateObservableGauge(name, value, description: description);

    private void Counter(string name, string description, Func<long> value) =>
        _meter.CreateObservableCounter(name, value, description: description);
}
