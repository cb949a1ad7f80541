using System.Collections.Concurrent;
using Indicators.Bench.Growth;
using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Api.Tests.Growth;

/// <summary>A made-up release of many figures, on a server whose plans are heard.</summary>
public sealed class ServedMadeUpRelease : Served
{
    public const int Count = 40_000;

    private readonly ConcurrentQueue<string> _plans = [];
    private NpgsqlDataSource? _heard;

    protected override string TemplateKey => "served-made-up-release";

    protected override NpgsqlDataSource ServerConnections => _heard ??= Heard();

    protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:KeptAnswersMegabytes=0"] };

    public override async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is null)
        {
            await BeginAsync();
            // The server sends the plan of every statement as a notice.
            await using var administrator = NpgsqlDataSource.Create(AdministratorConnectionString);
            var database = new NpgsqlConnectionStringBuilder(ReaderConnectionString);
            foreach (
                var setting in new[]
                {
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_timing = off",
                    "auto_explain.log_format = json",
                    "auto_explain.log_level = notice",
                }
            )
            {
                await using var set = administrator.CreateCommand(
                    $"load 'auto_explain'; alter role {database.Username} in database {database.Database} set {setting}"
                );
                await set.ExecuteNonQueryAsync();
            }
        }

        await StartAsync();
    }

    public override async Task DisposeAsync()
    {
        if (_heard is not null)
            await _heard.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Key and number of points of the series that has most.</summary>
    public async Task<(string Key, int Points)> LongestSeriesAsync()
    {
        await using var longest = Owner.CreateCommand(
            "select key, points::integer from indicators.series_summary order by points desc limit 1"
        );
        await using var row = await longest.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetString(0), row.GetInt32(1));
    }

    /// <summary>The plans of an answer.</summary>
    public async Task<(Answer Answer, IReadOnlyList<string> Plans)> ExplainAsync(string path)
    {
        _plans.Clear();
        var answer = await GetAsync(path);
        return (answer, [.. _plans]);
    }

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        var (release, _) = SyntheticRelease.Of(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)), Count);
        await new ReleaseImport(owner).RunAsync(release);
        await using var vacuum = owner.CreateCommand("vacuum analyze");
        await vacuum.ExecuteNonQueryAsync();
    }

    private NpgsqlDataSource Heard()
    {
        var builder = new NpgsqlDataSourceBuilder(DatabaseConnection.ReaderString(ReaderConnectionString));
        builder.UseLoggerFactory(
            LoggerFactory.Create(logging => logging.AddProvider(new Notices(_plans.Enqueue)).SetMinimumLevel(LogLevel.Trace))
        );
        builder.ConnectionStringBuilder.SearchPath = $"{DatabaseConnection.Schema}, public";
        return builder.Build();
    }

    private sealed class Notices(Action<string> hear) : ILoggerProvider, ILogger
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
        )
        {
            var message = formatter(state, exception);
            if (message.IndexOf("plan:", StringComparison.Ordinal) is var at and >= 0)
                hear(message[(at + "plan:".Length)..]);
        }

        public void Dispose() { }
    }
}
