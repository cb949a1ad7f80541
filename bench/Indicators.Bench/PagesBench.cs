using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Indicators.Bench;

/// <summary>Times every page of a running server against the requests to its API that the page is made of, and prints a table.</summary>
internal sealed partial class PagesBench(Uri server, int rounds) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = server,
    };

    public void Dispose() => _client.Dispose();

    public async Task RunAsync(CancellationToken cancel)
    {
        Console.WriteLine("| page | first hit, ms | page, ms | its requests, ms | ratio | slowest request, ms | requests | kB |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var path in await PathsAsync(cancel))
        {
            var first = await TimeAsync(path, isPage: true, cancel);
            var (html, _) = await GetAsync(path, isPage: true, cancel);
            string[] requests = [.. Request().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct()];
            var (page, each) = (new List<double>(), requests.Select(_ => new List<double>()).ToArray());
            for (var round = -3; round < rounds; round++)
            {
                var time = await TimeAsync(Fresh(path, round), isPage: true, cancel);
                var times = new List<double>();
                foreach (var request in requests)
                    times.Add(await TimeAsync(request, isPage: false, cancel));
                if (round < 0)
                    continue;
                page.Add(time);
                for (var i = 0; i < requests.Length; i++)
                    each[i].Add(times[i]);
            }

            var (own, parts) = (Median(page), each.Select(Median).ToArray());
            var weight = (await _client.SendAsync(Message(path, true, "br"), cancel)).Content.ReadAsByteArrayAsync(cancel);
            Console.WriteLine(
                FormattableString.Invariant(
                    $"| `{path.Split('?')[0]}` | {first:F1} | {own:F1} | {parts.Sum():F1} | {own / parts.Sum():F2} | "
                ) + FormattableString.Invariant($"{parts.Max():F1} | {requests.Length} | {(await weight).Length / 1000.0:F1} |")
            );
        }
    }

    /// <summary>A page of each kind, about the first figures of the data.</summary>
    private async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancel)
    {
        using var series = JsonDocument.Parse((await GetAsync("/v1/series?minPoints=2&limit=2", isPage: false, cancel)).Body);
        using var figures = JsonDocument.Parse((await GetAsync("/v1/observations?limit=1", isPage: false, cancel)).Body);
        var (one, figure) = (series.RootElement.GetProperty("data"), figures.RootElement.GetProperty("data")[0]);
        string Of(JsonElement element, string name) => Uri.EscapeDataString(element.GetProperty(name).GetString()!);
        var (key, other, topic) = (Of(one[0], "key"), Of(one[1], "key"), Of(one[0], "topic"));
        return
        [
            "/",
            $"/trace?q={Of(figure, "claim")}",
            "/figures",
            $"/figures/{Of(figure, "id")}",
            $"/series/{key}",
            $"/compare?series={key},{other}",
            "/topics",
            $"/topics/{topic}",
            $"/indicators/{Of(one[0], "indicator")}",
            "/places",
            $"/places/{Of(one[0], "area")}",
            "/items",
            "/documents",
            $"/documents/{Uri.EscapeDataString(figure.GetProperty("source").GetProperty("document").GetString()!)}",
            "/conflicts",
            "/coverage",
            "/releases",
            $"/releases/{Of(figures.RootElement, "release")}",
            "/about",
            "/download",
            "/api",
        ];
    }

    private async Task<double> TimeAsync(string path, bool isPage, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await GetAsync(path, isPage, cancel);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task<(string Body, HttpStatusCode Status)> GetAsync(string path, bool isPage, CancellationToken cancel)
    {
        using var answer = await _client.SendAsync(Message(path, isPage, null), cancel);
        // An error takes no time, and would make a page look slow beside it.
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(cancel), answer.StatusCode);
    }

    private static HttpRequestMessage Message(string path, bool isPage, string? coding)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, path);
        if (isPage)
            message.Headers.Accept.ParseAdd("text/html");
        if (coding is not null)
            message.Headers.AcceptEncoding.ParseAdd(coding);
        return message;
    }

    /// <summary>
    /// An address that no cache of pages knows: they ignore what mail services add, and still show it in their links. The API would
    /// refuse it.
    /// </summary>
    private static string Fresh(string path, int round) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}utm_source=bench{round + 10}";

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    [GeneratedRegex("<code>GET (/v1[^<]*)</code>")]
    private static partial Regex Request();
}
