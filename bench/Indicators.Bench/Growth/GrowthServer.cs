using System.Diagnostics;
using Indicators.Api;
using Indicators.Cluster;
using Indicators.Database;
using Indicators.Import;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Bench.Growth;

/// <summary>A made-up release on a temporary PostgreSQL behind a real server on loopback that keeps no answers.</summary>
internal sealed class GrowthServer : IAsyncDisposable
{
    /// <summary>As for a small server of its own: the settings of a throw-away cluster are for databases of some megabytes.</summary>
    private static readonly string[] Settings = ["shared_buffers=2GB", "max_wal_size=8GB"];

    private readonly ThrowAwayCluster? _cluster;
    private readonly ThrowAwayDatabase? _database;
    private readonly NpgsqlDataSource _reader;
    private readonly WebApplication _app;

    private GrowthServer(
        ThrowAwayCluster? cluster,
        ThrowAwayDatabase? database,
        NpgsqlDataSource owner,
        NpgsqlDataSource reader,
        WebApplication app,
        int figures
    )
    {
        (_cluster, _database, Owner, _reader, _app, Figures) = (cluster, database, owner, reader, app, figures);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
    }

    public int Figures { get; }

    public double ImportSeconds { get; private init; }

    /// <summary>Size of the database.</summary>
    public long Megabytes { get; private init; }

    public NpgsqlDataSource Owner { get; }

    public HttpClient Client { get; }

    /// <param name="figures">How many figures to make up; 0 for the figures of the project's own seeds.</param>
    /// <param name="loadsTexts">Whether to load the texts too.</param>
    /// <param name="cancel">Cancels the start.</param>
    public static async Task<GrowthServer> StartAsync(int figures, bool loadsTexts, CancellationToken cancel)
    {
        var cluster = await ThrowAwayCluster.StartAsync(Settings, cancel);
        var database = await cluster.CreateDatabaseAsync(cancel: cancel);
        var owner = DatabaseConnection.Owner(database.Owner);
        await new MigrationRunner(owner, Path.Combine(BenchServer.Root, "migrations")).RunAsync(cancel);
        var seeds = SeedsReader.Read(Path.Combine(BenchServer.Root, "seeds"));
        var clock = Stopwatch.StartNew();
        var dataset = ReleaseBuilder.Build(seeds);
        var (release, made) = figures > 0 ? SyntheticRelease.Of(dataset, figures) : (dataset, null);
        Say($"\n{figures:N0} figures, {release.Documents.Count:N0} documents made up in {clock.Elapsed.TotalSeconds:0.0} s");
        clock.Restart();
        var step = TimeSpan.Zero;
        var import = new ReleaseImport(owner)
        {
            Report = line =>
            {
                Say($"  {clock.Elapsed.TotalSeconds, 7:0.0} s (+{(clock.Elapsed - step).TotalSeconds:0.0})  {line}");
                step = clock.Elapsed;
            },
        };
        await import.RunAsync(release, cancel);
        var seconds = clock.Elapsed.TotalSeconds;
        Say($"imported in {seconds:0.0} s, {figures / seconds:N0} figures a second");
        if (loadsTexts && made is not null)
            await LoadTextsAsync(owner, made, cancel);
        else if (loadsTexts && BenchServer.FindTexts() is { } folder)
            await new TextsImport(owner).LoadAsync(folder, cancel);
        await ExecuteAsync(owner, "vacuum analyze", cancel);
        await using var size = owner.CreateCommand("select pg_database_size(current_database()) / 1048576");
        var megabytes = (long)(await size.ExecuteScalarAsync(cancel))!;
        Say($"database {megabytes:N0} MB");
        var reader = DatabaseConnection.Reader(database.Reader);
        var app = await ServeAsync(reader, seeds.Words, cancel);
        return new GrowthServer(cluster, database, owner, reader, app, release.Observations.Count)
        {
            ImportSeconds = seconds,
            Megabytes = megabytes,
        };
    }

    /// <summary>A server on a database that another one holds, see <see cref="HoldAsync"/>.</summary>
    /// <param name="owner">Connection string of the owner.</param>
    /// <param name="reader">Connection string of the reader.</param>
    /// <param name="cancel">Cancels the start.</param>
    public static async Task<GrowthServer> OnAsync(string owner, string reader, CancellationToken cancel)
    {
        var (owning, reading) = (DatabaseConnection.Owner(owner), DatabaseConnection.Reader(reader));
        await using var count = owning.CreateCommand("select count(*) from indicators.observation");
        var figures = (int)(long)(await count.ExecuteScalarAsync(cancel))!;
        var words = SeedsReader.Read(Path.Combine(BenchServer.Root, "seeds")).Words;
        var served = new GrowthServer(null, null, owning, reading, await ServeAsync(reading, words, cancel), figures);
        // The keys of a large release take some seconds.
        while (!(await served.Client.GetAsync(new Uri("/v1/observations?limit=1", UriKind.Relative), cancel)).IsSuccessStatusCode)
            await Task.Delay(500, cancel);
        return served;
    }

    private static async Task<WebApplication> ServeAsync(NpgsqlDataSource reader, Vocabulary words, CancellationToken cancel)
    {
        var app = ApiServer.Build(
            new ApiOptions
            {
                Database = reader,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.Error,
                Words = words,
                MaxUnpagedRows = 20_000_000,
                RequestTimeout = TimeSpan.FromMinutes(10),
                Arguments = ["--Indicators:KeptAnswersMegabytes=0"],
            }
        );
        await app.StartAsync(cancel);
        return app;
    }

    public static async Task ExecuteAsync(NpgsqlDataSource owner, string sql, CancellationToken cancel)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>Keeps everything until it is cancelled.</summary>
    public async Task HoldAsync(CancellationToken cancel)
    {
        Say($"{Client.BaseAddress}\nowner: {_database?.Owner}\nreader: {_database?.Reader}");
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _reader.DisposeAsync();
        await Owner.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    private static async Task LoadTextsAsync(NpgsqlDataSource owner, SyntheticFigures figures, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("indicators-growth-");
        try
        {
            await SyntheticDocuments.WriteAsync(folder.FullName, figures, cancel);
            var clock = Stopwatch.StartNew();
            var texts = await new TextsImport(owner).LoadAsync(folder.FullName, cancel);
            Say($"{texts.Present:N0} texts loaded in {clock.Elapsed.TotalSeconds:0.0} s");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
