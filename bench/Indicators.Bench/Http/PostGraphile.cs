using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Indicators.Bench.Http;

/// <summary>
/// PostGraphile 5 on the same database: a GraphQL service that is made from the tables and knows nothing of the data. It is installed from
/// npm on first use.
/// </summary>
internal sealed class PostGraphile : IAsyncDisposable
{
    public const string Path = "/graphql";

    private static readonly string Folder = System.IO.Path.Combine(BenchServer.Root, "bench", "postgraphile");

    private readonly Process _process;

    private PostGraphile(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>The request for what the service answers about an observation; <c>%s</c> stands for the id.</summary>
    public static string Query(int release) =>
        $$"""
            { observationByReleaseIdAndRowId(releaseId: {{release}}, rowId: \"%s\") {
              rowId series indicator area counterpart item unit measure status shape value low high lowInclusive highInclusive hedge decimals
              direction currencyBasis periodEdtf period { start { value inclusive } end { value inclusive } } periodBasis claim note key updated
              saidEdtf saidBasis rank rankReason
              documentByReleaseIdAndDocument { title url urlKind publishedEdtf witnessesByReleaseIdAndDocument { nodes { ordinal file } } }
              anchorsByReleaseIdAndObservation(orderBy: ORDINAL_ASC) { nodes {
                printed witness paragraph sentence line span { start { value } end { value } }
              } }
              creditsByReleaseIdAndObservation(orderBy: HOP_ASC) { nodes { hop agent printed relation specificity } }
              relationsByReleaseIdAndObservation { nodes { kind other rationale } }
              relationsByReleaseIdAndOther { nodes { kind observation rationale } }
            } }
            """.ReplaceLineEndings(" ");

    /// <summary>Starts it; null where Node.js is not there or the packages cannot be had.</summary>
    public static async Task<PostGraphile?> StartAsync(string connection, string id, int release, CancellationToken cancel)
    {
        try
        {
            if (!Directory.Exists(System.IO.Path.Combine(Folder, "node_modules")))
            {
                using var install = Process.Start(
                    new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = Folder }
                )!;
                await install.WaitForExitAsync(cancel);
                if (install.ExitCode != 0)
                    return null;
            }

            var parts = new NpgsqlConnectionStringBuilder(connection);
            var port = Nginx.FreePort();
            var start = new ProcessStartInfo("node", ["--require", "./node20.cjs", "node_modules/postgraphile/dist/cli-run.js"])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["GRAPHILE_ENV"] = "production";
            start.Environment["NODE_ENV"] = "production";
            start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
            start.Environment["DATABASE"] =
                $"postgres://{parts.Username}:{parts.Password}@/{parts.Database}?host={Uri.EscapeDataString(parts.Host!)}";
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var started = new PostGraphile(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
            await started.WaitAsync(Query(release).Replace("%s", id, StringComparison.Ordinal), id, cancel);
            return started;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Waits for an answer that has the figure; others would be compared for nothing.</summary>
    private async Task WaitAsync(string query, string id, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = Url };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var body = new StringContent($"{{\"query\":\"{query}\"}}", mediaType: new("application/json"));
                using var answer = await client.PostAsync(new Uri(Path, UriKind.Relative), body, cancel);
                var text = await answer.Content.ReadAsStringAsync(cancel);
                if (answer.IsSuccessStatusCode && text.Contains($"\"rowId\":\"{id}\"", StringComparison.Ordinal))
                    return;
                throw new InvalidOperationException($"PostGraphile does not answer as it should: {text}");
            }
            catch (HttpRequestException) when (attempt < 300 && !_process.HasExited)
            {
                await Task.Delay(100, cancel);
            }
        }
    }
}
