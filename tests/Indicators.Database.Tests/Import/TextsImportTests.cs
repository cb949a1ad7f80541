using Indicators.Import;
using Indicators.Ledger;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Database.Tests.Import;

public sealed class TextsImportTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-texts-").FullName;

    private string TextFile => Path.Combine(_folder, SmallText.File);

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(TextFile, SmallText.Content);
        await _database.InitializeAsync();
        if (TestCluster.Unavailable is null)
            await new ReleaseImport(_database.Owner).RunAsync(SmallRelease.Of("2026.1"));
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [DatabaseFact]
    public async Task A_text_is_loaded_with_its_paragraphs_and_sentences()
    {
        var result = await LoadAsync();

        Assert.Equal(("2026.1", 1, 1, 0, true), (result.Release, result.Present, result.Added, result.Removed, result.Changed));
        Assert.Empty(result.Problems);
        Assert.Equal(
            string.Join("", SmallText.Canonical.Paragraphs.Select(p => p.Text)),
            await ScalarAsync<string>(
                """
                select string_agg(substr(p.body, lower(s.span) + 1, upper(s.span) - lower(s.span)), '' order by s.paragraph, s.ordinal)
                from indicators.text_sentence s join indicators.text_paragraph p on p.text = s.text and p.ordinal = s.paragraph
                """
            )
        );
        Assert.Equal(3, await ScalarAsync<long>("select count(*) from indicators.text_paragraph"));
        Assert.Equal(1, await ScalarAsync<long>("select generation from indicators.text_generation"));
    }

    [DatabaseFact]
    public async Task The_figure_of_an_anchor_is_in_the_text_that_was_loaded()
    {
        await LoadAsync();

        Assert.Equal(
            "27.8 percent",
            await ScalarAsync<string>(
                """
                select substr(p.body, lower(a.span) + 1, upper(a.span) - lower(a.span))
                from indicators.anchor a join indicators.observation o on o.id = a.observation
                  join indicators.witness w on w.document = a.document and w.ordinal = a.witness
                  join indicators.text_paragraph p on p.text = w.sha256 and p.ordinal = a.paragraph
                where o.key = 'bridge-share'
                """
            )
        );
    }

    [DatabaseFact]
    public async Task Loading_the_same_texts_again_changes_nothing()
    {
        await LoadAsync();

        var again = await LoadAsync();

        Assert.Equal((1, 0, 0, false), (again.Present, again.Added, again.Removed, again.Changed));
        Assert.Equal(1, await ScalarAsync<long>("select generation from indicators.text_generation"));
    }

    [DatabaseTheory]
    [InlineData(null, "not-loaded", "the file is not in the folder of texts")]
    [InlineData(
        "The Bridge of Nowhere\n\nNowhere owes nobody.\n\nIn a good year.\n",
        "changed",
        "the lines do not contain the text from which the release was made (SHA-256 "
    )]
    [InlineData("The Bridge of Nowhere\n", "changed", "the file is shorter than it was: ")]
    [InlineData("", "changed", "the file is shorter than it was: ")]
    [InlineData("\xFF", "not-loaded", "the file is not UTF-8")]
    public async Task A_text_that_is_missing_changed_or_truncated_is_named_and_the_rest_is_served(
        string? content,
        string status,
        string message
    )
    {
        await LoadAsync();
        File.Delete(TextFile);
        if (content is not null)
            await File.WriteAllBytesAsync(TextFile, System.Text.Encoding.Latin1.GetBytes(content));

        var result = await LoadAsync();

        var problem = Assert.Single(result.Problems);
        Assert.Equal((SmallText.File, SmallText.Lines, status), (problem.File, problem.Lines, problem.Status));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, problem.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1, true), (result.Present, result.Removed, result.Changed));
        Assert.Equal(problem.Message, await ScalarAsync<string>("select message from indicators.text_problem"));
        Assert.Equal(0, await ScalarAsync<long>("select count(*) from indicators.text_sentence"));
        Assert.Equal(3, await ScalarAsync<long>("select count(*) from indicators.observation"));
        Assert.Equal(2, await ScalarAsync<long>("select generation from indicators.text_generation"));
    }

    [DatabaseFact]
    public async Task A_problem_that_is_found_again_is_no_change_and_one_that_is_mended_is_gone()
    {
        File.Move(TextFile, TextFile + ".away");
        await LoadAsync();

        Assert.False((await LoadAsync()).Changed);
        File.Move(TextFile + ".away", TextFile);
        var mended = await LoadAsync();

        Assert.True(mended.Changed);
        Assert.Equal(0, await ScalarAsync<long>("select count(*) from indicators.text_problem"));
        Assert.Equal(2, await ScalarAsync<long>("select generation from indicators.text_generation"));
    }

    [DatabaseFact]
    public async Task Numerals_that_are_no_figures_are_stored_with_their_reasons()
    {
        var numeral = NumeralFinder.Find(SourceFile.Read(TextFile)).First(one => !one.IsOptional);
        var ledger = new SeedLedger(
            Path.ChangeExtension(SmallText.File, ".csv"),
            [new(2, numeral.Line, numeral.Printed, null, LedgerReason.Year, "note")]
        );
        var import = new TextsImport(_database.Owner) { Ledgers = [ledger] };
        Assert.True((await import.LoadAsync(_folder)).Changed);
        Assert.Equal(
            $"{numeral.Printed} year note",
            await ScalarAsync<string>(
                """
                select substr(p.body, lower(n.span) + 1, upper(n.span) - lower(n.span)) || ' ' || n.reason || ' ' || n.note
                from indicators.text_numeral n join indicators.text_paragraph p on p.text = n.text and p.ordinal = n.paragraph
                """
            )
        );
        Assert.False((await import.LoadAsync(_folder)).Changed);
        Assert.False((await LoadAsync()).Changed);
        Assert.Equal(1, await ScalarAsync<long>("select count(*) from indicators.text_numeral"));

        Assert.True((await new TextsImport(_database.Owner) { Ledgers = [] }.LoadAsync(_folder)).Changed);
        Assert.Equal(0, await ScalarAsync<long>("select count(*) from indicators.text_numeral"));
    }

    [DatabaseFact]
    public async Task Removing_the_texts_empties_every_table_of_texts()
    {
        await LoadAsync();

        Assert.Equal(1, await new TextsImport(_database.Owner).RemoveAsync());
        Assert.Equal(0, await new TextsImport(_database.Owner).RemoveAsync());

        Assert.Equal(
            0,
            await ScalarAsync<long>(
                """
                select (select count(*) from indicators.text) + (select count(*) from indicators.text_paragraph)
                  + (select count(*) from indicators.text_sentence) + (select count(*) from indicators.text_problem)
                """
            )
        );
        Assert.Equal(2, await ScalarAsync<long>("select generation from indicators.text_generation"));
    }

    [DatabaseFact]
    public async Task A_text_of_an_older_release_stays_as_long_as_that_release_names_it()
    {
        await LoadAsync();
        var release = SmallRelease.Of("2026.2-draft");
        var document = release.Documents[0];
        var other = CanonicalText.Read(SourceFile.Read(TextFile), new LineRange(1, 5), [], TextLayout.LinePerParagraph);
        var next = release with
        {
            Documents = [document with { Witnesses = [document.Witnesses[0] with { Omit = [], Sha256 = other.Sha256 }] }],
        };
        await new ReleaseImport(_database.Owner).RunAsync(next);

        Assert.Equal((1, 1, 0), await CountsAsync());
        await new ReleaseImport(_database.Owner).RunAsync(release);

        Assert.Equal((1, 0, 1), await CountsAsync());
        Assert.Equal(SmallText.Canonical.Sha256, await ScalarAsync<string>("select sha256 from indicators.text"));
    }

    [DatabaseFact]
    public async Task Where_there_is_no_release_there_is_no_text_to_load()
    {
        await using var command = _database.Owner.CreateCommand("delete from indicators.current_release; delete from indicators.release");
        await command.ExecuteNonQueryAsync();

        var result = await LoadAsync();

        Assert.Null(result.Release);
        Assert.False(result.Changed);
    }

    private Task<TextsImportResult> LoadAsync() => new TextsImport(_database.Owner).LoadAsync(_folder);

    private async Task<(int Present, int Added, int Removed)> CountsAsync()
    {
        var result = await LoadAsync();
        return (result.Present, result.Added, result.Removed);
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
