using System.Net.Sockets;
using System.Text;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Tests;

public sealed class StreamingTests(ServedManyObservations served) : IClassFixture<ServedManyObservations>
{
    private const int Batches = ServedManyObservations.Count / ApiRequest.BatchSize;

    [DatabaseTheory]
    [InlineData("csv", 1)]
    [InlineData("ndjson", 1)]
    [InlineData("xlsx", 1)]
    [InlineData("jsonstat", 3)]
    public async Task All_rows_are_answered_and_a_slow_client_holds_no_session(string format, int readings)
    {
        var before = served.Fetches;
        using var client = await SlowClient.AskAsync(served.Address, $"/v1/observations.{format}");
        await client.ReadSomeAsync();
        await UntilReadAsync(before + (Batches * readings));
        Assert.InRange(served.Fetches - before, Batches * readings, (Batches + 1) * readings);
        Assert.Empty(await BusySessionsAsync());

        var length = await client.ReadToEndAsync();
        Assert.True(length > 1_000_000);
        Assert.InRange(served.Fetches - before, Batches * readings, (Batches + 1) * readings);
    }

    [DatabaseTheory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Nothing_is_left_of_a_client_that_goes_away(string format)
    {
        using (var client = await SlowClient.AskAsync(served.Address, $"/v1/observations.{format}"))
            await client.ReadSomeAsync();

        // A statement that the cancellation misses ends with its time limit.
        for (var i = 0; i < 900 && (await BusySessionsAsync()).Count > 0; i++)
            await Task.Delay(100);
        Assert.Empty(await BusySessionsAsync());
    }

    [DatabaseFact]
    public async Task Who_asks_for_the_headers_alone_costs_no_rows()
    {
        var before = served.Fetches;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await served.SendAsync(HttpMethod.Head, "/v1/observations.csv")).Status);
        Assert.Equal(before, served.Fetches);
    }

    [DatabaseFact]
    public async Task Every_row_arrives_once_and_in_order()
    {
        var text = (await served.GetAsync("/v1/observations.ndjson")).Text;
        var ids = text.TrimEnd('\n').Split('\n').Select(line => line[7..30]);
        Assert.Equal(Enumerable.Range(1, ServedManyObservations.Count).Select(i => $"o1-{i:x20}"), ids);
    }

    /// <summary>Waits until the server has fetched as often, at most a minute, and then a little for the end of its transaction.</summary>
    private async Task UntilReadAsync(int fetches)
    {
        for (var i = 0; i < 600 && served.Fetches < fetches; i++)
            await Task.Delay(100);
        for (var i = 0; i < 20 && (await BusySessionsAsync()).Count > 0; i++)
            await Task.Delay(100);
    }

    /// <summary>Sessions of the server that do something or hold a transaction.</summary>
    private async Task<IReadOnlyList<string>> BusySessionsAsync()
    {
        await using var command = served.Owner.CreateCommand(
            """
            select format('%s for %s (%s): %s', state, now() - state_change, coalesce(wait_event, 'no wait'), left(query, 200))
            from pg_stat_activity
            where datname = current_database() and application_name = 'counted' and state <> 'idle'
            """
        );
        await using var rows = await command.ExecuteReaderAsync();
        var sessions = new List<string>();
        while (await rows.ReadAsync())
            sessions.Add(rows.GetString(0));
        return sessions;
    }

    /// <summary>A client that takes no more than it is told to, over a connection with little room.</summary>
    private sealed class SlowClient(Socket socket) : IDisposable
    {
        private readonly byte[] _buffer = new byte[65536];

        public static async Task<SlowClient> AskAsync(Uri address, string path)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            {
                ReceiveBufferSize = 16384,
                LingerState = new LingerOption(true, 0),
            };
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.SendAsync(
                Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n")
            );
            return new SlowClient(socket);
        }

        public async Task ReadSomeAsync()
        {
            var read = await socket.ReceiveAsync(_buffer.AsMemory(0, 1000));
            Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(_buffer, 0, read), StringComparison.Ordinal);
        }

        /// <summary>Bytes until the end of the body, which must be there.</summary>
        public async Task<long> ReadToEndAsync()
        {
            var (length, end) = (0L, "");
            while (await socket.ReceiveAsync(_buffer) is > 0 and var read)
            {
                length += read;
                end = (end + Encoding.Latin1.GetString(_buffer, Math.Max(0, read - 5), Math.Min(5, read)))[
                    ^Math.Min(5, end.Length + Math.Min(5, read))..
                ];
            }

            Assert.Equal("0\r\n\r\n", end);
            return length;
        }

        public void Dispose() => socket.Dispose();
    }
}
