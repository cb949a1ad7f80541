namespace Indicators.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("up", "--port", "--data", "--texts", "--seeds")]
    [InlineData("build", "./indicators build")]
    [InlineData("test", "./indicators test")]
    [InlineData("check", "--seeds", "--texts", "file:line: code message")]
    [InlineData("anchor", "SLUG", "--texts")]
    [InlineData("reanchor", "--texts", "--original", "--json", "file:line: state message")]
    [InlineData("format", "--seeds")]
    [InlineData("migrate", "--data")]
    [InlineData("import", "--seeds", "--texts", "-draft")]
    [InlineData("texts", "load", "remove")]
    [InlineData("texts load", "--texts")]
    [InlineData("texts remove", "--data")]
    [InlineData("export", "DIR", "--release")]
    [InlineData("diff", "--from", "--to", "seeds")]
    [InlineData("trace", "TEXT", "--file", "--type", "--format", "--json", "--limit", "--data")]
    [InlineData("mcp", "--url", "--data")]
    [InlineData("serve", "--urls", "ASPNETCORE_URLS")]
    [InlineData("prepare", "--seeds", "--texts")]
    [InlineData("health", "--url")]
    [InlineData("install-postgres")]
    public async Task Every_command_tells_its_options_and_examples(string command, params string[] words)
    {
        var help = await CommandLine.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains($"Usage:\n  indicators {command}", help.Output, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  indicators {command}", help.Output, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_help_names_every_command_variable_and_exit_code()
    {
        var help = await CommandLine.RunAsync("--help");

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.All(
            ["up", "build", "test", "check", "audit", "anchor", "format", "migrate", "import", "texts", "export", "diff", "serve"],
            command => Assert.Matches($@"(?m)^  {command}\b", help.Output)
        );
        Assert.All(
            ["INDICATORS_DB", "INDICATORS_TEXTS", "ASPNETCORE_URLS", "Exit codes:"],
            word => Assert.Contains(word, help.Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var version = await CommandLine.RunAsync("--version");

        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }
}
