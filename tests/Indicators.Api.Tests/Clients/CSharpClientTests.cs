namespace Indicators.Api.Tests;

public sealed class CSharpClientTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    /// <summary>The sample, built beside the tests because they refer to it.</summary>
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Indicators.Samples.Client.dll");

    private static Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.OfAsync(AppContext.BaseDirectory, "dotnet", [Program, .. arguments]);

    [DatabaseFact]
    public async Task The_sample_reads_series_in_pages_and_follows_each_figure_to_its_sentence()
    {
        var run = (await RunAsync(served.Address.ToString(), "hives,exports")).Succeeded();

        // Five series at two a page, five observations of one of them at one a page.
        var series = await served.GetAsync("/v1/series?indicator=hives,exports&limit=1000");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(series.Column("key").Count > 2);
        Assert.Equal(
            series.Column("key").Count,
            lines.Count(line => !line.StartsWith(' ') && line.Contains(" – ", StringComparison.Ordinal))
        );
        var observations = await served.GetAsync("/v1/observations?indicator=hives,exports&limit=1000");
        Assert.Equal(observations.Column("id").Count, lines.Count(line => line.Contains("printed “", StringComparison.Ordinal)));
        Assert.Contains("  2022 (inherited): 20000 to 30000 – printed “between 20,000 and 30,000”", lines);
        Assert.Contains("  2022 (inherited): at least 900 – printed “at least 900”", lines);
        Assert.Contains("  2021 (explicit): 120000000 – printed “US$ 120 million”", lines);
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");
        var sentence = (await served.GetAsync($"/v1/observations/{id}/provenance")).Body["sentence"]!;
        Assert.Contains(lines, line => line.EndsWith($"sentence {sentence["ordinal"]}: {sentence["text"]}", StringComparison.Ordinal));
        Assert.Equal("The last sentence still holds; it was not sent again.", lines[^1]);
    }

    [DatabaseFact]
    public async Task The_sample_names_what_the_server_refuses()
    {
        var run = await RunAsync(served.Address.ToString(), "exprts");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("400 unknown-code: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\n  indicator: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("exports", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_says_when_nobody_answers()
    {
        var run = await RunAsync("http://127.0.0.1:1");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("http://127.0.0.1:1", run.Errors, StringComparison.Ordinal);
    }
}
