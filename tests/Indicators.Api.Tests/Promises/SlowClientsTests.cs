using System.Net;
using System.Net.Sockets;
using System.Text;
using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Pipeline;

namespace Indicators.Api.Tests.Promises;

public sealed class SlowClientsTests(
    SlowClientsTests.FewConnections served,
    SlowClientsTests.Impatient impatient,
    ServedManyObservations many
) : IClassFixture<SlowClientsTests.FewConnections>, IClassFixture<SlowClientsTests.Impatient>, IClassFixture<ServedManyObservations>
{
    private const int Slow = 48;

    /// <summary>Several times as many as there are places for answers; each has megabytes to write.</summary>
    private const int SlowReaders = 20;

    [DatabaseFact]
    public async Task Clients_that_send_slowly_hold_nothing_that_others_need()
    {
        var slow = await OpenAsync(
            served,
            Slow,
            "POST /v1/trace HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{\"q\":\"3 tonnes"
        );
        await UntilAsync(() => served.Service<ClientConnections>().Count >= Slow);

        for (var i = 1; i <= 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/observations?limit={i}&sort=value")).Status);
        Assert.Equal(0, served.Service<AdmissionLimit>().Active);
        slow.ForEach(socket => socket.Dispose());
    }

    [DatabaseFact]
    public async Task Clients_that_read_slowly_hold_nothing_that_others_need()
    {
        var before = many.Service<AnswerSessions>().Count;
        Assert.True(SlowReaders > 2 * many.Service<AdmissionLimit>().Size.Places);
        // Some megabytes each: more than all buffers on the way take.
        var slow = await OpenAsync(
            many,
            SlowReaders,
            "GET /v1/observations.csv?to=1992-09-26 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            receives: 1024
        );
        await UntilAsync(() => many.Service<AnswerSessions>().Count - before >= SlowReaders, seconds: 120);
        await UntilAsync(() => many.Service<AdmissionLimit>() is { Active: 0, Waiting: 0 }, seconds: 60);
        Assert.True(Spool.OnDisk > SlowReaders * 1_000_000, "what the clients have not taken waits for them");

        Assert.Equal(HttpStatusCode.OK, (await many.GetAsync("/v1/observations?limit=77")).Status);
        slow.ForEach(socket => socket.Dispose());
        await UntilAsync(() => Spool.OnDisk == 0, seconds: 60);
    }

    [DatabaseFact]
    public async Task Silent_connections_lock_nobody_out()
    {
        var silent = await OpenAsync(served, 400, "");
        var half = await OpenAsync(served, 200, "GET /v1/observations HT");

        using var client = new HttpClient { BaseAddress = served.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/areas")).StatusCode);
        Assert.InRange(served.Service<ClientConnections>().Count, 1, FewConnections.OfClient);
        silent.ForEach(socket => socket.Dispose());
        half.ForEach(socket => socket.Dispose());
    }

    [DatabaseFact]
    public async Task Who_sends_nothing_or_takes_nothing_is_cut_off()
    {
        const int Each = 5;
        const string Large = "GET /swagger/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n";
        // More than all buffers on the way take.
        Assert.True((await impatient.GetAsync("/swagger/swagger-ui-bundle.js")).Text.Length > 500_000);
        var silent = await OpenAsync(impatient, Each, "");
        var idle = await OpenAsync(impatient, Each, "GET /v1/areas?limit=1 HTTP/1.1\r\nHost: x\r\n\r\n");
        var readers = await OpenAsync(impatient, Each, string.Concat(Enumerable.Repeat(Large, 30)), receives: 1024);
        await UntilAsync(() => impatient.Service<ClientConnections>().Count >= Each);

        await UntilAsync(() => impatient.Service<ClientConnections>().Count == 0, seconds: 60);

        foreach (var socket in silent.Concat(idle).Concat(readers))
            socket.Dispose();
    }

    private static async Task<List<Socket>> OpenAsync(Served server, int count, string sent, int receives = 0)
    {
        var all = new List<Socket>();
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            if (receives > 0)
                socket.ReceiveBufferSize = receives;
            await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            if (sent.Length > 0)
                await socket.SendAsync(Encoding.ASCII.GetBytes(sent));
            all.Add(socket);
        }

        return all;
    }

    private static async Task UntilAsync(Func<bool> isSo, int seconds = 10)
    {
        for (var attempt = 0; !isSo(); attempt++)
        {
            Assert.True(attempt < seconds * 40, "it does not become so");
            await Task.Delay(25);
        }
    }

    public sealed class Impatient : Served
    {
        protected override ApiOptions Options =>
            base.Options with
            {
                Arguments = ["--Indicators:KeepAlive=1", "--Indicators:SlowestRate=1000000"],
                // The time of a request must not be what cuts off a client.
                RequestTimeout = TimeSpan.FromMinutes(10),
            };
    }

    public sealed class FewConnections : Served
    {
        public const int OfClient = 100;

        protected override ApiOptions Options => base.Options with { Arguments = [$"--Indicators:ConnectionsPerClient={OfClient}"] };
    }
}
