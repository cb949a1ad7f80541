using System.Text.Json;
using Indicators.Import;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests.Import;

public sealed class ReleaseImportTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [DatabaseFact]
    public async Task A_release_read_back_is_the_release_that_was_imported()
    {
        var release = SmallRelease.Of("2026.1");

        var result = await ImportAsync(release);
        var stored = await new ReleaseReader(_database.Reader).ReadAsync();

        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        Assert.Equal(JsonSerializer.Serialize(release), JsonSerializer.Serialize(stored!.Release));
        Assert.Equal(ContentHash.Of(release), stored.ContentHash);
        Assert.Equal(stored.ContentHash, ContentHash.Of(stored.Release));
    }

    [DatabaseFact]
    public async Task An_import_leaves_no_entries_of_indexes_for_each_search_to_read()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));

        await using var pending = _database.Owner.CreateCommand(
            """
            select sum(gin_clean_pending_list(one.indexrelid))
            from pg_index one
            join pg_class index on index.oid = one.indexrelid and 'fastupdate=on' = any (index.reloptions)
            """
        );
        Assert.Equal(0m, await pending.ExecuteScalarAsync());
    }

    [DatabaseFact]
    public async Task When_it_was_said_its_rank_and_what_includes_an_item_are_read_back()
    {
        var made = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var release = made with
        {
            Items = [.. made.Items.Select(item => item.Code == "honey" ? item with { PartOf = "wax" } : item)],
            Observations =
            [
                made.Observations[0] with
                {
                    Said = new Said("2022-05~", PeriodBasis.Inherited),
                    Rank = Rank.Deprecated,
                    RankReason = "Says again what stands beside it.",
                },
                made.Observations[1] with
                {
                    Said = new Said(null, PeriodBasis.Unknown),
                    Rank = Rank.Preferred,
                },
                .. made.Observations.Skip(2),
            ],
        };

        await ImportAsync(release);
        var stored = (await new ReleaseReader(_database.Reader).ReadAsync())!.Release;

        Assert.Equal(ContentHash.Of(release), ContentHash.Of(stored));
        Assert.Equal(
            release.Observations.Select(o => (o.Id, o.Said, o.Rank, o.RankReason)),
            stored.Observations.Select(o => (o.Id, o.Said, o.Rank, o.RankReason))
        );
        Assert.Equal("wax", stored.Items.Single(item => item.Code == "honey").PartOf);
    }

    [DatabaseFact]
    public async Task Changes_without_a_number_kinds_of_addresses_and_the_clock_are_read_back()
    {
        var made = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var fall = made.Observations.Single(o => o.Key == "harvest-fall-2022");
        var release = made with
        {
            Clock = Clock.Said,
            Documents = [.. made.Documents.Select(d => d.Url is null ? d : d with { UrlKind = UrlKind.Archive, UrlNote = "A copy." })],
            Observations =
            [
                .. made.Observations.Select(o =>
                    o.Id == fall.Id
                        ? o with
                        {
                            Stated = StatedValue.ChangeOnly,
                            Said = new Said("2022-11/2022-12", PeriodBasis.Relative),
                        }
                        : o
                ),
            ],
        };

        await ImportAsync(release);
        var stored = (await new ReleaseReader(_database.Reader).ReadAsync())!.Release;

        Assert.Equal(ContentHash.Of(release), ContentHash.Of(stored));
        Assert.Equal(StatedValue.ChangeOnly, stored.Observations.Single(o => o.Id == fall.Id).Stated);
        Assert.Equal(Clock.Said, stored.Clock);
        var row = $"from indicators.observation where id = '{fall.Id}'";
        Assert.Equal("(,0)", await ScalarAsync<string>($"select comparison::text {row}"));
        Assert.Equal("2022-11-01 2022-12-31", await ScalarAsync<string>($"select said_from::text || ' ' || said_by::text {row}"));
        Assert.Equal(
            0,
            await ScalarAsync<long>("select count(*) from indicators.observation where said_basis is null and said_by is not null")
        );
    }

    [DatabaseTheory]
    [InlineData("direction = null")]
    [InlineData("decimals = 1")]
    [InlineData("hedge = 'about'")]
    [InlineData("value = -12")]
    [InlineData("measure = 'level'")]
    public async Task A_change_without_a_number_has_a_direction_and_nothing_of_a_number(string change)
    {
        var made = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        await ImportAsync(
            made with
            {
                Observations =
                [
                    .. made.Observations.Select(o => o.Key == "harvest-fall-2022" ? o with { Stated = StatedValue.ChangeOnly } : o),
                ],
            }
        );

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            ScalarAsync<long>($"update indicators.observation set {change} where shape = 'change_only' returning 1::bigint")
        );

        Assert.Equal(Npgsql.PostgresErrorCodes.CheckViolation, refused.SqlState);
    }

    [DatabaseFact]
    public async Task Seeds_exported_from_the_database_are_the_seeds_that_were_imported()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        await ImportAsync(release);

        var files = SeedsExport.Files((await new ReleaseReader(_database.Reader).ReadAsync())!.Release);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(MadeUp.SeedsFolder, file.Key)), file.Value));
        Assert.Equal(Directory.EnumerateFiles(MadeUp.SeedsFolder, "*", SearchOption.AllDirectories).Count(), files.Count);
    }

    [DatabaseFact]
    public async Task A_release_with_the_same_content_is_not_imported_twice()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        var before = await ScalarAsync<uint>("select max(xmin::text::bigint)::oid from indicators.observation");

        var again = await ImportAsync(SmallRelease.Of("2026.1"));

        Assert.Equal(ImportOutcome.AlreadyImported, again.Outcome);
        Assert.Equal("release 2026.1 is already imported", again.Message);
        Assert.Equal(before, await ScalarAsync<uint>("select max(xmin::text::bigint)::oid from indicators.observation"));
        Assert.Equal(3, await ScalarAsync<long>("select count(*) from indicators.observation"));
    }

    [DatabaseFact]
    public async Task A_version_with_other_content_is_refused()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));

        var other = await ImportAsync(SmallRelease.Of("2026.1") with { Notes = "Changed behind your back." });

        Assert.Equal(ImportOutcome.Refused, other.Outcome);
        Assert.False(other.IsThere);
        Assert.StartsWith("release 2026.1 is already imported with other content", other.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', other.Message);
        Assert.Equal("Made up.", await ScalarAsync<string>("select notes from indicators.release"));
    }

    [DatabaseFact]
    public async Task A_draft_is_replaced_and_leaves_nothing_behind()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        await ImportAsync(SmallRelease.Of("2026.2-draft"));
        var draft = SmallRelease.Of("2026.2-draft");

        var result = await ImportAsync(draft with { Observations = [.. draft.Observations.Take(1)] });

        Assert.Equal(ImportOutcome.Replaced, result.Outcome);
        Assert.Equal("2026.2-draft", await new ReleaseReader(_database.Reader).CurrentVersionAsync());
        Assert.Equal(
            1,
            await ScalarAsync<long>("select count(*) from indicators.observation join indicators.current_release using (release_id)")
        );
        Assert.Equal(2, await ScalarAsync<long>("select count(distinct release_id) from indicators.topic"));
        Assert.Equal(4, await ScalarAsync<long>("select count(*) from indicators.anchor"));
    }

    [DatabaseFact]
    public async Task An_older_release_that_is_there_already_does_not_take_the_place_of_the_one_served()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        await ImportAsync(SmallRelease.Of("2026.2"));

        var again = await ImportAsync(SmallRelease.Of("2026.1"));

        Assert.Equal("release 2026.1 is already imported; the database serves 2026.2", again.Message);
        Assert.Equal(["2026.2", "2026.1"], await new ReleaseReader(_database.Reader).VersionsAsync());
    }

    [DatabaseFact]
    public async Task Only_a_row_that_is_new_or_changed_is_updated_on_the_day_of_its_release()
    {
        await ImportAsync(SmallRelease.Of("2026.1", new(2026, 1, 15)));
        var next = SmallRelease.Of("2026.2", new(2026, 2, 20));

        await ImportAsync(next with { Observations = [next.Observations[0] with { Note = "Read again." }, .. next.Observations.Skip(1)] });

        Assert.Equal(
            "2026-02-20, 2026-01-15, 2026-01-15",
            await ScalarAsync<string>(
                "select string_agg(updated::text, ', ' order by position) from indicators.observation "
                    + "join indicators.current_release using (release_id)"
            )
        );
    }

    [DatabaseFact]
    public async Task A_row_that_comes_back_after_a_change_is_updated_again()
    {
        var first = SmallRelease.Of("2026.1", new(2026, 1, 15));
        await ImportAsync(first);
        var second = SmallRelease.Of("2026.2", new(2026, 2, 20));
        await ImportAsync(
            second with
            {
                Observations = [second.Observations[0] with { Note = "Read again." }, .. second.Observations.Skip(1)],
            }
        );

        await ImportAsync(SmallRelease.Of("2026.3", new(2026, 3, 25)));

        Assert.Equal(
            "2026-03-25, 2026-01-15, 2026-01-15",
            await ScalarAsync<string>(
                "select string_agg(updated::text, ', ' order by position) from indicators.observation "
                    + "join indicators.current_release using (release_id)"
            )
        );
    }

    [DatabaseTheory]
    [InlineData("debt", "[3500000000,4500000000]")]
    [InlineData("bridge-share", "[27.75,27.85]")]
    [InlineData("salt", "[20,30)")]
    public async Task What_search_compares_follows_from_what_is_stated(string key, string range)
    {
        await ImportAsync(SmallRelease.Of("2026.1"));

        Assert.Equal(
            range,
            await ScalarAsync<string>(
                $"""
                select numrange(trim_scale(lower(comparison)), trim_scale(upper(comparison)),
                  case when lower_inc(comparison) then '[' else '(' end || case when upper_inc(comparison) then ']' else ')' end)::text
                from indicators.observation where key = '{key}'
                """
            )
        );
    }

    [DatabaseTheory]
    [InlineData("owed bridge", 0)]
    [InlineData("bridges gazette", 3)]
    [InlineData("nowherish", 3)]
    [InlineData("neighbourland", 1)]
    [InlineData("treasury", 1)]
    [InlineData("newsletter", 0)]
    public async Task An_observation_is_found_by_our_words_and_its_names(string words, long hits)
    {
        await ImportAsync(SmallRelease.Of("2026.1"));

        Assert.Equal(
            hits,
            await ScalarAsync<long>(
                $"select count(*) from indicators.observation where search @@ websearch_to_tsquery('english', '{words}')"
            )
        );
    }

    [DatabaseFact]
    public async Task A_release_that_the_constraints_refuse_changes_nothing()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        var broken = SmallRelease.Of("2026.2");

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() =>
            ImportAsync(
                broken with
                {
                    Observations = [broken.Observations[0] with { Claim = "Too short" }, .. broken.Observations.Skip(1)],
                }
            )
        );

        Assert.StartsWith("release 2026.2 was not imported, nothing was changed: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("2026.1", await new ReleaseReader(_database.Reader).CurrentVersionAsync());
        Assert.Equal(1, await ScalarAsync<long>("select count(*) from indicators.release"));
    }

    private Task<ReleaseImportResult> ImportAsync(Release release) => new ReleaseImport(_database.Owner).RunAsync(release);

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
