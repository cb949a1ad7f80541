using System.Net.Sockets;
using System.Text;
using Indicators.Torture.Faults;

namespace Indicators.Api.Tests.Promises;

/// <summary>What the long test of faults measures recovery by.</summary>
public sealed class FaultMeasuresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ind-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "s");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("R\0\0\0\u0008\0\0\0\0", true)]
    [InlineData("E\0\0\0\u0020SFATAL\0C28000\0Mno such login\0\0", true)]
    [InlineData("E\0\0\0\u0020SFATAL\0C57P03\0Mit recovers\0\0", false)]
    [InlineData("", false)]
    public async Task A_database_is_back_only_when_it_lets_clients_in(string answer, bool isBack)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        server.Bind(new UnixDomainSocketEndPoint(Path));
        server.Listen();
        var asked = ServerGreeting.AcceptsAsync(Path, default);
        using (var client = await server.AcceptAsync())
        {
            await client.ReceiveAsync(new byte[100]);
            await client.SendAsync(Encoding.Latin1.GetBytes(answer));
        }

        Assert.Equal(isBack, await asked);
    }

    [Fact]
    public async Task A_database_that_does_not_listen_is_not_back() => Assert.False(await ServerGreeting.AcceptsAsync(Path, default));

    [DatabaseFact]
    public async Task A_running_database_is_back()
    {
        await using var server = await ScratchServer.StartAsync();
        Assert.True(await ServerGreeting.AcceptsAsync($"{server.Socket}/.s.PGSQL.5432", default));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(60_000_000, true)]
    public void A_machine_is_starved_when_something_waited_for_most_of_the_time(long waited, bool isStarved)
    {
        var total = 1_000_000L;
        var starvation = new Starvation(() => $"some avg10=1.00 avg60=2.00 avg300=3.00 total={total}\nfull avg10=0.00 total=0\n");
        total += waited;

        Assert.Equal(isStarved, starvation.IsStarved);
    }

    [Fact]
    public void A_kernel_that_does_not_count_excuses_nothing() => Assert.False(new Starvation(() => "").IsStarved);
}
