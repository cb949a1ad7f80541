using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>Ten thousand made-up observations of one series, each of a day of its own, on a server whose readings are counted.</summary>
public class ServedManyObservations : Served
{
    public const int Count = 10_000;

    private int _fetches;
    private NpgsqlDataSource? _counted;

    /// <summary>How often the server has read another batch.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    protected override string TemplateKey => "served-many";

    protected override NpgsqlDataSource ServerConnections => _counted ??= Counted();

    public override async Task DisposeAsync()
    {
        if (_counted is not null)
            await _counted.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task FillAsync(NpgsqlDataSource owner)
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var one = release.Observations.Single(observation => observation is { Document: "ash-2023-honey", Key: "honey-exports-2021" });
        var random = new Random(1);
        return new ReleaseImport(owner).RunAsync(
            release with
            {
                Observations = [.. Enumerable.Range(1, Count).Select(i => Copy(one, i, random))],
            }
        );
    }

    // Long texts that do not compress, so that no buffer on the way holds a good part of the answer.
    private static Model.Observation Copy(Model.Observation one, int i, Random random)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(i);
        return one with
        {
            Id = $"o1-{i:x20}",
            Key = $"day-{i}",
            Position = i,
            Period = new($"{day:yyyy-MM-dd}", day, day, Model.PeriodBasis.Explicit),
            Note = random.GetHexString(4000, lowercase: true),
            Relations = [],
        };
    }

    private NpgsqlDataSource Counted()
    {
        var builder = new NpgsqlDataSourceBuilder(DatabaseConnection.ReaderString(ReaderConnectionString));
        builder.ConnectionStringBuilder.ApplicationName = "counted";
        // As the service's own connections have them.
        (builder.ConnectionStringBuilder.Timeout, builder.ConnectionStringBuilder.CommandTimeout) = (3, 15);
        builder.UseLoggerFactory(
            LoggerFactory.Create(logging =>
                logging
                    .AddProvider(
                        new Log(message =>
                        {
                            if (
                                message.Contains("fetch forward", StringComparison.Ordinal)
                                && message.Contains("completed", StringComparison.Ordinal)
                            )
                                Interlocked.Increment(ref _fetches);
                        })
                    )
                    .SetMinimumLevel(LogLevel.Debug)
            )
        );
        return builder.Build();
    }

    private sealed class Log(Action<string> hear) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => hear(formatter(state, exception));

        public void Dispose() { }
    }
}
