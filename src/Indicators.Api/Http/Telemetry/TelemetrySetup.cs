using Indicators.Api.Http.Settings;
using Indicators.Api.Http.WarmUps;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Indicators.Api.Http.Telemetry;

/// <summary>Sets up log, metrics and traces. Without a place to send them, and without a port for operators, nothing is measured.</summary>
internal static class TelemetrySetup
{
    /// <summary>The environment variable with which OpenTelemetry names the collector.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        ServiceMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Runtime",
    ];

    /// <param name="builder">The host.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="log">Where lines of the log go; null to log as the host does, and no requests.</param>
    /// <param name="isForPeople">Whether a person reads the log.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceSettings settings, Stream? log, bool isForPeople)
    {
        var writer = new LineWriter(log ?? Stream.Null);
        builder.Services.AddSingleton(_ => writer);
        builder.Services.AddSingleton(new RequestLogOptions(log is not null && settings.LogsRequests, isForPeople));
        builder.Services.AddSingleton<RefusedRequestLog>();
        builder.Services.AddSingleton<OwnRequests>();
        builder.Services.AddSingleton<ServiceMeter>();
        builder.Services.AddSingleton(services =>
            ActivatorUtilities.CreateInstance<OperatorsPort>(services, settings.OperatorsUrl is not null)
        );
        if (log is not null)
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(new LineLoggers(writer, isForPeople));
        }

        var sends = !string.IsNullOrEmpty(builder.Configuration[Collector]);
        if (!sends && settings.OperatorsUrl is null)
            return;
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("indicators"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (sends)
                    metrics.AddOtlpExporter();
                if (settings.OperatorsUrl is not null)
                    metrics.AddPrometheusExporter();
            });
        if (sends)
            telemetry.WithTracing(traces => traces.AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter());
    }

    /// <summary>The stages that come before all others.</summary>
    public static void UseTelemetry(this WebApplication app, ServiceSettings settings)
    {
        app.UseMiddleware<RequestLog>();
        app.Services.GetRequiredService<ServiceMeter>();
        if (settings.OperatorsUrl is null)
            return;
        var port = app.Services.GetRequiredService<OperatorsPort>();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(port.AsksForMetrics);
    }

    /// <summary>The stage that hides the service from the port of operators; after the one that writes problems.</summary>
    public static void HideFromOperators(this WebApplication app, ServiceSettings settings)
    {
        if (settings.OperatorsUrl is not null)
            app.Use(app.Services.GetRequiredService<OperatorsPort>().HideAsync);
    }
}
