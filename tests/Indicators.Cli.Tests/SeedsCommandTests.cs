using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

public sealed partial class SeedsCommandTests : IDisposable
{
    private readonly string _seeds = MadeUp.CopyOfSeeds();

    private string Harbour => Path.Combine(_seeds, "documents", "harbour-notes-honey.yaml");

    public void Dispose() => Directory.Delete(_seeds, recursive: true);

    [Fact]
    public async Task Seeds_without_a_problem_pass()
    {
        var outcome = await CommandLine.RunAsync("check", "--seeds", _seeds, "--texts", MadeUp.TextsFolder);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(@"^0 problems in 2 documents with \d+ figures .*checked with the texts$", Assert.Single(outcome.OutputLines));
    }

    [Fact]
    public async Task Every_problem_is_told_with_file_line_and_code()
    {
        BreakTwice();

        var outcome = await CommandLine.RunAsync("check", "--seeds", _seeds, "--texts", MadeUp.TextsFolder);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        var problems = outcome.OutputLines[..^1];
        Assert.True(problems.Length >= 2, outcome.Output);
        Assert.All(problems, line => Assert.Matches(ProblemLine(), line));
        Assert.Contains(problems, line => line.Contains("exprots", StringComparison.Ordinal));
        Assert.Contains(problems, line => line.Contains("harbour-notes-honey.yaml:44: printed-value ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broken_seeds_are_neither_imported_nor_served()
    {
        BreakTwice();
        var data = Path.Combine(_seeds, "data");

        var outcome = await CommandLine.RunAsync("up", "--port", "0", "--seeds", _seeds, "--data", data);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.True(outcome.ErrorLines.Length >= 3, outcome.Error);
        Assert.All(outcome.ErrorLines[..^1], line => Assert.Matches(ProblemLine(), line));
        Assert.Contains("nothing is imported or served", outcome.ErrorLines[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task Places_that_were_left_out_are_filled_in_from_the_texts()
    {
        var whole = await File.ReadAllTextAsync(Harbour);
        await File.WriteAllTextAsync(Harbour, PlaceLine().Replace(whole, ""));
        Assert.Equal(1, (await CommandLine.RunAsync("check", "--seeds", _seeds)).ExitCode);

        var outcome = await CommandLine.RunAsync("anchor", "harbour-notes-honey", "--seeds", _seeds, "--texts", MadeUp.TextsFolder);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(whole, await File.ReadAllTextAsync(Harbour));
        Assert.Equal([$"rewritten: {Harbour}", "1 files rewritten, 0 problems"], outcome.OutputLines);
    }

    [Fact]
    public async Task A_figure_that_its_line_does_not_print_is_told_and_left_alone()
    {
        var changed = (await File.ReadAllTextAsync(Harbour)).Replace(
            "printed: US$ 95 million",
            "printed: US$ 97 million",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(Harbour, changed);

        var outcome = await CommandLine.RunAsync("anchor", "--seeds", _seeds, "--texts", MadeUp.TextsFolder);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("US$ 97 million", outcome.OutputLines[0], StringComparison.Ordinal);
        Assert.Matches(ProblemLine(), outcome.OutputLines[0]);
    }

    [Fact]
    public async Task Seeds_are_rewritten_in_canonical_form()
    {
        var whole = await File.ReadAllTextAsync(Harbour);
        await File.WriteAllTextAsync(
            Harbour,
            "# a comment\n" + whole.Replace("outlet: Harbour Notes", "outlet: \"Harbour Notes\"", StringComparison.Ordinal)
        );
        Assert.Equal(1, (await CommandLine.RunAsync("check", "--seeds", _seeds)).ExitCode);

        var outcome = await CommandLine.RunAsync("format", "--seeds", _seeds);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(whole, await File.ReadAllTextAsync(Harbour));
    }

    private void BreakTwice() =>
        File.WriteAllText(
            Harbour,
            File.ReadAllText(Harbour)
                .Replace("indicator: exports", "indicator: exprots", StringComparison.Ordinal)
                .Replace("value: 2000000", "value: 2100000", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^/.+\.(yaml|csv):[1-9]\d*: [a-z]+(-[a-z]+)* \S")]
    private static partial Regex ProblemLine();

    [GeneratedRegex(@"^ *at: \{.*\}\n", RegexOptions.Multiline)]
    private static partial Regex PlaceLine();
}
