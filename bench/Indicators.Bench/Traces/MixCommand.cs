using System.CommandLine;
using Indicators.Bench.Growth;

namespace Indicators.Bench.Traces;

/// <summary>The command <c>mix</c>: how long texts of many kinds take, as a release grows.</summary>
internal static class MixCommand
{
    public static Command Create()
    {
        var figures = new Option<int[]>("--figures")
        {
            Description = "Sizes of the made-up release, one after another; 0 is the dataset with its texts.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [0, 100_000],
        };
        var on = new Option<string[]>("--on")
        {
            Description = "Owner's and reader's connection to a database that 'growth --hold' holds, instead of a new one.",
            AllowMultipleArgumentsPerToken = true,
        };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of 40 texts of each kind.", DefaultValueFactory = _ => 5 };
        var answers = new Option<FileInfo?>("--answers")
        {
            Description =
                "Measure nothing; write the full answers of these rounds and to trace-claims.psv to a file, to compare two builds.",
        };
        var command = new Command("mix", "Times traces of nine kinds of texts, no text twice, with one client and without kept answers.")
        {
            figures,
            on,
            rounds,
            answers,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var held = parsed.GetValue(on) is [var owner, var reader] ? (owner, reader) : ((string Owner, string Reader)?)null;
                foreach (var size in held is null ? parsed.GetValue(figures)! : [0])
                {
                    await using var served = held is { } connections
                        ? await GrowthServer.OnAsync(connections.Owner, connections.Reader, cancel)
                        : await GrowthServer.StartAsync(size, loadsTexts: true, cancel);
                    if (parsed.GetValue(answers) is { } file)
                        await MixBench.WriteAsync(served.Owner, served.Client, parsed.GetValue(rounds), file.FullName, cancel);
                    else
                        await MixBench.RunAsync(served.Owner, served.Client, parsed.GetValue(rounds), cancel);
                }
            }
        );
        return command;
    }
}
