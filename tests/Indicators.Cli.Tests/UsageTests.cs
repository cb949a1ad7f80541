using Indicators.Testing;

namespace Indicators.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("bogus", "'bogus'")]
    [InlineData("up --bogus", "'--bogus'")]
    [InlineData("up --port eighty", "--port must be a number from 0 to 65535, not 'eighty'")]
    [InlineData("up --port 65536", "'65536'")]
    [InlineData("serve --urls ftp://here", "'ftp://here'")]
    public async Task A_command_line_that_cannot_be_followed_is_told_with_where_to_look(string line, string words)
    {
        var outcome = await CommandLine.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(2, outcome.ErrorLines.Length);
        Assert.Contains(words, outcome.ErrorLines[0], StringComparison.Ordinal);
        Assert.Matches("^see 'indicators .*--help'$", outcome.ErrorLines[1]);
    }

    [Theory]
    [InlineData("check --seeds /nowhere", "--seeds: there is no folder /nowhere")]
    [InlineData("check --texts /nowhere", "--texts: there is no folder /nowhere")]
    [InlineData("up --texts /nowhere", "--texts: there is no folder /nowhere")]
    [InlineData("build", "./indicators build")]
    [InlineData("test", "./indicators test")]
    public async Task A_folder_that_is_not_there_is_named(string line, string words) =>
        CommandLine.AssertToldInOneLine(await CommandLine.RunAsync(line.Split(' ')), 2, words);

    [Fact]
    public async Task A_folder_of_texts_in_the_environment_must_be_there_too() =>
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunWithAsync(new() { ["INDICATORS_TEXTS"] = "/nowhere" }, "check", "--seeds", MadeUp.SeedsFolder),
            2,
            "INDICATORS_TEXTS: there is no folder /nowhere"
        );

    [Fact]
    public async Task A_home_without_migrations_is_named() =>
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunWithAsync(new() { ["INDICATORS_HOME"] = MadeUp.SeedsFolder }, "check"),
            2,
            "INDICATORS_HOME"
        );

    [Fact]
    public async Task An_export_never_writes_into_a_folder_that_holds_something() =>
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunAsync("export", MadeUp.SeedsFolder),
            2,
            "is not an empty folder; nothing was written"
        );
}
