using System.CommandLine;

namespace Indicators.Bench.Growth;

/// <summary>The command <c>growth</c>: what answers, imports and exports cost as a release grows.</summary>
internal static class GrowthCommand
{
    public static Command Create()
    {
        var figures = new Option<int[]>("--figures")
        {
            Description = "Sizes of the made-up release, one after another.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [10_000, 100_000],
        };
        var requests = new Option<int>("--requests") { Description = "Requests of each route.", DefaultValueFactory = _ => 20 };
        var texts = new Option<bool>("--texts") { Description = "Load the made-up texts too." };
        var exports = new Option<bool>("--exports")
        {
            Description = "Compare exports with COPY TO, import with COPY FROM, and drop the release.",
        };
        var only = new Option<string?>("--only") { Description = "Only the routes whose names contain this." };
        var hold = new Option<bool>("--hold")
        {
            Description = "Print where database and server are and keep them until Ctrl-C, to look at plans.",
        };
        var on = new Option<string[]>("--on")
        {
            Description = "Owner's and reader's connection to a database that '--hold' holds, instead of new ones.",
            AllowMultipleArgumentsPerToken = true,
        };
        var write = new Option<bool>("--write") { Description = "Write the figures into docs/performance.md." };
        var command = new Command(
            "growth",
            "Imports made-up releases of rising size and measures every route with one client, without kept answers."
        )
        {
            figures,
            requests,
            texts,
            exports,
            only,
            hold,
            on,
            write,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var report = new GrowthReport();
                if (parsed.GetValue(on) is [var owner, var reader])
                {
                    await using var held = await GrowthServer.OnAsync(owner, reader, cancel);
                    await GrowthBench.RunAsync(held, report, parsed.GetValue(requests), parsed.GetValue(only), cancel);
                    return 0;
                }

                foreach (var size in parsed.GetValue(figures)!)
                {
                    await using var served = await GrowthServer.StartAsync(size, parsed.GetValue(texts), cancel);
                    report.Note(size, "import, figures a second", size / served.ImportSeconds);
                    report.Note(size, "database, MB", served.Megabytes);
                    await GrowthBench.RunAsync(served, report, parsed.GetValue(requests), parsed.GetValue(only), cancel);
                    if (parsed.GetValue(exports))
                        await GrowthExports.RunAsync(served, report, cancel);
                    if (parsed.GetValue(hold))
                        await served.HoldAsync(cancel);
                }

                if (parsed.GetValue(write))
                    DocumentedFigures.Write("growth", report.ToString());
                return 0;
            }
        );
        return command;
    }
}
