using System.Net;
using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Indicators.Api.Tests.Promises;

/// <summary>A primary and two standbys that follow it.</summary>
public sealed class StandbysTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new();
    private ScratchServer _primary = null!;
    private ScratchServer[] _standbys = [];
    private Npgsql.NpgsqlDataSource _reader = null!;
    private WebApplication _api = null!;

    private string Hosts => string.Join(',', new[] { _primary.Socket }.Concat(_standbys.Select(standby => standby.Socket)));

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is not null)
            return;
        _primary = await ScratchServer.StartAsync();
        await _primary.AskAsync("create database indicators");
        await using (var owner = DatabaseConnection.Owner(_primary.Connection(ScratchServer.Superuser, null, "indicators")))
            await new MigrationRunner(owner, Repository.Migrations).RunAsync();
        await ImportAsync("2026.1", "2026-01-31");
        _standbys = [await _primary.StandbyAsync(), await _primary.StandbyAsync()];
        _reader = DatabaseConnection.Reader(
            _primary.Connection(ScratchServer.Superuser, null, "indicators").Replace(_primary.Socket, Hosts, StringComparison.Ordinal)
        );
        _api = ApiServer.Build(
            new ApiOptions
            {
                Database = _reader,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.None,
            }
        );
        await _api.StartAsync();
        _client.BaseAddress = new Uri(_api.Urls.First());
        await UntilAsync("/health/ready", answer => answer.Status == HttpStatusCode.OK);
    }

    public async Task DisposeAsync()
    {
        if (_primary is null)
            return;
        await _api.DisposeAsync();
        await _reader.DisposeAsync();
        foreach (var standby in _standbys)
            await standby.DisposeAsync();
        await _primary.DisposeAsync();
    }

    public void Dispose() => _client.Dispose();

    [DatabaseFact]
    public async Task Reads_use_the_standbys_and_go_on_when_the_primary_is_stopped_and_writes_come_back_with_it()
    {
        Assert.Null((await GetAsync("/health/ready")).Body["database"]);
        for (var i = 1; i <= 8; i++)
            Assert.Equal(HttpStatusCode.OK, (await GetAsync($"/v1/observations?limit={i}")).Status);
        foreach (var standby in _standbys)
            Assert.True(await SessionsAsync(standby) > 0, "a standby is not used");

        await _primary.StopAsync();
        await UntilAsync("/health/ready", answer => (string?)answer.Body["database"] == "standby");
        for (var i = 11; i <= 30; i++)
        {
            var answer = await GetAsync($"/v1/observations?limit={i}");
            Assert.Equal((HttpStatusCode.OK, "2026.1"), (answer.Status, (string?)answer.Body["release"]));
            Assert.Null(answer["Age"]);
        }

        await _primary.StartAgainAsync();
        await UntilAsync("/health/ready", answer => answer.Status == HttpStatusCode.OK && answer.Body["database"] is null);
        await ImportAsync("2027.1", "2027-01-31");
        await UntilAsync("/v1/areas", answer => (string?)answer.Body["release"] == "2027.1");
    }

    [DatabaseFact]
    public async Task What_the_standbys_do_not_have_yet_is_asked_of_the_primary()
    {
        foreach (var standby in _standbys)
            await standby.AskAsync("select pg_wal_replay_pause()");
        await ImportAsync("2027.1", "2027-01-31");
        await UntilAsync("/v1/areas", answer => (string?)answer.Body["release"] == "2027.1");
        foreach (var standby in _standbys)
            Assert.Equal(0L, await standby.AskAsync("select count(*) from indicators.release where version = '2027.1'", "indicators"));

        for (var i = 1; i <= 12; i++)
        {
            var pinned = await GetAsync($"/v1/observations?release=2027.1&limit={i}");
            Assert.Equal((HttpStatusCode.OK, "2027.1"), (pinned.Status, (string?)pinned.Body["release"]));
            Assert.NotEmpty(pinned.Body["data"]!.AsArray());
            Assert.Equal("2026.1", (string?)(await GetAsync($"/v1/observations?release=2026.1&limit={i}")).Body["release"]);
        }
    }

    private static async Task<long> SessionsAsync(ScratchServer server) =>
        (long)(await server.AskAsync("select count(*) from pg_stat_activity where application_name = 'indicators reader'"))!;

    private async Task ImportAsync(string version, string published)
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)) with
        {
            Version = version,
            Published = DateOnly.Parse(published),
        };
        // The string that servers get: the import finds the primary in it by itself.
        var named = _primary
            .Connection(ScratchServer.Superuser, null, "indicators")
            .Replace(_primary.Socket, Hosts, StringComparison.Ordinal);
        await using var owner = DatabaseConnection.Owner(named);
        Assert.Equal(ImportOutcome.Imported, (await new ReleaseImport(owner).RunAsync(release)).Outcome);
    }

    private async Task<Answer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await Answer.ReadAsync(response);
    }

    private async Task UntilAsync(string path, Func<Answer, bool> isSo)
    {
        var answer = await GetAsync(path);
        for (var i = 0; !isSo(answer); i++)
        {
            Assert.True(i < 600, $"{path}: {answer.Status} {answer.Text}");
            await Task.Delay(50);
            answer = await GetAsync(path);
        }
    }
}
