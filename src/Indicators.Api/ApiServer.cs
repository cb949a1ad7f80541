using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Wide;
using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Indicators.Api.Http.Settings;
using Indicators.Api.Http.Telemetry;
using Indicators.Api.Mcp;
using Indicators.Api.Resources.Trace;
using Indicators.Api.Sdmx;
using Indicators.Api.Sdmx.Requests;
using Indicators.Database;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Indicators.Api;

/// <summary>Builds the server. The command, the tests and the generator of the OpenAPI document all start this one.</summary>
public static class ApiServer
{
    /// <summary>Rejects settings before anything is started for a server that could not use them.</summary>
    /// <exception cref="SettingsException">A setting is invalid.</exception>
    public static void CheckSettings() => SettingsReader.Read(WebApplication.CreateSlimBuilder().Configuration);

    /// <summary>Returns a server that is ready to start. It opens no connection before the first request.</summary>
    public static WebApplication Build(ApiOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(options.Arguments);
        var settings = SettingsReader.Read(builder.Configuration);
        var connections = new ClientConnections(settings.Connections, settings.ConnectionsPerClient, settings.IsTrusted);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = Limits.RequestLine;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.KeepAliveTimeout = settings.KeepAlive;
            kestrel.Limits.RequestHeadersTimeout = settings.HeaderTimeout;
            var rate = settings.SlowestRate == 0 ? null : new MinDataRate(settings.SlowestRate, TimeSpan.FromSeconds(5));
            kestrel.Limits.MinRequestBodyDataRate = rate;
            kestrel.Limits.MinResponseDataRate = rate;
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                endpoint.Use(connections.Limit);
                endpoint.Use(Refusals.Explain(kestrel.ApplicationServices.GetRequiredService<RefusedRequestLog>().Write));
            });
        });
        var urls = options.Urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';') ?? [];
        if (options.Urls is not null || settings.OperatorsUrl is not null)
            builder.WebHost.UseUrls([.. urls, .. settings.OperatorsUrl is { } operators ? [operators.ToString()] : Array.Empty<string>()]);
        // Request logging is the proxy's job; this log is about failures.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter(McpFailures.OfLibrary, LogLevel.None);
        // It writes a stack trace for each request that took too long; such a request has its line already.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Http.Timeouts", LogLevel.None);
        if (options.LogLevel is { } level)
            builder.Logging.SetMinimumLevel(level);
        builder.AddTelemetry(settings, options.Log, options.LogIsForPeople);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Drain);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.All;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
                forwarded.KnownIPNetworks.Add(network);
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Database);
        builder.Services.AddSingleton<DatabaseHosts>();
        builder.Services.AddSingleton(new DatasetWords(options.Words));
        builder.Services.AddSingleton(services => services.GetRequiredService<DatasetWords>().Tag);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(connections);
        builder.Services.AddSingleton<RateLimit>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new PipelineOptions(options.MaxUnpagedRows, options.RequestTimeout));
        builder.Services.AddSingleton<ReleaseSource>();
        builder.Services.AddSingleton<IReleaseSource>(services => services.GetRequiredService<ReleaseSource>());
        builder.Services.AddHostedService<ReleaseWatch>();
        builder.Services.AddSingleton(services => new AdmissionLimit(services.GetRequiredService<TimeProvider>(), settings.AnswersAtOnce));
        builder.Services.AddSingleton(new KeptAnswers((long)settings.KeptAnswersMegabytes << 20));
        builder.Services.AddSingleton<MeaningModel>();
        builder.Services.AddSingleton<SingleFlight>();
        builder.Services.AddSingleton<AnswerSessions>();
        builder.Services.AddSingleton<Handlers>();
        builder.Services.AddSingleton<AnswerComputation>();
        builder.Services.AddSingleton(
            new ExposedHeaders(
                Deprecation.HeaderName,
                Deprecation.SunsetHeaderName,
                ObservationTable.UndatedHeader,
                ObservationTable.PerhapsLaterHeader,
                ObservationTable.LeftOutHeader,
                ObservationTable.WithoutNumberHeader,
                ObservationTable.HedgedHeader
            )
        );
        builder.Services.AddSingleton<RequestPipeline>();
        builder.Services.AddSingleton<OperationPaths>();
        builder.Services.AddSingleton<InternalAnswers>();
        builder.Services.AddSingleton(_ => new ReleaseCache());
        if (options.WarmsUp)
            builder.Services.AddHostedService<TraceWarmUp>();
        builder.Services.AddSingleton<Specification>();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = options.RequestTimeout,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            }
        );
        builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<FormatSuffix>(FormatSuffix.Name));
        builder.Services.AddSingleton(new OperationCatalog(options.Operations));
        builder.Services.AddResponseCompression(compression =>
            Codings.Configure(
                compression,
                [.. TextMediaTypes(options.Operations), .. MediaTypes.All, .. options.Parts.SelectMany(part => part.TextMediaTypes)]
            )
        );
        builder.Services.AddSingleton(
            new ProblemMember(Withdrawn.Member, typeof(Withdrawal), "Only with `withdrawn`: the reason and the successor.")
        );
        builder.Services.AddSingleton(
            new ProblemMember(
                UnfitFigures.Member,
                typeof(UnfitCells),
                "Only with `layout-cannot-carry`: the cells, and the request to make instead."
            )
        );
        builder.Services.AddApiDocument();
        builder.Services.AddSdmx();
        builder.Services.AddMcpTools(options.PublicAddress ?? settings.PublicUrl ?? new Uri("http://127.0.0.1:8080"));
        foreach (var part in options.Parts)
            part.AddServices(builder.Services);

        var app = builder.Build();
        app.UseTelemetry(settings);
        app.Use(ClientConnections.NoteAsync);
        app.Use(UnreadBody.AnnounceAsync);
        app.UseMiddleware<UnreadableRequests>();
        if (settings.TrustedProxies.Count > 0)
        {
            app.Use(Peer.NoteAsync);
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<PublicAddress>();
        app.Use(app.Services.GetRequiredService<RateLimit>().InvokeAsync);
        app.UseMiddleware<AnswersFromMemory>();
        app.UseMiddleware<EarlyRefusal>();
        app.UseMiddleware<Headers>();
        app.UseMiddleware<Failures>();
        app.HideFromOperators(settings);
        app.UseMiddleware<Verbs>();
        app.UseResponseCompression();
        app.UseRouting();
        app.Use(Verbs.AnswerOptions);
        app.Use(BodyCoding.RefuseAsync);
        app.UseRequestTimeouts();
        app.UseSwaggerUI(ExplorerPage.Configure);
        app.MapApi();
        app.MapSdmx();
        app.MapMcpEndpoint();
        foreach (var part in options.Parts)
            part.Map(app);
        return app;
    }

    private static IEnumerable<string> TextMediaTypes(IEnumerable<Operation> operations) =>
        operations.SelectMany(AnswerFormats.Carrying).Where(format => format.IsText).Select(format => format.MediaType).Distinct();

    /// <summary>Returns a server for the database of a connection string, or of <c>INDICATORS_DB</c>.</summary>
    public static WebApplication Build(string[] arguments, string? connectionString = null) =>
        Build(
            new ApiOptions
            {
                Database = DatabaseConnection.Reader(
                    connectionString
                        ?? Environment.GetEnvironmentVariable(DatabaseConnection.Variable)
                        ?? "Host=localhost;Database=indicators"
                ),
                Arguments = arguments,
            }
        );
}
