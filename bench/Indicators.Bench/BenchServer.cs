using Indicators.Api;
using Indicators.Cluster;
using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Bench;

/// <summary>
/// The project's seeds, and the texts where they are at hand, on a throw-away PostgreSQL behind a real server on loopback.
/// </summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private static readonly string[] Places = ["texts", "../shared/texts"];

    private readonly ThrowAwayCluster _cluster;
    private readonly NpgsqlDataSource _reader;
    private readonly WebApplication _app;

    private BenchServer(ThrowAwayCluster cluster, NpgsqlDataSource owner, NpgsqlDataSource reader, WebApplication app, int texts)
    {
        (_cluster, Owner, _reader, _app, Texts) = (cluster, owner, reader, app, texts);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    public NpgsqlDataSource Owner { get; }

    public HttpClient Client { get; }

    /// <summary>How many texts are loaded.</summary>
    public int Texts { get; }

    public static async Task<BenchServer> StartAsync(string? texts, CancellationToken cancel)
    {
        var cluster = await ThrowAwayCluster.StartAsync(cancel);
        var database = await cluster.CreateDatabaseAsync(cancel: cancel);
        var owner = DatabaseConnection.Owner(database.Owner);
        await new MigrationRunner(owner, Path.Combine(Root, "migrations")).RunAsync(cancel);
        var seeds = SeedsReader.Read(Path.Combine(Root, "seeds"));
        await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(seeds), cancel);
        var folder = texts ?? Places.Select(one => Path.Combine(Root, one)).FirstOrDefault(Directory.Exists);
        var loaded = folder is null ? 0 : (await new TextsImport(owner).LoadAsync(folder, cancel)).Present;
        var reader = DatabaseConnection.Reader(database.Reader);
        var app = ApiServer.Build(
            new ApiOptions
            {
                Database = reader,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.Error,
                Words = seeds.Words,
            }
        );
        await app.StartAsync(cancel);
        return new BenchServer(cluster, owner, reader, app, loaded);
    }

    public async Task<string> TraceAsync(string text, CancellationToken cancel) =>
        await Client.GetStringAsync(new Uri($"/v1/trace?q={Uri.EscapeDataString(text)}", UriKind.Relative), cancel);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _reader.DisposeAsync();
        await Owner.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Indicators.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"no Indicators.sln above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}
