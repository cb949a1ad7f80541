using System.Collections.Concurrent;
using System.IO.Compression;

namespace Indicators.Torture.Fuzz;

/// <summary>Sends made-up requests and checks every answer.</summary>
public static class FuzzRun
{
    private const int AtOnce = 4;

    /// <param name="server">A server of this machine.</param>
    /// <param name="requests">How many.</param>
    /// <param name="seed">Makes the same requests again.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<FuzzResult> RunAsync(Uri server, int requests, int seed, CancellationToken cancel = default)
    {
        if (!server.IsLoopback)
            throw new ArgumentException("only a server of this machine is fuzzed", nameof(server));
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                AutomaticDecompression = System.Net.DecompressionMethods.None,
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(120),
        };
        var api = DescribedApi.Read(await client.GetStringAsync(new Uri(server, "/openapi/v1.json"), cancel));
        var pages = await CursorMaker.FindPagesAsync(client, server, api, cancel);
        var (maker, check) = (new RequestMaker(api, pages, new Chance(seed)), new AnswerCheck(api));
        var (statuses, faults) = (new ConcurrentDictionary<int, int>(), new ConcurrentQueue<string>());
        var made = Enumerable.Range(0, requests).Select(_ => maker.Next());
        await Parallel.ForEachAsync(
            made,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (request, stop) =>
            {
                try
                {
                    using var answer = await SendAsync(client, () => request.ToMessage(server), stop);
                    var body = await answer.Content.ReadAsByteArrayAsync(stop);
                    var status = (int)answer.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                    body = Decoded(body, answer.Content.Headers.ContentEncoding);
                    if (check.Fault(request, new FuzzAnswer(status, HeadersOf(answer), body)) is { } fault)
                        faults.Enqueue($"{fault}\n    {request}");
                }
                // The client says that its time is over in the way in which it says that it was stopped.
                catch (Exception failure)
                    when (failure is HttpRequestException or InvalidDataException or InvalidOperationException or TaskCanceledException
                        && !stop.IsCancellationRequested
                    )
                {
                    faults.Enqueue($"{failure.Message}\n    {request}");
                }
            }
        );
        return new FuzzResult(requests, seed, new SortedDictionary<int, int>(statuses), [.. faults]);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage answer) =>
        answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The body without its codings.</summary>
    private static byte[] Decoded(byte[] body, IEnumerable<string> codings)
    {
        foreach (var coding in codings.Reverse())
        {
            if (body.Length == 0)
                break;
            using var plain = new MemoryStream();
            using (
                Stream decoder = coding switch
                {
                    "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
                    "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
                    _ => throw new InvalidDataException($"the answer has the coding '{coding}', which nobody asked for"),
                }
            )
                decoder.CopyTo(plain);
            body = plain.ToArray();
        }

        return body;
    }

    /// <summary>Sends once more where the server had closed the idle connection just then: clients repeat no POST by themselves.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Func<HttpRequestMessage> make, CancellationToken stop)
    {
        using var first = make();
        try
        {
            return await client.SendAsync(first, stop);
        }
        catch (HttpRequestException)
        {
            using var second = make();
            return await client.SendAsync(second, stop);
        }
    }
}

/// <summary>What came of a run.</summary>
public sealed record FuzzResult(int Requests, int Seed, IReadOnlyDictionary<int, int> Statuses, IReadOnlyList<string> Faults)
{
    public override string ToString() =>
        $"{Requests} requests, seed {Seed}: {string.Join(", ", Statuses.Select(one => $"{one.Value} × {one.Key}"))}; {Faults.Count} faults"
        + string.Concat(Faults.Take(20).Select(fault => $"\n- {fault}"));
}
