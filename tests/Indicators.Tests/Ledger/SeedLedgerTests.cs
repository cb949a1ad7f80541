using Indicators.Checks;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;

namespace Indicators.Tests.Ledger;

public sealed class SeedLedgerTests : IDisposable
{
    private const string Valley = "made-up-valley.txt";

    private readonly MadeUpLedger _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_good_ledger_passes_the_check() => Assert.Empty(SeedsCheck.Run(_made.Folder.Path, _made.Texts).Problems);

    [Theory]
    [InlineData("line,printed", "printed,line", "bad-ledger", 1)]
    [InlineData("9,2025,,year", "9,2025,,yaer", "bad-code", 4)]
    [InlineData("9,2025,,year", "9,2025,,figure", "bad-code", 4)]
    [InlineData("9,2025,,year", "0,2025,,year", "bad-ledger", 4)]
    [InlineData("9,2025,,year", "9, ,,year", "bad-ledger", 4)]
    [InlineData("9,2025,,year", "9,2025,0,year", "bad-ledger", 4)]
    [InlineData("9,2025,,year", "9,2025,first,year", "bad-ledger", 4)]
    [InlineData("other,an example of a wage", "other,", "bad-ledger", 6)]
    [InlineData("9,2025,,year,\n", "9,2025,,year,\n9,2025,2,year,\n", "duplicate-row", 5)]
    [InlineData("9,2025,1,year,\n", "9,2025,2,year,\n9,2025,2,date,\n", "duplicate-row", 5)]
    [InlineData("9,2025,,year,", "9,2025,,year,\"\"", "not-canonical", 4)]
    [InlineData("8,One,,vague,\n9,2025,,year,\n", "9,2025,,year,\n8,One,,vague,\n", "not-canonical", 3)]
    public void Each_mistake_of_a_row_is_found_in_its_line_without_the_texts(string old, string changed, string code, int line)
    {
        if (old.Contains(",1,", StringComparison.Ordinal))
            MadeUpLedger.Change(_made.Ledger(Valley), "9,2025,,", "9,2025,1,");
        MadeUpLedger.Change(_made.Ledger(Valley), old, changed);

        var problems = SeedsCheck.Run(_made.Folder.Path).Problems;

        Assert.True(
            problems.Any(p => p.Code.Code == code && p.File == _made.Ledger(Valley) && p.Line == line),
            string.Join('\n', problems)
        );
    }

    [Theory]
    [InlineData(",ash-2023-honey,year,", ",ash-2022-honey,year,", "bad-ledger")]
    [InlineData(",figure,", ",figures,", "bad-ledger")]
    [InlineData(",figure,", ",year,", "duplicate-row")]
    public void Each_mistake_of_the_totals_is_found_without_the_texts(string old, string changed, string code)
    {
        MadeUpLedger.Change(_made.Folder.LedgerTotals, old, changed);

        Assert.Contains(SeedsCheck.Run(_made.Folder.Path).Problems, p => p.Code.Code == code && p.File == _made.Folder.LedgerTotals);
    }

    [Fact]
    public void Formatting_puts_rows_into_canonical_order()
    {
        var good = File.ReadAllText(_made.Ledger(Valley));
        MadeUpLedger.Change(_made.Ledger(Valley), "8,One,,vague,\n9,2025,,year,\n", "9,2025,,year,\n8,One,,vague,\"\"\n");

        SeedsRewriter.Format(_made.Folder.Path);

        Assert.Equal(good, File.ReadAllText(_made.Ledger(Valley)));
    }

    [Fact]
    public void A_release_carries_the_totals_and_its_hash_covers_them()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(_made.Folder.Path));
        MadeUpLedger.Change(_made.Folder.LedgerTotals, ",page,1\n", ",page,2\n");
        var other = ReleaseBuilder.Build(SeedsReader.Read(_made.Folder.Path));

        Assert.Contains(new LedgerTotal("made-up-harbour.txt", null, LedgerReason.Page, 1), release.LedgerTotals);
        Assert.Equal(_made.Audit().Totals, release.LedgerTotals);
        Assert.NotEqual(ContentHash.Of(release), ContentHash.Of(other));
        Assert.NotEqual(ContentHash.Of(release), ContentHash.Of(release with { LedgerTotals = [] }));
        Assert.Equal(ContentHash.Of(release), ContentHash.Of(release with { LedgerTotals = [.. release.LedgerTotals.Reverse()] }));
    }

    [Fact]
    public void The_totals_are_exported_as_they_were_read()
    {
        var files = SeedsExport.Files(ReleaseBuilder.Build(SeedsReader.Read(_made.Folder.Path)));

        Assert.Equal(File.ReadAllText(_made.Folder.LedgerTotals), files["ledger/totals.csv"]);
    }

    [Fact]
    public void The_code_list_of_the_database_is_that_of_the_model()
    {
        var sql = File.ReadAllText(Path.Combine(Testing.Repository.Migrations, "0006_ledger.sql"));

        Assert.All(Codes.All<LedgerReason>(), code => Assert.Contains($"'{code}'", sql, StringComparison.Ordinal));
    }
}
