using Indicators.Import;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Testing;

namespace Indicators.Database.Tests.Import;

public sealed class WithdrawalImportTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [DatabaseFact]
    public async Task A_release_that_leaves_out_an_id_without_a_reason_is_refused_with_its_name()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        var next = Without(SmallRelease.Of("2026.2", new(2026, 2, 1)), "salt");

        var result = await ImportAsync(next);

        Assert.Equal(ImportOutcome.Refused, result.Outcome);
        Assert.StartsWith(
            "release 2026.2 leaves out 1 of release 2026.1 without a reason: bridge-of-nowhere#salt (o1-00000000000000000003, last in 2026.1); nothing was changed",
            result.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', result.Message);
        Assert.Equal(["2026.1"], await new ReleaseReader(_database.Reader).VersionsAsync());
    }

    [DatabaseFact]
    public async Task With_the_reason_it_is_imported_and_every_later_release_has_to_keep_it()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));
        var next = Without(SmallRelease.Of("2026.2", new(2026, 2, 1)), "salt");
        var reason = new Withdrawal("o1-00000000000000000003", "bridge-of-nowhere", "salt", "2026.1", "It was sand, not salt.", null);

        Assert.Equal(
            ImportOutcome.Imported,
            (await ImportAsync(next with { Withdrawals = Withdrawal.Sort([.. next.Withdrawals, reason]) })).Outcome
        );
        Assert.Contains(reason, (await new ReleaseReader(_database.Reader).ReadAsync())!.Release.Withdrawals);

        var third = next with { Version = "2026.3", Published = new(2026, 3, 1) };
        Assert.Contains("salt (o1-00000000000000000003, last in 2026.1)", (await ImportAsync(third)).Message, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync(SmallRelease.Of("2026.4", new(2026, 4, 1)))).Outcome);
    }

    [DatabaseFact]
    public async Task A_draft_may_leave_out_what_it_likes_and_counts_as_nobody_s_predecessor()
    {
        await ImportAsync(SmallRelease.Of("2026.1"));

        Assert.Equal(
            ImportOutcome.Imported,
            (await ImportAsync(Without(SmallRelease.Of("2026.2-draft", new(2026, 2, 1)), "salt"))).Outcome
        );
        Assert.Equal(ImportOutcome.Refused, (await ImportAsync(Without(SmallRelease.Of("2026.2", new(2026, 2, 1)), "salt"))).Outcome);
    }

    [DatabaseFact]
    public async Task A_release_is_compared_with_the_one_published_before_it_whenever_it_is_imported()
    {
        await ImportAsync(SmallRelease.Of("2026.10"));

        // Of the same day, and 9 comes before 10.
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync(Without(SmallRelease.Of("2026.9"), "salt"))).Outcome);
        Assert.Equal(ImportOutcome.Refused, (await ImportAsync(Without(SmallRelease.Of("2026.11"), "salt"))).Outcome);
    }

    private static Release Without(Release release, string key) =>
        release with
        {
            Observations = [.. release.Observations.Where(o => o.Key != key)],
        };

    private Task<ReleaseImportResult> ImportAsync(Release release) => new ReleaseImport(_database.Owner).RunAsync(release);
}
