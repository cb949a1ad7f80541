using Npgsql;

namespace Indicators.Api.Tests;

public sealed class FailingServerTests(
    FailingServerTests.Slow slow,
    FailingServerTests.Hasty hasty,
    FailingServerTests.Broken broken,
    FailingServerTests.Crowded crowded
)
    : IClassFixture<FailingServerTests.Slow>,
        IClassFixture<FailingServerTests.Hasty>,
        IClassFixture<FailingServerTests.Broken>,
        IClassFixture<FailingServerTests.Crowded>
{
    [DatabaseFact]
    public Task A_query_that_takes_too_long_is_ended_by_the_database() => AssertTimeoutAsync(slow);

    [DatabaseFact]
    public Task A_request_that_takes_too_long_is_ended_by_the_service() => AssertTimeoutAsync(hasty);

    private static async Task AssertTimeoutAsync(Served served)
    {
        await using var connection = await served.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("lock table indicators.observation in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync();

        Assert.Empty((await served.GetAsync("/v1/observations")).AssertProblem(503, "timeout"));
        using var call = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_figures","arguments":{}}}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        call.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        using var answer = await served.Client.SendAsync(call);
        Assert.Matches("\"text\":\"timeout: .*\"isError\":true", await answer.Content.ReadAsStringAsync());
    }

    [DatabaseFact]
    public async Task A_fault_of_the_service_is_told_without_its_inside()
    {
        await broken.ExecuteAsync("alter table indicators.observation rename column claim to claims");

        var answer = await broken.GetAsync("/v1/observations");

        Assert.Empty(answer.AssertProblem(500, "internal-error"));
        Assert.DoesNotContain("claim", answer.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task When_all_connections_are_in_use_the_service_says_that_it_is_busy()
    {
        await using var taken = await crowded.Pool.OpenConnectionAsync();
        Assert.Empty((await crowded.GetAsync("/v1/observations")).AssertProblem(503, "overloaded"));
    }

    public sealed class Slow : Served
    {
        protected override NpgsqlDataSource ServerConnections =>
            Database.DatabaseConnection.Reader(
                new NpgsqlConnectionStringBuilder(ReaderConnectionString) { Options = "-c statement_timeout=500" }.ConnectionString
            );
    }

    public sealed class Hasty : Served
    {
        protected override ApiOptions Options => base.Options with { RequestTimeout = TimeSpan.FromMilliseconds(500) };
    }

    public sealed class Broken : Served;

    public sealed class Crowded : Served
    {
        private NpgsqlDataSource? _pool;

        public NpgsqlDataSource Pool =>
            _pool ??= Database.DatabaseConnection.Reader(
                new NpgsqlConnectionStringBuilder(ReaderConnectionString) { MaxPoolSize = 2, Timeout = 1 }.ConnectionString
            );

        protected override NpgsqlDataSource ServerConnections => Pool;
    }
}
