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
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                foreach (var size in parsed.GetValue(figures)!)
                {
                    await using var served = await GrowthServer.StartAsync(size, parsed.GetValue(texts), cancel);
                    await GrowthBench.RunAsync(served, parsed.GetValue(requests), parsed.GetValue(only), cancel);
                    if (parsed.GetValue(exports))
                        await GrowthExports.RunAsync(served, cancel);
                    if (parsed.GetValue(hold))
                        await served.HoldAsync(cancel);
                }

                return 0;
            }
        );
        return command;
    }
}
