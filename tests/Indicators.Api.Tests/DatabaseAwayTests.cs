using System.Net;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>The server reaches its database by a path that can be cut.</summary>
public sealed class ServedOverACuttablePath : Served
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"ind-{Guid.NewGuid():N}"[..16]);

    protected override NpgsqlDataSource ServerConnections
    {
        get
        {
            var connection = new NpgsqlConnectionStringBuilder(ReaderConnectionString);
            Mend();
            connection.Host = _path;
            return DatabaseConnection.Reader(connection.ConnectionString);
        }
    }

    public async Task CutAsync()
    {
        Directory.Delete(_path);
        await using var administrator = NpgsqlDataSource.Create(AdministratorConnectionString);
        await using var command = administrator.CreateCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
        );
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
    }

    public void Mend() => Directory.CreateSymbolicLink(_path, new NpgsqlConnectionStringBuilder(ReaderConnectionString).Host!);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_path))
            Directory.Delete(_path);
    }
}

public sealed class DatabaseAwayTests(ServedOverACuttablePath served) : IClassFixture<ServedOverACuttablePath>
{
    [DatabaseFact]
    public async Task While_the_database_is_away_answers_are_503_and_when_it_is_back_they_are_whole()
    {
        var before = await served.GetAsync("/v1/observations");
        Assert.Equal(HttpStatusCode.OK, before.Status);

        await served.CutAsync();
        foreach (var path in new[] { "/v1", "/v1/observations", "/v1/areas/XBR", "/health/ready" })
        {
            var away = await served.GetAsync(path);
            Assert.Empty(away.AssertProblem(503, "database-unavailable"));
            Assert.Equal("5", away["Retry-After"]);
            Assert.DoesNotContain("ind-", away.Text, StringComparison.Ordinal);
        }

        using var text = new StringContent("Sales rose by 3 percent.");
        using var read = await served.Client.PostAsync(new Uri("/v1/quantities", UriKind.Relative), text);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.True(read.Headers.CacheControl!.NoStore);

        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/openapi/v1.json")).Status);

        served.Mend();
        Assert.Equal(before.Text, (await served.GetAsync("/v1/observations")).Text);
    }
}

public sealed class EmptyDatabaseTests(EmptyDatabaseTests.Unpublished served) : IClassFixture<EmptyDatabaseTests.Unpublished>
{
    [DatabaseFact]
    public async Task Before_anything_is_published_answers_are_503()
    {
        foreach (var path in new[] { "/v1", "/v1/observations", "/v1/releases", "/health/ready" })
            Assert.Empty((await served.GetAsync(path)).AssertProblem(503, "no-release"));
    }

    public sealed class Unpublished : Served
    {
        protected override string TemplateKey => "served-nothing";

        protected override Task FillAsync(NpgsqlDataSource owner) => Task.CompletedTask;
    }
}

public sealed class ReaderRightsTests(Served served) : IClassFixture<Served>
{
    [DatabaseTheory]
    [InlineData("delete from indicators.observation")]
    [InlineData("update indicators.current_release set release_id = release_id")]
    [InlineData("create table indicators.x (y int)")]
    [InlineData("set transaction read write; insert into indicators.text_generation (generation) values (1)")]
    public async Task The_connections_of_the_server_cannot_write(string sql)
    {
        await using var command = served.Reader.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Contains(refusal.SqlState, new[] { "25006", "42501" });
    }
}
