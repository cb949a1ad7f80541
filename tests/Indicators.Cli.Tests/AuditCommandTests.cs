using System.Text.Json;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private const string Harbour =
        "line,printed,nth,reason,note\n5,two,,name,\n6,2021,,period,\n8,\"1,200\",,other,a part of a figure\n14,2,,page,\n17,2021,,year,\n";
    private const string Valley =
        "line,printed,nth,reason,note\n5,2021,,year,\n9,2025,,year,\n9,2030,,year,\n10,700,,other,an example of a wage\n";

    private readonly string _seeds = MadeUp.CopyOfSeeds();
    private readonly string _texts = MadeUp.CopyOfTexts();

    public AuditCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_seeds, "ledger"));
        File.WriteAllText(Path.Combine(_seeds, "ledger", "made-up-harbour.csv"), Harbour);
        File.WriteAllText(Path.Combine(_seeds, "ledger", "made-up-valley.csv"), Valley);
    }

    public void Dispose()
    {
        Directory.Delete(_seeds, recursive: true);
        Directory.Delete(_texts, recursive: true);
    }

    [Fact]
    public async Task Totals_are_written_once_and_then_the_audit_passes()
    {
        var before = await AuditAsync();
        var written = await AuditAsync("--write");
        var after = await AuditAsync();

        Assert.Equal((1, 0, 0), (before.ExitCode, written.ExitCode, after.ExitCode));
        Assert.Contains("totals.csv:1: totals-changed", before.OutputLines[0], StringComparison.Ordinal);
        Assert.Matches(
            @"^\d+ numerals in 2 files: \d+ by anchors, 9 in the ledger, \d+ by rules, 0 unaccounted; 0 problems$",
            after.OutputLines[^1]
        );
        Assert.Equal(0, (await CommandLine.RunAsync("check", "--seeds", _seeds, "--texts", _texts)).ExitCode);
    }

    [Fact]
    public async Task An_unaccounted_numeral_is_told_with_its_place_and_not_its_sentence()
    {
        await AuditAsync("--write");
        await File.AppendAllTextAsync(Path.Combine(_texts, "made-up-harbour.txt"), "Nobody has seen all eleven swarms.\n");

        var outcome = await AuditAsync("--write");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("made-up-harbour.txt:18: unaccounted 'eleven' is neither a figure nor in the ledger", outcome.OutputLines[0]);
        Assert.DoesNotContain("swarms", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_one_object()
    {
        await AuditAsync("--write");
        await File.AppendAllTextAsync(Path.Combine(_texts, "made-up-harbour.txt"), "All eleven.\n");

        var outcome = await AuditAsync("--json");
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;

        Assert.Equal(1, outcome.ExitCode);
        Assert.False(root.GetProperty("passed").GetBoolean());
        Assert.Equal(
            ["made-up-harbour.txt", "made-up-valley.txt"],
            root.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString())
        );
        Assert.Equal(1, root.GetProperty("files")[0].GetProperty("unaccounted").GetInt32());
        Assert.Equal("unaccounted", Assert.Single(root.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains(
            root.GetProperty("totals").EnumerateArray(),
            t => t.GetProperty("reason").GetString() == "page" && t.GetProperty("document").ValueKind == JsonValueKind.Null
        );
        Assert.Contains(
            root.GetProperty("rules").EnumerateArray(),
            r => r.GetProperty("name").GetString() == "year" && r.GetProperty("accounts").GetInt32() > 0
        );
    }

    [Fact]
    public async Task A_text_that_is_not_there_ends_the_audit()
    {
        File.Delete(Path.Combine(_texts, "made-up-valley.txt"));

        var outcome = await AuditAsync();

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("lacks these texts of the seeds: made-up-valley.txt", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private Task<Outcome> AuditAsync(params string[] options) =>
        CommandLine.RunAsync(["audit", "--seeds", _seeds, "--texts", _texts, .. options]);
}
