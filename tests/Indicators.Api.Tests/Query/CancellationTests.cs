using System.Net.Sockets;
using System.Text;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Tests;

public sealed class CancellationTests(CancellationTests.ServedPatiently served) : IClassFixture<CancellationTests.ServedPatiently>
{
    /// <summary>
    /// A query that cannot go on because of a lock ends when the client that waits for it goes away, not when the lock does.
    /// </summary>
    [DatabaseTheory]
    [InlineData("/v1/observations")]
    [InlineData("/v1/observations.csv")]
    [InlineData("/v1/observations/facets?status=actual")]
    [InlineData("/v1/series?include=observations")]
    public async Task A_query_ends_when_its_client_goes_away(string path)
    {
        await served.GetAsync("/v1"); // the codes of the release are known from here on
        await using var locking = await served.Owner.OpenConnectionAsync();
        await using var transaction = await locking.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table indicators.observation in access exclusive mode", locking, transaction))
            await command.ExecuteNonQueryAsync();

        using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(served.Address.Host, served.Address.Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {served.Address.Authority}\r\n\r\n"));
            Assert.True(await BecomesAsync(waiting => waiting > 0), "the query never waited");
        }

        Assert.True(await BecomesAsync(waiting => waiting == 0), "the query went on without its client");
    }

    private async Task<bool> BecomesAsync(Func<long, bool> condition)
    {
        await using var observer = new NpgsqlConnection(served.AdministratorConnectionString);
        await observer.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            observer
        );
        for (var i = 0; i < 100; i++)
        {
            if (condition((long)(await command.ExecuteScalarAsync())!))
                return true;
            await Task.Delay(100);
        }

        return false;
    }

    /// <summary>The database does not end statements by itself.</summary>
    public sealed class ServedPatiently : Served
    {
        private NpgsqlDataSource? _patient;

        protected override NpgsqlDataSource ServerConnections => _patient ??= Patient();

        public override async Task DisposeAsync()
        {
            if (_patient is not null)
                await _patient.DisposeAsync();
            await base.DisposeAsync();
        }

        private NpgsqlDataSource Patient()
        {
            var builder = new NpgsqlDataSourceBuilder(DatabaseConnection.ReaderString(ReaderConnectionString));
            builder.ConnectionStringBuilder.Options = "-c statement_timeout=0";
            return builder.Build();
        }
    }
}
