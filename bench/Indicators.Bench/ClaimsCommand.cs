using System.CommandLine;
using Indicators.Bench.Mutants;

namespace Indicators.Bench;

/// <summary>What measures answers, and fits the weights that decide them.</summary>
internal static class ClaimsCommand
{
    /// <summary>The table of claims.</summary>
    public static string Table => Path.Combine(BenchServer.Root, "tests", "Indicators.Api.Tests", "trace-claims.psv");

    public static Command Claims()
    {
        var (file, lists) = (ClaimsFile(), Lists());
        var command = new Command("claims", "Counts the claims of a table that are answered as they should be, without texts.")
        {
            file,
            lists,
        };
        command.SetAction(parsed =>
            ClaimsBench.Run(new(BenchServer.Root), Claim.Read(parsed.GetValue(file)!.FullName), parsed.GetValue(lists))
        );
        return command;
    }

    public static Command Unrelated()
    {
        var lists = Lists();
        var file = new Option<FileInfo>("--file")
        {
            Description = "Lines of JSON, each with a statement in 'q'.",
            DefaultValueFactory = _ => new(Path.Combine(BenchServer.Root, "..", "shared", "cases", "unrelated-claims.jsonl")),
        };
        var command = new Command("unrelated", "Counts unrelated statements that are answered with agreement.") { file, lists };
        command.SetAction(parsed => UnrelatedBench.Run(new(BenchServer.Root), parsed.GetValue(file)!.FullName, parsed.GetValue(lists)));
        return command;
    }

    public static Command Mutants()
    {
        var (file, kind) = (
            ClaimsFile(),
            new Option<string?>("--list") { Description = "List those of a kind that are answered with agreement." }
        );
        var most = new Option<int>("--most") { Description = "How many are listed.", DefaultValueFactory = _ => 30 };
        var command = new Command("mutants", "Counts false claims, made from true ones by one change, that are answered with agreement.")
        {
            file,
            kind,
            most,
        };
        command.SetAction(parsed =>
            new MutantsBench(BenchServer.Root, new(BenchServer.Root)).Run(
                Claim.Read(parsed.GetValue(file)!.FullName),
                parsed.GetValue(kind),
                parsed.GetValue(most)
            )
        );
        return command;
    }

    public static Command Draft()
    {
        var file = new Argument<FileInfo>("file") { Description = "The draft, as Markdown." };
        var rounds = new Option<int>("--rounds") { Description = "How often.", DefaultValueFactory = _ => 5 };
        var command = new Command("draft", "Measures how long a draft takes, in memory and without texts.") { file, rounds };
        command.SetAction(
            (parsed, _) => DraftBench.RunAsync(new(BenchServer.Root), parsed.GetValue(file)!.FullName, parsed.GetValue(rounds))
        );
        return command;
    }

    public static Command Fit()
    {
        var file = ClaimsFile();
        var write = new Option<bool>("--write") { Description = "Replace src/Indicators/Trace/weights.csv." };
        var command = new Command("fit", "Fits the weights of the trace on a table of claims and prints the folds of the cross-validation.")
        {
            file,
            write,
        };
        command.SetAction(parsed =>
        {
            var weights = WeightsFit.Run(new(BenchServer.Root), Claim.Read(parsed.GetValue(file)!.FullName));
            if (parsed.GetValue(write))
                File.WriteAllText(Path.Combine(BenchServer.Root, "src", "Indicators", "Trace", "weights.csv"), weights);
            else
                Console.Write(weights);
        });
        return command;
    }

    private static Option<FileInfo> ClaimsFile() =>
        new("--file") { Description = "Table kind|claim|figures|labels.", DefaultValueFactory = _ => new(Table) };

    private static Option<bool> Lists() => new("--list") { Description = "List what is answered otherwise." };
}
