using Indicators.Api;
using Indicators.Cluster;
using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Torture;

/// <summary>The service on a throw-away PostgreSQL with the project's seeds. Nothing of it is left behind.</summary>
internal sealed class ServedHere : IAsyncDisposable
{
    private readonly ThrowAwayCluster _cluster;
    private readonly NpgsqlDataSource _reader;
    private readonly WebApplication _server;

    private ServedHere(ThrowAwayCluster cluster, ThrowAwayDatabase database, NpgsqlDataSource reader, WebApplication server) =>
        (_cluster, Database, _reader, _server) = (cluster, database, reader, server);

    public ThrowAwayDatabase Database { get; }

    public Uri Url => new(_server.Urls.First());

    public static async Task<ServedHere> StartAsync(string[] settings, CancellationToken cancel)
    {
        var cluster = await ThrowAwayCluster.StartAsync(cancel: cancel);
        var database = await cluster.CreateDatabaseAsync(await PreparedAsync(cluster), cancel);
        var reader = DatabaseConnection.Reader(database.Reader);
        var server = ApiServer.Build(
            new ApiOptions
            {
                Database = reader,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.None,
                Log = Stream.Null,
                Arguments = settings,
            }
        );
        await server.StartAsync(cancel);
        return new ServedHere(cluster, database, reader, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _reader.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    /// <summary>A database with the release of the seeds.</summary>
    private static Task<string> PreparedAsync(ThrowAwayCluster cluster) =>
        cluster.TemplateAsync(
            "seeds",
            async empty =>
            {
                await using var owner = DatabaseConnection.Owner(empty.Owner);
                await new MigrationRunner(owner, Path.Combine(Project.Folder, "migrations")).RunAsync();
                await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(Path.Combine(Project.Folder, "seeds"))));
            }
        );
}
