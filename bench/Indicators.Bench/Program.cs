using System.CommandLine;
using Indicators.Bench;
using Indicators.Bench.Growth;
using Indicators.Bench.Http;
using Indicators.Bench.Traces;

var texts = new Option<DirectoryInfo?>("--texts") { Description = "Folder of source texts; ./texts or ../shared/texts where it is there." };
var sizes = new Option<int[]>("--sizes")
{
    Description = "Numbers of synthetic observations to measure with, rising; 0 is the dataset alone.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [0, 1_000, 10_000, 100_000],
};
var rounds = new Option<int>("--rounds") { Description = "Rounds of 200 sentences at each size.", DefaultValueFactory = _ => 5 };
var answers = new Option<FileInfo?>("--answers")
{
    Description =
        "Instead of measuring, write the whole answers to the claims of the query table to this file, with the first of the sizes: "
        + "two builds are compared by them.",
};
var command = new RootCommand("Measures how fast a text is traced: over HTTP, on a throw-away PostgreSQL with the project's seeds.")
{
    texts,
    sizes,
    rounds,
    answers,
};
command.SetAction(
    async (parsed, cancel) =>
    {
        await using var served = await BenchServer.StartAsync(parsed.GetValue(texts)?.FullName, cancel);
        if (parsed.GetValue(answers) is { } file)
            await Answers.WriteAsync(served, file.FullName, parsed.GetValue(sizes)![0], cancel);
        else
            await TraceBench.RunAsync(served, parsed.GetValue(sizes)!, parsed.GetValue(rounds), cancel);
        return 0;
    }
);
command.Subcommands.Add(PagesCommand.Of());
command.Subcommands.Add(ClaimsCommand.Claims());
command.Subcommands.Add(ClaimsCommand.Unrelated());
command.Subcommands.Add(ClaimsCommand.Mutants());
command.Subcommands.Add(ClaimsCommand.Fit());
command.Subcommands.Add(ClaimsCommand.Draft());
command.Subcommands.Add(MixCommand.Create());
command.Subcommands.Add(HttpBench.Command());
command.Subcommands.Add(GrowthCommand.Create());
return await command.Parse(args).InvokeAsync();
