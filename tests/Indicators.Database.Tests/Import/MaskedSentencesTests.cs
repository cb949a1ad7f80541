using Indicators.Cluster;
using Indicators.Import;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests.Import;

public sealed class MaskedSentencesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-texts-").FullName;
    private EmptyDatabase _database = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, SmallText.File), SmallText.Content);
        if (TestCluster.Unavailable is null)
            _database = await EmptyDatabase.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [DatabaseFact]
    public async Task Sentences_with_a_number_are_masked_when_their_text_is_loaded()
    {
        await PrepareAsync();

        Assert.Equal(
            true,
            await _database.AskAsync(
                "select bool_and(masked like '%#%' and masked !~ '[0-9]' and cardinality(masked_keys) > 0) from indicators.text_sentence where masked is not null"
            )
        );
        Assert.True((long)(await _database.AskAsync("select count(*) from indicators.text_sentence where masked is not null"))! > 0);
        Assert.Equal("mask/4", await _database.AskAsync("select masking from indicators.text"));
    }

    [DatabaseTheory]
    [InlineData("update indicators.text set masking = null; update indicators.text_sentence set masked = null, masked_keys = null")]
    [InlineData("update indicators.text set masking = 'mask/0'; update indicators.text_sentence set masked = 'other', masked_keys = '{}'")]
    public async Task Texts_that_are_not_masked_or_by_other_rules_are_masked_by_the_next_load(string before)
    {
        await PrepareAsync();
        const string All =
            "select string_agg(masked || ' ' || masked_keys::text, ';' order by text, paragraph, ordinal) from indicators.text_sentence";
        var wanted = await _database.AskAsync(All);
        await _database.AskAsync(before);

        var result = await new TextsImport(_database.Owner).LoadAsync(_folder);

        Assert.Equal((0, 0, true), (result.Added, result.Removed, result.Changed));
        Assert.Equal(wanted, await _database.AskAsync(All));
        Assert.Equal(2L, await _database.AskAsync("select generation from indicators.text_generation"));
        Assert.False((await new TextsImport(_database.Owner).LoadAsync(_folder)).Changed);
    }

    [DatabaseTheory]
    [InlineData("indicators")]
    [InlineData("public")]
    public async Task The_reader_may_compare_sentences_wherever_the_extension_stands(string schema)
    {
        if (schema == "public")
            await AdministerAsync("create extension pg_trgm with schema public");
        await MigrateAsync();

        await using var reader = DatabaseConnection.Reader(_database.Strings.Reader);
        await using var command = reader.CreateCommand("select strict_word_similarity('honey', 'wax and honey')");
        Assert.Equal(1f, await command.ExecuteScalarAsync());
        Assert.Equal(
            schema,
            await _database.AskAsync("select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm'")
        );
    }

    [DatabaseTheory]
    [InlineData("create schema elsewhere; create extension pg_trgm with schema elsewhere", "alter extension pg_trgm set schema public")]
    [InlineData(
        "create function public.refuse() returns event_trigger language plpgsql as $f$ begin raise exception 'not here' using errcode = '42501'; end $f$; create event trigger refuse on ddl_command_start when tag in ('CREATE EXTENSION') execute function public.refuse()",
        "create extension pg_trgm with schema indicators"
    )]
    public async Task Where_the_extension_cannot_be_had_the_operator_is_told_what_to_do(string before, string told)
    {
        await AdministerAsync(before);

        var failure = await Assert.ThrowsAsync<MigrationException>(MigrateAsync);

        Assert.Equal(MigrationProblem.Failed, failure.Problem);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        await AdministerAsync(before.Contains("trigger", StringComparison.Ordinal) ? "drop event trigger refuse; " + told : told);
        await MigrateAsync();
    }

    private async Task PrepareAsync()
    {
        await MigrateAsync();
        await new ReleaseImport(_database.Owner).RunAsync(SmallRelease.Of("2026.1"));
        await new TextsImport(_database.Owner).LoadAsync(_folder);
    }

    private Task<MigrationOutcome> MigrateAsync() => new MigrationRunner(_database.Owner, Repository.Migrations).RunAsync();

    private async Task AdministerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Strings.Administrator);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
