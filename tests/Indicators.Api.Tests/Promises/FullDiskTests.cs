using System.Net;
using System.Text;
using Indicators.Database;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.AspNetCore.Builder;

namespace Indicators.Api.Tests.Promises;

/// <summary>The database is on a disk of its own, which fills.</summary>
public sealed class FullDiskTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Asked =
    [
        "/v1/observations",
        "/v1/observations?limit=3&include=sentence",
        "/v1/series?q=honey",
        "/v1/observations/facets",
        "/v1/coverage",
        "/v1/trace?q=3%20tonnes",
        "/v1/topics",
        "/v1/observations.csv",
    ];

    private readonly HttpClient _client = new();
    private readonly MemoryStream _log = new();
    private ScratchServer _database = null!;
    private Npgsql.NpgsqlDataSource? _reader;
    private WebApplication? _api;

    public async Task InitializeAsync()
    {
        if ((TestCluster.Unavailable ?? ScratchServer.NoDisk) is not null)
            return;
        _database = await ScratchServer.StartAsync(diskMegabytes: 200);
        await _database.AskAsync("create database indicators");
        await using var owner = DatabaseConnection.Owner(Connection);
        await new MigrationRunner(owner, Repository.Migrations).RunAsync();
        await new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)));
        await _database.AskAsync("checkpoint");
    }

    public async Task DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    public void Dispose() => _client.Dispose();

    private string Connection => _database.Connection(ScratchServer.Superuser, null, "indicators");

    [SmallDiskFact]
    public async Task A_disk_that_fills_while_the_service_runs_stops_no_read_or_is_named_in_the_log()
    {
        await StartAsync();
        await ReadyAsync();
        await AskAllAsync(HttpStatusCode.OK);
        _database.FillDisk(leaveKilobytes: 0);
        // Nothing may come from memory.
        foreach (var path in Asked)
            await AssertServedOrUnavailableAsync(
                path.Contains('?', StringComparison.Ordinal) ? path + "&release=2026.1" : path + "?release=2026.1"
            );
        _database.FreeDisk();
        await ReadyAsync();
        await AskAllAsync(HttpStatusCode.OK);
    }

    [SmallDiskFact]
    public async Task A_service_started_on_a_full_disk_answers_503_and_names_the_disk_and_recovers_by_itself()
    {
        await _database.StopAsync();
        _database.FillDisk(leaveKilobytes: 0);
        // PostgreSQL itself does not start on it.
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => _database.StartAgainAsync());
        Assert.Matches("disk .* is full|No space left", refused.Message);
        await StartAsync();
        foreach (var path in Asked)
        {
            var away = await GetAsync(path);
            Assert.Empty(away.AssertProblem(503, "database-unavailable"));
            Assert.Equal("5", away["Retry-After"]);
        }

        await LoggedAsync("The database does not answer");
        _database.FreeDisk();
        await _database.StartAgainAsync();
        await ReadyAsync();
        await AskAllAsync(HttpStatusCode.OK);
    }

    /// <summary>Lines are written in the background.</summary>
    private async Task LoggedAsync(string words)
    {
        for (var i = 0; i < 200; i++)
        {
            lock (_log)
            {
                if (Encoding.UTF8.GetString(_log.ToArray()).Contains(words, StringComparison.Ordinal))
                    return;
            }

            await Task.Delay(50);
        }

        lock (_log)
            Assert.Fail(Encoding.UTF8.GetString(_log.ToArray()));
    }

    private async Task StartAsync()
    {
        _reader = DatabaseConnection.Reader(Connection);
        _api = ApiServer.Build(
            new ApiOptions
            {
                Database = _reader,
                Urls = ["http://127.0.0.1:0"],
                Log = Stream.Synchronized(_log),
                Arguments = ["--Logging:LogLevel:Default=Warning"],
            }
        );
        await _api.StartAsync();
        _client.BaseAddress = new Uri(_api.Urls.First());
    }

    private async Task AssertServedOrUnavailableAsync(string path)
    {
        var answer = await GetAsync(path);
        if (answer.Status == HttpStatusCode.OK)
            return;
        answer.AssertProblem(503, "database-unavailable");
        await LoggedAsync("No space left");
    }

    private async Task AskAllAsync(HttpStatusCode status)
    {
        foreach (var path in Asked)
            Assert.Equal((path, status), (path, (await GetAsync(path)).Status));
    }

    private async Task ReadyAsync()
    {
        for (var i = 0; (await GetAsync("/health/ready")).Status != HttpStatusCode.OK; i++)
        {
            Assert.True(i < 600, "not ready");
            await Task.Delay(50);
        }
    }

    private async Task<Answer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await Answer.ReadAsync(response);
    }
}
