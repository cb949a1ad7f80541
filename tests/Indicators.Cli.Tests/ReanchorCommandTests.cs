using System.Text.Json;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

public sealed class ReanchorCommandTests : IDisposable
{
    private readonly string _texts = MadeUp.CopyOfTexts();

    public void Dispose() => Directory.Delete(_texts, recursive: true);

    [Fact]
    public async Task The_same_texts_are_exact_and_pass()
    {
        var outcome = await ReanchorAsync();

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(
            @"^(\d+) anchors: \1 exact, 0 moved, 0 context_only, 0 number_changed, 0 ambiguous, 0 orphaned$",
            Assert.Single(outcome.OutputLines)
        );
        Assert.True((await ReanchorAsync("--all")).OutputLines.Length > 20);
    }

    [Fact]
    public async Task A_changed_number_is_told_with_file_and_line_and_fails()
    {
        Change("US$ 120 million", "US$ 125 million");

        var outcome = await ReanchorAsync("--original", MadeUp.TextsFolder);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(
            @"^\S*documents/ash-2023-honey\.yaml:\d+: number_changed 'US\$ 120 million' has changed in its sentence, in made-up-valley\.txt:5: US\$ 125 million$",
            outcome.OutputLines[0]
        );
        Assert.Contains(" 1 number_changed,", outcome.OutputLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("sold honey", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_anchors_pass()
    {
        var file = Path.Combine(_texts, "made-up-valley.txt");
        File.WriteAllText(file, "A line more.\n" + File.ReadAllText(file));

        var outcome = await ReanchorAsync("--original", MadeUp.TextsFolder);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(
            outcome.OutputLines,
            line => line.EndsWith("moved 'US$ 120 million' is now in made-up-valley.txt:6", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Programs_get_every_anchor_in_one_object()
    {
        Change("were filled", "had been filled");

        var outcome = await ReanchorAsync("--original", MadeUp.TextsFolder, "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        var changed = root.GetProperty("anchors")
            .EnumerateArray()
            .Single(a => a.GetProperty("figure").GetString() == "ash-2023-honey#jars-2022" && a.GetProperty("role").GetString() == "value");

        Assert.Equal((1, false), (outcome.ExitCode, root.GetProperty("passed").GetBoolean()));
        Assert.Equal(
            ("context_only", 6),
            (changed.GetProperty("state").GetString(), changed.GetProperty("now").GetProperty("line").GetInt32())
        );
        Assert.Equal(
            root.GetProperty("anchors").GetArrayLength(),
            root.GetProperty("totals").EnumerateObject().Sum(t => t.Value.GetInt32())
        );
    }

    [Fact]
    public async Task Without_the_original_an_edited_sentence_is_an_orphan_and_the_last_lines_say_why()
    {
        Change("were filled", "had been filled");

        var outcome = await ReanchorAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            outcome.OutputLines,
            line => line.StartsWith("no original text of ash-2023-honey, witness 1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_folder_that_is_none_or_empty_is_refused()
    {
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunAsync("reanchor", "--seeds", MadeUp.SeedsFolder, "--texts", "/no/such/folder"),
            2,
            "no folder"
        );
        var empty = Directory.CreateTempSubdirectory("empty-").FullName;
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunAsync("reanchor", "--seeds", MadeUp.SeedsFolder, "--texts", empty),
            3,
            "nothing was compared"
        );
    }

    private void Change(string old, string edited)
    {
        var file = Path.Combine(_texts, "made-up-valley.txt");
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, edited, StringComparison.Ordinal));
    }

    private Task<Outcome> ReanchorAsync(params string[] options) =>
        CommandLine.RunAsync(["reanchor", "--seeds", MadeUp.SeedsFolder, "--texts", _texts, .. options]);
}
