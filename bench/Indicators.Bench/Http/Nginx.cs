using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Bench.Http;

/// <summary>Debian's <c>nginx</c>, which sends the same headers and bodies from files.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] OwnHeaders = ["Content-Type", "Content-Length", "Server"];

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private Nginx(Process process, DirectoryInfo folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    public Uri Url { get; }

    /// <summary>Starts it; null where the program is not there.</summary>
    public static async Task<Nginx?> StartAsync(IReadOnlyList<BareAnswer> answers, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("indicators-nginx-");
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        // Its workers run as another user.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder.FullName,
                File.GetUnixFileMode(folder.FullName) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead
            );
        for (var n = 0; n < answers.Count; n++)
            await File.WriteAllBytesAsync(FileOf(folder, n), answers[n].Body, cancel);
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, url, answers), cancel);
        try
        {
            var process = Process.Start(
                new ProcessStartInfo("nginx", ["-p", folder.FullName, "-c", configuration, "-e", "stderr"]) { RedirectStandardError = true }
            )!;
            var nginx = new Nginx(process, folder, url);
            await nginx.WaitAsync(answers[0].Path, cancel);
            return nginx;
        }
        catch (Win32Exception)
        {
            folder.Delete(recursive: true);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The master ends its workers on this signal only.
        if (!_process.HasExited)
            Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task WaitAsync(string path, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = Url };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (attempt < 50 && !_process.HasExited)
            {
                await Task.Delay(100, cancel);
            }
            catch (HttpRequestException failure)
            {
                var said = _process.HasExited ? await _process.StandardError.ReadToEndAsync(cancel) : "";
                throw new InvalidOperationException($"nginx does not answer: {failure.Message} {said}");
            }
        }
    }

    private static string Configuration(DirectoryInfo folder, Uri url, IReadOnlyList<BareAnswer> answers)
    {
        var locations = new StringBuilder();
        for (var n = 0; n < answers.Count; n++)
        {
            var type = answers[n].Headers.First(header => header.Key == "Content-Type").Value;
            locations.Append(
                CultureInfo.InvariantCulture,
                $"location = \"{Uri.UnescapeDataString(answers[n].Path.Split('?')[0])}\" {{ alias {FileOf(folder, n)}; types {{ }} "
            );
            locations.Append(CultureInfo.InvariantCulture, $"default_type \"{type}\"; etag off; if_modified_since off;");
            foreach (var (name, value) in answers[n].Headers.Where(header => !OwnHeaders.Contains(header.Key)))
            {
                var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
                locations.Append(CultureInfo.InvariantCulture, $" add_header {name} \"{escaped}\";");
            }

            locations.Append(" }\n");
        }

        return $$"""
            daemon off;
            pid {{folder.FullName}}/nginx.pid;
            worker_processes auto;
            events { worker_connections 256; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=100;
              server {
                listen 127.0.0.1:{{url.Port}};
                {{locations}}
              }
            }
            """;
    }

    private static string FileOf(DirectoryInfo folder, int n) =>
        Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{n}.body"));

    /// <summary>A port that nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
