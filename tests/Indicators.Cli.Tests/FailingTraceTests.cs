using System.Net;
using System.Text;

namespace Indicators.Cli.Tests;

/// <summary>The command asks the server whose address is in the data folder; here that server fails.</summary>
public sealed class FailingTraceTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("indicators-failing-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData(
        500,
        """{"title":"Fault","detail":"Something broke.","traceId":"4bf92f3577b34da6"}""",
        "Something broke.",
        "trace id 4bf92f3577b34da6"
    )]
    [InlineData(502, "<html>Bad gateway</html>", "status 502", "not a JSON document")]
    public async Task A_server_that_fails_is_reported_with_its_trace_id(int status, string body, params string[] words)
    {
        using var server = Serve(status, body);

        var outcome = await CommandLine.RunAsync("trace", "27.8%", "--data", _data);

        CommandLine.AssertToldInOneLine(outcome, 3, words);
    }

    private HttpListener Serve(int status, string body)
    {
        var server = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        File.WriteAllText(Path.Combine(_data, "address"), address);
        _ = AnswerAsync(server, status, Encoding.UTF8.GetBytes(body));
        return server;
    }

    private static async Task AnswerAsync(HttpListener server, int status, byte[] body)
    {
        while (true)
        {
            var context = await server.GetContextAsync();
            var isTrace = context.Request.Url!.AbsolutePath == "/v1/trace";
            context.Response.StatusCode = isTrace ? status : 200;
            if (isTrace)
                await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
