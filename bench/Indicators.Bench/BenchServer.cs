using Indicators.Api;
using Indicators.Cluster;
using Indicators.Database;
using Indicators.Import;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
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
    private readonly Vocabulary _words;

    private BenchServer(
        ThrowAwayCluster cluster,
        NpgsqlDataSource owner,
        string connection,
        NpgsqlDataSource reader,
        WebApplication app,
        Vocabulary words,
        int texts
    )
    {
        (_cluster, Owner, ReaderConnection, _reader, _app, _words, Texts) = (cluster, owner, connection, reader, app, words, texts);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    public NpgsqlDataSource Owner { get; }

    public NpgsqlDataSource Reader => _reader;

    /// <summary>Connection string of the reader.</summary>
    public string ReaderConnection { get; }

    public HttpClient Client { get; }

    /// <summary>How many texts are loaded.</summary>
    public int Texts { get; }

    public static async Task<BenchServer> StartAsync(string? texts, CancellationToken cancel)
    {
        var cluster = await ThrowAwayCluster.StartAsync(cancel: cancel);
        var database = await cluster.CreateDatabaseAsync(cancel: cancel);
        var owner = DatabaseConnection.Owner(database.Owner);
        await new MigrationRunner(owner, Path.Combine(Root, "migrations")).RunAsync(cancel);
        var seeds = SeedsReader.Read(Path.Combine(Root, "seeds"));
        await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(seeds), cancel);
        var folder = texts ?? FindTexts();
        var loaded = folder is null ? 0 : (await new TextsImport(owner).LoadAsync(folder, cancel)).Present;
        var reader = DatabaseConnection.Reader(database.Reader);
        var app = await ServeAsync(reader, seeds.Words, [], cancel);
        return new BenchServer(cluster, owner, database.Reader, reader, app, seeds.Words, loaded);
    }

    /// <summary>A second server over the same database that keeps no answers.</summary>
    public async Task<OtherServer> WithoutMemoryAsync(CancellationToken cancel) =>
        new(await ServeAsync(_reader, _words, ["--Indicators:KeptAnswersMegabytes=0"], cancel));

    /// <summary>A server as it is run: it logs its requests, here to nowhere.</summary>
    private static async Task<WebApplication> ServeAsync(
        NpgsqlDataSource reader,
        Vocabulary words,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var app = ApiServer.Build(
            new ApiOptions
            {
                Database = reader,
                Urls = ["http://127.0.0.1:0"],
                Log = Stream.Null,
                Words = words,
                Arguments = arguments,
            }
        );
        await app.StartAsync(cancel);
        return app;
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

    /// <summary>The folder of the texts; null where they are not at hand.</summary>
    public static string? FindTexts() => Places.Select(one => Path.Combine(Root, one)).FirstOrDefault(Directory.Exists);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Indicators.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"no Indicators.sln above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}

/// <summary>Another server of the same process.</summary>
internal sealed class OtherServer(WebApplication app) : IAsyncDisposable
{
    public Uri Url => new(app.Urls.First());

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
