using Indicators.Testing;
using Npgsql;

namespace Indicators.Cli.Tests;

public sealed class DatabaseCommandTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly string _seeds = MadeUp.CopyOfSeeds();
    private readonly string _texts = MadeUp.CopyOfTexts();

    private string ReleaseFile => Path.Combine(_seeds, "release.yaml");

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_seeds, recursive: true);
        Directory.Delete(_texts, recursive: true);
    }

    [DatabaseFact]
    public async Task Migrate_import_diff_export_and_texts_work_one_after_another()
    {
        AssertDone(await RunAsync("migrate"), "the schema is up to date");
        AssertDone(
            await RunAsync("import", "--seeds", _seeds, "--texts", _texts),
            "release 2026.1 imported",
            "3 of 3 texts of release 2026.1 are in the database"
        );
        AssertDone(
            await RunAsync("import", "--seeds", _seeds, "--texts", _texts),
            "release 2026.1 is already imported",
            "(0 added, 0 removed"
        );
        AssertDone(await RunAsync("diff", "--seeds", _seeds), "0 added, 0 changed, 0 withdrawn");

        var copy = Path.Combine(_texts, "exported");
        AssertDone(await RunAsync("export", copy), "release 2026.1 written");
        foreach (var file in Directory.EnumerateFiles(_seeds, "*", SearchOption.AllDirectories))
            Assert.Equal(
                await File.ReadAllTextAsync(file),
                await File.ReadAllTextAsync(Path.Combine(copy, Path.GetRelativePath(_seeds, file)))
            );

        AssertDone(await RunAsync("texts", "remove"), "3 texts removed");
        AssertDone(await RunAsync("texts", "load", "--texts", _texts), "3 added");
    }

    [DatabaseFact]
    public async Task A_release_that_changed_is_refused_until_it_has_a_new_version()
    {
        AssertDone(await RunAsync("import", "--seeds", _seeds));
        Rewrite(
            Path.Combine(_seeds, "documents", "harbour-notes-honey.yaml"),
            "claim: Inspectors counted 2 million jars",
            "claim: The inspectors counted 2 million jars"
        );

        CommandLine.AssertToldInOneLine(
            await RunAsync("import", "--seeds", _seeds),
            1,
            "release 2026.1 is already imported with other content",
            "a new version"
        );
        AssertDone(await RunAsync("diff", "--seeds", _seeds), "~ harbour-notes-honey#jars-2021: claim", "0 added, 1 changed, 0 withdrawn");
        Rewrite(ReleaseFile, "version: 2026.1", "version: 2026.2");
        AssertDone(await RunAsync("import", "--seeds", _seeds), "release 2026.2 imported");
        AssertDone(await RunAsync("diff", "--from", "2026.1", "--to", "2026.2"), "2026.1 → 2026.2: 0 added, 1 changed, 0 withdrawn");
        CommandLine.AssertToldInOneLine(
            await RunAsync("diff", "--from", "2020.1", "--to", "2026.1"),
            1,
            "no release 2020.1; it has 2026.2, 2026.1"
        );
    }

    [DatabaseFact]
    public async Task A_figure_that_is_left_out_needs_an_entry_which_diff_writes()
    {
        AssertDone(await RunAsync("import", "--seeds", _seeds));
        var list = Path.Combine(_seeds, "withdrawals.yaml");
        Rewrite(ReleaseFile, "version: 2026.1", "version: 2026.2");
        Rewrite(Path.Combine(_seeds, "documents", "harbour-notes-honey.yaml"), "high: 8000\n", "high: 9000\n");
        Rewrite(
            Path.Combine(_seeds, "documents", "harbour-notes-honey.yaml"),
            "printed: some 6,000 to 8,000 crates",
            "printed: some 6,000 to 9,000 crates"
        );

        CommandLine.AssertToldInOneLine(
            await RunAsync("import", "--seeds", _seeds),
            1,
            "leaves out 1 of release 2026.1",
            "harbour-notes-honey#crates (o1-"
        );
        var diff = await RunAsync("diff", "--seeds", _seeds);
        AssertDone(
            diff,
            "! harbour-notes-honey#crates: anchors, high, id",
            "1 without a reason",
            "  key: crates\n  lastRelease: 2026.1\n  reason: \"\"\n  successor: o1-"
        );

        var entry = diff.Output[diff.Output.IndexOf("- id: ", StringComparison.Ordinal)..];
        await File.WriteAllTextAsync(
            list,
            await File.ReadAllTextAsync(list)
                + entry.Replace("reason: \"\"", "reason: The scan had hidden a digit.", StringComparison.Ordinal)
        );
        AssertDone(await RunAsync("format", "--seeds", _seeds));
        AssertDone(await RunAsync("import", "--seeds", _seeds), "release 2026.2 imported");
        AssertDone(
            await RunAsync("diff", "--from", "2026.1", "--to", "2026.2"),
            "! harbour-notes-honey#crates: anchors, high, id (The scan had hidden a digit.)"
        );
    }

    [DatabaseFact]
    public async Task A_text_that_is_missing_is_named_and_what_stands_elsewhere_is_loaded()
    {
        File.Delete(Path.Combine(_texts, "made-up-harbour.txt"));

        var import = await RunAsync("import", "--seeds", _seeds, "--texts", _texts);
        var load = await RunAsync("texts", "load", "--texts", _texts);

        Assert.Equal((0, 1), (import.ExitCode, load.ExitCode));
        // Two texts stand in that file.
        Assert.Equal([$"indicators: 1 of 3 texts found in {_texts}; missing: made-up-harbour.txt"], load.ErrorLines);
        Assert.Equal(import.Error, load.Error);
        Assert.StartsWith("1 of 3 texts of release 2026.1 are in the database", Assert.Single(load.OutputLines), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_database_without_our_tables_is_told_in_one_line()
    {
        var cluster = await TestCluster.Shared;
        var empty = await cluster.CreateDatabaseAsync();

        CommandLine.AssertToldInOneLine(await RunOnAsync(empty.Owner, "import", "--seeds", _seeds), 3, "run 'indicators migrate'");
        AssertDone(await RunOnAsync(empty.Owner, "migrate"), "applied 0001_releases.sql");
        CommandLine.AssertToldInOneLine(await RunOnAsync(empty.Owner, "export", Path.Combine(_seeds, "out")), 1, "has no release yet");
        await cluster.DropDatabaseAsync(empty);
    }

    [DatabaseFact]
    public async Task A_deployment_prepares_an_empty_database_in_one_step_with_its_password_from_a_file()
    {
        var cluster = await TestCluster.Shared;
        var empty = await cluster.CreateDatabaseAsync();
        var connection = new NpgsqlConnectionStringBuilder(empty.Owner);
        var secret = Path.Combine(_texts, "owner-password");
        await File.WriteAllTextAsync(secret, connection.Password + "\n");
        connection.Remove("Password");
        Dictionary<string, string> environment = new()
        {
            ["INDICATORS_DB"] = connection.ConnectionString,
            ["INDICATORS_DB_PASSWORD_FILE"] = secret,
        };

        var prepared = await CommandLine.RunWithAsync(environment, "prepare", "--seeds", _seeds, "--texts", _texts);
        File.Delete(secret);
        var again = await CommandLine.RunWithAsync(environment, "prepare", "--seeds", _seeds, "--texts", _texts);

        AssertDone(prepared, "applied 0001_releases.sql", "release 2026.1 imported", "3 of 3 texts");
        CommandLine.AssertToldInOneLine(again, 3, $"INDICATORS_DB_PASSWORD_FILE names {secret}");
        await cluster.DropDatabaseAsync(empty);
    }

    [DatabaseTheory]
    [InlineData("migrate")]
    [InlineData("import")]
    [InlineData("diff")]
    [InlineData("up")]
    public async Task A_wrong_password_is_told_in_one_line_that_does_not_repeat_it(string command)
    {
        var wrong = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString) { Password = "not-the-password" }.ConnectionString;
        string[] arguments = command switch
        {
            "migrate" => [command],
            "up" => [command, "--port", "0", "--seeds", _seeds],
            _ => [command, "--seeds", _seeds],
        };

        var outcome = await RunOnAsync(wrong, arguments);

        CommandLine.AssertToldInOneLine(outcome, 3, "password", "INDICATORS_DB");
        Assert.DoesNotContain("not-the-password", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody", "does not answer")]
    [InlineData("postgres://nobody:secret@127.0.0.1/x", "INDICATORS_DB is not a valid connection string")]
    [InlineData("Host=127.0.0.1;Secret=hush", "INDICATORS_DB is not a valid connection string")]
    public async Task A_database_that_is_away_or_misnamed_is_told_in_one_line(string connection, string words)
    {
        var outcome = await RunOnAsync(connection, "import", "--seeds", _seeds);

        CommandLine.AssertToldInOneLine(outcome, 3, words);
        Assert.DoesNotMatch("secret|hush", outcome.Error);
    }

    private Task<Outcome> RunAsync(params string[] arguments) => RunOnAsync(_database.OwnerConnectionString, arguments);

    private static Task<Outcome> RunOnAsync(string connection, params string[] arguments) =>
        CommandLine.RunWithAsync(new() { ["INDICATORS_DB"] = connection }, arguments);

    private static void AssertDone(Outcome outcome, params string[] words)
    {
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(words, word => Assert.Contains(word, outcome.Output, StringComparison.Ordinal));
    }

    private static void Rewrite(string file, string old, string replacement)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
