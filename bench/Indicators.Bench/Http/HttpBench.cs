using System.CommandLine;
using System.Text.Json.Nodes;

namespace Indicators.Bench.Http;

/// <summary>
/// Compares the service with a bare Kestrel that sends the same bytes, in rounds: in each, every subject is measured once, one right after
/// the other, so that a machine that is busy for a while is busy for both.
/// </summary>
internal static class HttpBench
{
    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds.", DefaultValueFactory = _ => 5 };
        var seconds = new Option<int>("--seconds") { Description = "Seconds of a measurement.", DefaultValueFactory = _ => 3 };
        var quick = new Option<bool>("--quick") { Description = "Two rounds of two seconds." };
        var write = new Option<bool>("--write") { Description = "Write the figures into docs/performance.md." };
        var command = new Command("http", "Compares kept and computed answers with a bare Kestrel, side by side.")
        {
            rounds,
            seconds,
            quick,
            write,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var report = parsed.GetValue(quick)
                    ? await RunAsync(rounds: 2, seconds: 2, cancel)
                    : await RunAsync(parsed.GetValue(rounds), parsed.GetValue(seconds), cancel);
                Console.WriteLine(report);
                if (parsed.GetValue(write))
                    DocumentedFigures.Write("http", report);
                return 0;
            }
        );
        return command;
    }

    private static async Task<string> RunAsync(int rounds, int seconds, CancellationToken cancel)
    {
        await using var served = await BenchServer.StartAsync(null, cancel);
        var page = JsonNode.Parse(await served.Client.GetStringAsync(new Uri("/v1/observations?limit=150", UriKind.Relative), cancel))!;
        var (id, series) = ((string)page["data"]![0]!["id"]!, (string)page["data"]![0]!["series"]!);
        string[] ids = [.. page["data"]!.AsArray().Select(one => (string)one!["id"]!)];
        (string Name, string Path)[] routes =
        [
            ("an observation", $"/v1/observations/{id}"),
            ("a series", $"/v1/series/{Uri.EscapeDataString(series)}"),
            ("a list of 100", "/v1/observations?limit=100"),
            ("provenance", $"/v1/observations/{id}/provenance"),
        ];
        var answers = new List<BareAnswer>();
        foreach (var (_, path) in routes)
            answers.Add(await BareAnswer.OfAsync(served.Client, path, cancel));
        await using var bare = await BareServer.StartAsync(answers, served.Reader, cancel);
        await using var nginx = await Nginx.StartAsync(answers, cancel);
        await using var computing = await served.WithoutMemoryAsync(cancel);
        var release = await ReleaseAsync(served, cancel);
        await using var postGraphile = await PostGraphile.StartAsync(served.ReaderConnection, id, release, cancel);

        var kept = routes
            .Zip(answers)
            .Select(pair => new Contest(
                pair.First.Name,
                [
                    new Subject(served.Client.BaseAddress!, pair.First.Path),
                    new Subject(bare.Url, pair.First.Path),
                    .. nginx is null ? [] : new[] { new Subject(nginx.Url, pair.First.Path) { Name = "nginx" } },
                ]
            ))
            .Append(
                new Contest(
                    "304",
                    [
                        new Subject(served.Client.BaseAddress!, routes[0].Path, $"If-None-Match: {answers[0].Tag}"),
                        new Subject(bare.Url, routes[0].Path, $"If-None-Match: {answers[0].Tag}"),
                    ]
                )
            )
            .ToArray();
        var computed = new Contest(
            "an observation, computed",
            [
                // In turn, so that none is computed for several clients at once.
                new Subject(computing.Url, "/v1/observations/") { Ids = ids },
                new Subject(bare.Url, BareServer.Statement) { Ids = ids, Name = "bare Kestrel, one statement" },
                .. postGraphile is null
                    ? []
                    : new[]
                    {
                        new Subject(postGraphile.Url, PostGraphile.Path)
                        {
                            Ids = ids,
                            Query = PostGraphile.Query(release),
                            Name = "PostGraphile, the same content",
                        },
                    },
            ]
        );
        foreach (var contest in kept.Append(computed))
            await contest.RunAsync(seconds: 2, cancel); // until everything is compiled
        foreach (var contest in kept.Append(computed))
            contest.Forget();

        var statements = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contest in kept.Append(computed))
                await contest.RunAsync(seconds, cancel);
            if (await PgBench.RunAsync(served.ReaderConnection, id, seconds, cancel) is { } rate)
                statements.Add(rate);
            Console.Error.WriteLine($"round {round + 1} of {rounds}");
        }

        return await HttpReport.OfAsync(served, kept, computed, statements, rounds, seconds);
    }

    private static async Task<int> ReleaseAsync(BenchServer served, CancellationToken cancel)
    {
        await using var command = served.Owner.CreateCommand("select release_id from indicators.current_release order by 1");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }
}
