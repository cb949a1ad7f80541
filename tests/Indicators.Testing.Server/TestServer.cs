using Indicators.Api;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Testing.Server;

/// <summary>The made-up release on a real server, its texts at hand.</summary>
public abstract class TestServer : TestDatabase
{
    public HttpClient Client { get; private set; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => Client.BaseAddress!;

    /// <summary>The running server; null where there is no database.</summary>
    protected WebApplication? Server { get; private set; }

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        await ImportMadeUpAsync(owner);
        await new TextsImport(owner).LoadAsync(MadeUp.TextsFolder);
    }

    /// <summary>Imports the made-up release without its texts.</summary>
    protected static Task ImportMadeUpAsync(NpgsqlDataSource owner) =>
        new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));

    /// <summary>The connections that the server is started with.</summary>
    protected virtual NpgsqlDataSource ServerConnections => Reader;

    protected virtual ApiOptions Options =>
        new()
        {
            Database = ServerConnections,
            Urls = ["http://127.0.0.1:0"],
            LogLevel = LogLevel.None,
        };

    /// <summary>Called before the server starts.</summary>
    protected virtual void Configure(WebApplication app) { }

    public override async Task InitializeAsync()
    {
        await BeginAsync();
        await StartAsync();
    }

    /// <summary>Makes the database.</summary>
    protected Task BeginAsync() => base.InitializeAsync();

    /// <summary>Starts the server on it.</summary>
    protected async Task StartAsync()
    {
        if (TestCluster.Unavailable is not null)
            return;
        Server = ApiServer.Build(Options);
        Configure(Server);
        await Server.StartAsync();
        Client.BaseAddress = new Uri(Server.Urls.First());
    }

    /// <summary>Uses the server and the database of another fixture, which stay with it.</summary>
    protected void Share(TestServer other)
    {
        if (TestCluster.Unavailable is not null)
            return;
        base.Share(other);
        Client.Dispose();
        Client = other.Client;
        Server = other.Server;
    }

    public override async Task DisposeAsync()
    {
        Client.Dispose();
        if (Server is not null)
            await Server.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Id of the observation with this key, within its document.</summary>
    public Task<string> IdOf(string document, string key) => ColumnOf("id", document, key);

    /// <summary>Key of its series.</summary>
    public Task<string> SeriesOf(string document, string key) => ColumnOf("series", document, key);

    private async Task<string> ColumnOf(string column, string document, string key)
    {
        await using var command = Owner.CreateCommand(
            $"select {column} from indicators.observation where document = $1 and key = $2 order by id"
        );
        command.Parameters.AddWithValue(document);
        command.Parameters.AddWithValue(key);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
