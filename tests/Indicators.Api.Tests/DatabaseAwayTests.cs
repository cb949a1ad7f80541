using Npgsql;

namespace Indicators.Api.Tests;

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
