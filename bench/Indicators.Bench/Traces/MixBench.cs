using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Releases;
using Indicators.Seeds;
using Npgsql;

namespace Indicators.Bench.Traces;

/// <summary>Times traces of many kinds, no text twice, so that nothing but the release is known from before.</summary>
internal static class MixBench
{
    /// <summary>Texts of each kind in a round.</summary>
    private const int OfKind = 40;

    private const int WarmUps = 2;

    private static readonly Lazy<string[]> OfSeeds = new(() =>
        [
            .. ReleaseBuilder
                .Build(SeedsReader.Read(Path.Combine(BenchServer.Root, "seeds")))
                .Observations.Select(observation => observation.Claim),
        ]
    );

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints a table of milliseconds by kind.</summary>
    public static async Task RunAsync(NpgsqlDataSource owner, HttpClient client, int rounds, CancellationToken cancel)
    {
        var opening = Stopwatch.StartNew();
        await TraceAsync(client, "5 percent", cancel);
        Say($"first question: {opening.Elapsed.TotalMilliseconds:0} ms");
        var times = new OrderedDictionary<string, List<double>>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            foreach (var (kind, text) in await TextsAsync(owner, round, cancel))
            {
                var clock = Stopwatch.GetTimestamp();
                await TraceAsync(client, text, cancel);
                var taken = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
                if (round < 0)
                    continue;
                if (!times.TryGetValue(kind, out var own))
                    times[kind] = own = [];
                own.Add(taken);
            }
        }

        Say($"| milliseconds | texts | p50 | p95 | p99 | most |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, own) in times)
            Say(kind, own);
        Say("all", [.. times.Values.SelectMany(own => own)]);
    }

    /// <summary>Writes the whole answers of some rounds and of the table of claims, a line each, to compare two builds.</summary>
    public static async Task WriteAsync(NpgsqlDataSource owner, HttpClient client, int rounds, string file, CancellationToken cancel)
    {
        await using var answers = new StreamWriter(file);
        foreach (var claim in Claim.Read(ClaimsCommand.Table))
            await WriteAsync(claim.Text);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (_, text) in await TextsAsync(owner, round, cancel))
                await WriteAsync(text);
        }

        async Task WriteAsync(string text) =>
            await answers.WriteLineAsync(JsonNode.Parse(await TraceAsync(client, text, cancel))!.ToJsonString(Readable));
    }

    private static async Task<IReadOnlyList<(string Kind, string Text)>> TextsAsync(
        NpgsqlDataSource owner,
        int round,
        CancellationToken cancel
    )
    {
        // Half of the claims are the dataset's own: the words of made-up figures are few.
        var claims = OfSeeds.Value.Concat(
            await ReadAsync($"select claim from indicators.observation order by md5(id || '{round}') limit {OfSeeds.Value.Length}")
        );
        var mix = new ClaimMix(
            [.. claims.Select(claim => claim.TrimEnd('.'))],
            await ReadAsync("select name from indicators.area where kind <> 'special' order by code"),
            await ReadAsync("select lower(name) from indicators.indicator order by code"),
            round
        );
        return [.. mix.Kinds.SelectMany(kind => Enumerable.Range(0, OfKind).Select(_ => (kind.Kind, kind.Make())))];

        async Task<IReadOnlyList<string>> ReadAsync(string sql)
        {
            var texts = new List<string>();
            await using var command = owner.CreateCommand(sql);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                texts.Add(rows.GetString(0));
            return texts;
        }
    }

    private static Task<string> TraceAsync(HttpClient client, string text, CancellationToken cancel) =>
        client.GetStringAsync(new Uri($"/v1/trace?q={Uri.EscapeDataString(text)}", UriKind.Relative), cancel);

    private static void Say(string kind, List<double> times)
    {
        times.Sort();
        Say($"| {kind} | {times.Count} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {times[^1]:0.0} |");

        double At(double share) => times[(int)Math.Ceiling(share * times.Count) - 1];
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
