using Indicators.Api;
using Indicators.Import;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Pages.Tests;

/// <summary>The made-up release with its texts on a real server that has the explorer.</summary>
public class ServedPages : TestDatabase
{
    private WebApplication? _server;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => Client.BaseAddress!;

    protected override string TemplateKey => "pages-with-texts";

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));
        await new TextsImport(owner) { Ledgers = [Ledger] }.LoadAsync(MadeUp.TextsFolder);
    }

    /// <summary>Why some numerals of a text are no figures.</summary>
    private static readonly SeedLedger Ledger = new(
        "ledger/made-up-valley.csv",
        [new(2, 5, "2021", null, LedgerReason.Year, null), new(3, 10, "2010", null, LedgerReason.Year, "start of the comparison")]
    );

    /// <summary>The connections that the server is started with.</summary>
    protected virtual NpgsqlDataSource ServerConnections => Reader;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        _server = ApiServer.Build(
            new ApiOptions
            {
                Database = ServerConnections,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.None,
                Parts = [new Explorer()],
            }
        );
        await _server.StartAsync();
        Client.BaseAddress = new Uri(_server.Urls.First());
    }

    public override async Task DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>What a browser gets.</summary>
    public Task<HttpResponseMessage> GetPageAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), .. headers]);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Id of the observation with this key.</summary>
    public async Task<string> IdOf(string document, string key)
    {
        await using var command = Owner.CreateCommand("select id from indicators.observation where document = $1 and key = $2 order by id");
        command.Parameters.AddWithValue(document);
        command.Parameters.AddWithValue(key);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task<string> SeriesOf(string document, string key)
    {
        await using var command = Owner.CreateCommand(
            "select series from indicators.observation where document = $1 and key = $2 order by id"
        );
        command.Parameters.AddWithValue(document);
        command.Parameters.AddWithValue(key);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>The made-up release without its texts.</summary>
public sealed class ServedPagesWithoutTexts : ServedPages
{
    protected override string TemplateKey => "pages-without-texts";

    protected override Task FillAsync(NpgsqlDataSource owner) =>
        new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));
}

/// <summary>A server whose database does not answer.</summary>
public sealed class ServedWithoutDatabase : ServedPages
{
    private readonly NpgsqlDataSource _nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2");

    protected override NpgsqlDataSource ServerConnections => _nowhere;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _nowhere.DisposeAsync();
    }
}
