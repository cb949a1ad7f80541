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
        var kinds = new OrderedDictionary<string, Taken>();
        var (pauses, collections) = (TimeSpan.Zero, 0);
        for (var round = -WarmUps; round < rounds; round++)
        {
            if (round == 0)
                (pauses, collections) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0));
            foreach (var texts in (await TextsAsync(owner, round, cancel)).GroupBy(one => one.Kind, one => one.Text))
            {
                var (taken, busy) = (new List<double>(), Environment.CpuUsage.TotalTime);
                foreach (var text in texts)
                {
                    var clock = Stopwatch.GetTimestamp();
                    await TraceAsync(client, text, cancel);
                    taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                }

                if (round < 0)
                    continue;
                if (!kinds.TryGetValue(texts.Key, out var own))
                    kinds[texts.Key] = own = new();
                own.Add(taken, Environment.CpuUsage.TotalTime - busy);
            }
        }

        Say($"| milliseconds | texts | p50 | p95 | p99 | most | processor, mean |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, taken) in kinds)
            taken.Say(kind);
        new Taken([.. kinds.Values]).Say("all");
        pauses = GC.GetTotalPauseDuration() - pauses;
        Say($"collections of garbage: {GC.CollectionCount(0) - collections}, {pauses.TotalMilliseconds:0} ms in all");
        Say($"memory of server and client: {Environment.WorkingSet / 1048576} MB resident");
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

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>Times of one kind of texts.</summary>
    private sealed class Taken(params IReadOnlyList<Taken> parts)
    {
        private readonly List<double> _times = [.. parts.SelectMany(part => part._times)];
        private TimeSpan _busy = TimeSpan.FromTicks(parts.Sum(part => part._busy.Ticks));

        public void Add(IEnumerable<double> times, TimeSpan busy)
        {
            _times.AddRange(times);
            _busy += busy;
        }

        public void Say(string kind)
        {
            _times.Sort();
            MixBench.Say($"| {kind} | {_times.Count} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {_times[^1]:0.0} | {Busy:0.0} |");
        }

        private double Busy => _busy.TotalMilliseconds / _times.Count;

        private double At(double share) => _times[(int)Math.Ceiling(share * _times.Count) - 1];
    }
}
