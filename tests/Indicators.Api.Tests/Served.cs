using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>The made-up release on a real server, its texts at hand.</summary>
public class Served : TestDatabase
{
    private WebApplication? _server;

    public HttpClient Client { get; private set; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => Client.BaseAddress!;

    protected override string TemplateKey => "served-with-texts";

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));
        await new TextsImport(owner).LoadAsync(MadeUp.TextsFolder);
    }

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
        _server = ApiServer.Build(Options);
        Configure(_server);
        await _server.StartAsync();
        Client.BaseAddress = new Uri(_server.Urls.First());
    }

    /// <summary>Uses the server and the database of another fixture, which stay with it.</summary>
    protected void Share(Served other)
    {
        if (TestCluster.Unavailable is not null)
            return;
        base.Share(other);
        Client.Dispose();
        Client = other.Client;
        _server = other._server;
    }

    public override async Task DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        await SettleAsync();
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Id of the observation with this key, alone or as <c>document#key</c>.</summary>
    public async Task<string> IdOf(string document, string key)
    {
        await using var command = Owner.CreateCommand("select id from indicators.observation where document = $1 and key = $2 order by id");
        command.Parameters.AddWithValue(document);
        command.Parameters.AddWithValue(key);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public virtual async Task ExecuteAsync(string sql)
    {
        // Published figures never change but here, so what the import has counted is counted again.
        await using var command = Owner.CreateCommand(
            $"""
            {sql};
            update indicators.observation o set asserted_from = d.said_from, asserted_by = d.said_by
              from indicators.document d where d.release_id = o.release_id and d.slug = o.document;
            delete from indicators.release_count;
            delete from indicators.document_summary;
            delete from indicators.series_summary;
            delete from indicators.relation_summary;
            delete from indicators.observation_choice;
            delete from indicators.left_out_choice;
            select indicators.summarise_release(release_id) from indicators.release order by release_id
            """
        );
        await command.ExecuteNonQueryAsync();
        Service<Http.Caching.KeptAnswers>().Clear();
    }

    /// <summary>A part of the running server.</summary>
    internal T Service<T>()
        where T : notnull => _server!.Services.GetRequiredService<T>();

    /// <summary>Waits until the server knows what a test has changed. How long that takes is a test of its own.</summary>
    private async Task SettleAsync()
    {
        if (!Settles || Service<Http.Operations.IReleaseSource>().Unready is not null)
            return;
        await using var connection = await Owner.OpenConnectionAsync();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                await Service<Http.Operations.IReleaseSource>().VerifyAsync(connection, Service<Http.Operations.IReleaseSource>().Known!);
                return;
            }
            catch (Http.Sessions.ReleaseMovedException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Whether requests wait until the server knows of changes.</summary>
    protected virtual bool Settles => true;

    /// <summary>
    /// The made-up release under another version, perhaps changed. What the change leaves out of it is listed as withdrawn, where the
    /// change does not list it itself.
    /// </summary>
    public virtual async Task ImportAsync(string version, string published, Func<Model.Release, Model.Release>? change = null)
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)) with
        {
            Version = version,
            Published = DateOnly.Parse(published),
        };
        var changed = change is null ? release : change(release);
        var unlisted = MissingWithdrawals
            .Between(release, changed)
            .Select(w => w with { LastRelease = "2026.1", Reason = "Left out by a test." });
        var result = await new ReleaseImport(Owner).RunAsync(
            changed with
            {
                Withdrawals = Model.Withdrawal.Sort([.. changed.Withdrawals, .. unlisted]),
            }
        );
        Assert.True(result.IsThere, result.Message);
        await SettleAsync();
    }
}

/// <summary>The made-up release on a real server, without its texts.</summary>
public sealed class ServedWithoutTexts : Served
{
    protected override string TemplateKey => "served-without-texts";

    protected override Task FillAsync(NpgsqlDataSource owner) =>
        new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));
}
