using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace Indicators.Api.Tests;

/// <summary>A fact that needs PostgreSQL and nginx; where <c>CI=true</c> they must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProxyFactAttribute : FactAttribute
{
    public ProxyFactAttribute() =>
        Skip =
            TestCluster.Unavailable
            ?? (
                CachingProxy.Program is not null || Environment.GetEnvironmentVariable("CI") == "true"
                    ? null
                    : "there is no nginx ('./indicators test' installs it where it may: apt-get install nginx-light)"
            );
}

/// <summary>The made-up release behind nginx with the configuration of <c>docker/nginx-cache.conf</c>, all but its two addresses.</summary>
public sealed class CachingProxy : Served
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nginx-").FullName;
    private int _asked;
    private Process? _nginx;

    /// <summary>Path of nginx, or null.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Select(path => Path.Combine(path, "nginx"))
            .FirstOrDefault(File.Exists);

    /// <summary>Asks the proxy.</summary>
    public HttpClient Front { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 200 });

    /// <summary>Requests that have reached the server behind the proxy.</summary>
    public int Asked => Volatile.Read(ref _asked);

    protected override void Configure(WebApplication app) =>
        app.Use(
            (_, next) =>
            {
                Interlocked.Increment(ref _asked);
                return next();
            }
        );

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null || (Program is null && Environment.GetEnvironmentVariable("CI") != "true"))
            return;
        var port = FreePort();
        var configuration = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker", "nginx-cache.conf")))
            .Replace("127.0.0.1:8080", Address.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:8081", $"127.0.0.1:{port}", StringComparison.Ordinal);
        var file = Path.Combine(_folder, "nginx.conf");
        await File.WriteAllTextAsync(file, configuration);
        // Started by root, its workers are nobody.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        _nginx = Process.Start(
            new ProcessStartInfo(Program!, ["-p", _folder, "-c", file, "-e", "stderr"]) { RedirectStandardError = true }
        )!;
        var errors = _nginx.StandardError.ReadToEndAsync();
        Front.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        for (var tries = 0; !await ListensAsync(port); tries++)
        {
            Assert.False(_nginx.HasExited, _nginx.HasExited ? await errors : "");
            Assert.True(tries < 200, "nginx does not listen");
            await Task.Delay(50);
        }
    }

    public override async Task DisposeAsync()
    {
        Front.Dispose();
        if (_nginx is not null)
        {
            _nginx.Kill(entireProcessTree: true);
            await _nginx.WaitForExitAsync();
            _nginx.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }

    /// <summary>An answer of the proxy.</summary>
    public async Task<(HttpResponseMessage Answer, byte[] Body)> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await Front.SendAsync(request);
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }

    internal static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    internal static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
