using Indicators.Ledger;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Ledger;

public sealed class AuditTests : IDisposable
{
    private const string Harbour = "made-up-harbour.txt";
    private const string Valley = "made-up-valley.txt";

    private readonly MadeUpLedger _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_full_ledger_leaves_nothing_unaccounted()
    {
        var report = _made.Audit();

        Assert.Empty(report.Problems);
        Assert.Equal([Harbour, Valley], report.Files.Select(f => f.File));
        Assert.All(report.Files, f => Assert.Equal((f.Numerals, 0), (f.ByAnchor + f.ByRow + f.ByRule, f.Unaccounted)));
        Assert.Equal([5, 5], report.Files.Select(f => f.ByRow));
        Assert.Equal(report.Files.Sum(f => f.Numerals), report.Totals.Sum(t => t.Numerals));
    }

    [Fact]
    public void Totals_tell_works_from_the_lines_between_them()
    {
        var totals = _made.Audit().Totals;

        Assert.Contains(new LedgerTotal(Harbour, "harbour-notes-honey", LedgerReason.Other, 1), totals);
        Assert.Contains(new LedgerTotal(Harbour, null, LedgerReason.Page, 1), totals);
        Assert.Contains(totals, t => t is { File: Harbour, Document: "ash-2023-honey", Reason: LedgerReason.Figure });
        Assert.Equal(LedgerTotal.Sort(totals), totals);
    }

    [Fact]
    public void A_figure_that_runs_over_the_end_of_a_line_accounts_for_both_parts()
    {
        MadeUpLedger.Change(_made.Folder.Document("harbour-notes-honey"), "- key: honey-exports-2021", "- key: honey-exports-of-2021");

        Assert.DoesNotContain(_made.Audit().Problems, p => p.Code == ProblemCodes.Unaccounted);
        Assert.Contains("95\nmillion", File.ReadAllText(Path.Combine(_made.Texts, Harbour)), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_rule_is_listed_with_what_it_accounts_for()
    {
        var rules = _made.Audit().Rules;

        Assert.Equal(["web-address", "note-number", "note-mark", "day", "year-of-month", "year"], rules.Select(r => r.Rule.Name));
        var (day, year) = (rules.Single(r => r.Rule.Name == "day"), rules.Single(r => r.Rule.Name == "year"));
        Assert.Equal((1, 0, 0, $"{Valley}:4: 4"), (day.Accounts, day.Agrees, day.Differs, day.Sample));
        Assert.True(year.Accounts > 0);
    }

    [Theory]
    [InlineData("date", 0, 1, 0)]
    [InlineData("age", 0, 0, 1)]
    public void A_rule_gives_way_to_a_row(string reason, int accounts, int agrees, int differs)
    {
        MadeUpLedger.Change(_made.Ledger(Valley), "5,2021", $"4,4,,{reason},\n5,2021");

        var day = _made.Audit().Rules.Single(r => r.Rule.Name == "day");

        Assert.Equal((accounts, agrees, differs), (day.Accounts, day.Agrees, day.Differs));
    }

    [Theory]
    [InlineData("ferries carried", "7 ferries carried", 7, "'7'")]
    [InlineData("the harbour\n", "the twin harbour of a dozen\n", 11, "'dozen'")]
    [InlineData("HARBOUR NOTES", "HARBOUR NOTES 14", 1, "'14'")]
    public void A_text_that_gains_a_numeral_fails(string old, string changed, int line, string told)
    {
        MadeUpLedger.Change(Path.Combine(_made.Texts, Harbour), old, changed);

        var problem = Assert.Single(_made.Audit().Problems, p => p.Code == ProblemCodes.Unaccounted);

        Assert.Equal((Harbour, line), (problem.File, problem.Line));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_gains_a_numeral_that_a_rule_takes_fails_by_its_totals()
    {
        MadeUpLedger.Change(Path.Combine(_made.Texts, Harbour), "HARBOUR NOTES", "HARBOUR NOTES in 1999");

        var problem = Assert.Single(_made.Audit().Problems);

        Assert.Equal((ProblemCodes.TotalsChanged, _made.Folder.LedgerTotals), (problem.Code, problem.File));
        Assert.Contains($"{Harbour} (no document) year", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_loses_a_numeral_leaves_a_stale_row()
    {
        MadeUpLedger.Change(Path.Combine(_made.Texts, Valley), "to Corland in 2025", "to Corland in time");

        var problem = Assert.Single(_made.Audit().Problems, p => p.Code == ProblemCodes.StaleRow);

        Assert.Equal((_made.Ledger(Valley), 4), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("9,2025,,", "9,2025,1,", "needs no nth")]
    [InlineData("9,2025,,", "9,2025,2,", "only once")]
    [InlineData("9,2025,,", "9,202,,", "no numeral '202'")]
    [InlineData("9,2025,,", "9,ministry,,", "no numeral 'ministry'")]
    [InlineData("9,2025,,", "900,2025,,", "no line 900")]
    public void A_row_that_matches_no_numeral_is_stale(string old, string changed, string told)
    {
        MadeUpLedger.Change(_made.Ledger(Valley), old, changed);

        var problems = _made.Audit().Problems;

        Assert.Contains(
            problems,
            p =>
                p.Code == ProblemCodes.StaleRow
                && p.File == _made.Ledger(Valley)
                && p.Line == 4
                && p.Message.Contains(told, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nth_tells_two_occurrences_apart()
    {
        MadeUpLedger.Change(Path.Combine(_made.Texts, Harbour), "HARBOUR NOTES", "7 HARBOUR 17 NOTES 7");
        MadeUpLedger.Change(_made.Ledger(Harbour), "5,two", "1,17,,furniture,\n1,7,2,furniture,\n5,two");
        var second = Assert.Single(_made.Audit().Problems, p => p.Code == ProblemCodes.Unaccounted);
        MadeUpLedger.Change(_made.Ledger(Harbour), "1,7,2,", "1,7,,");
        var neither = _made.Audit().Problems;

        Assert.DoesNotContain("nth", second.Message, StringComparison.Ordinal);
        Assert.Equal(2, neither.Count(p => p.Code == ProblemCodes.Unaccounted));
        Assert.Contains(neither, p => p.Code == ProblemCodes.StaleRow && p.Line == 3);
    }

    [Fact]
    public void A_row_may_print_more_than_the_numeral()
    {
        MadeUpLedger.Change(Path.Combine(_made.Texts, Harbour), "HARBOUR NOTES", "C5+1 NOTES ON BLIGHT-19 (19)");
        MadeUpLedger.Change(_made.Ledger(Harbour), "5,two", "1,19,2,page,\n1,BLIGHT-19,,name,\n1,C5+1,,name,\n5,two");

        Assert.DoesNotContain(_made.Audit().Problems, p => p.Code != ProblemCodes.TotalsChanged);
    }

    [Fact]
    public void A_numeral_in_a_figure_and_in_the_ledger_is_accounted_for_twice()
    {
        MadeUpLedger.Change(_made.Ledger(Valley), "5,2021", "5,120,,vague,\n5,2021");

        var problem = Assert.Single(_made.Audit().Problems);

        Assert.Equal((ProblemCodes.DoubleAccount, _made.Ledger(Valley), 2), (problem.Code, problem.File, problem.Line));
        Assert.Contains("ash-2023-honey#honey-exports-2021", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_numeral_that_two_rows_hold_is_accounted_for_twice()
    {
        MadeUpLedger.Change(_made.Ledger(Valley), "9,2025", "9,in 2025,,year,\n9,2025");

        var problem = Assert.Single(_made.Audit().Problems);

        Assert.Equal((ProblemCodes.DuplicateRow, 5), (problem.Code, problem.Line));
    }

    [Fact]
    public void An_anchor_of_a_period_accounts_for_its_numerals_unless_a_row_says_otherwise()
    {
        var before = _made.Audit().Totals.Single(t => t is { File: Valley, Reason: LedgerReason.Period }).Numerals;
        MadeUpLedger.Change(_made.Ledger(Valley), "8,One", "6,five,,age,\n8,One");
        var report = _made.Audit();

        Assert.All(report.Problems, p => Assert.Equal(ProblemCodes.TotalsChanged, p.Code));
        Assert.Equal(before - 1, report.Totals.Single(t => t is { File: Valley, Reason: LedgerReason.Period }).Numerals);
        Assert.Contains(report.Totals, t => t is { File: Valley, Reason: LedgerReason.Age, Numerals: 1 });
    }

    [Fact]
    public void One_counts_where_a_row_says_so_and_needs_none()
    {
        var with = _made.Audit().Files.Single(f => f.File == Valley).Numerals;
        MadeUpLedger.Change(_made.Ledger(Valley), "8,One,,vague,\n", "");
        var report = _made.Audit();

        Assert.DoesNotContain(report.Problems, p => p.Code == ProblemCodes.Unaccounted);
        Assert.Equal(with - 1, report.Files.Single(f => f.File == Valley).Numerals);
    }

    [Fact]
    public void Without_any_ledger_each_numeral_outside_figures_and_rules_is_named()
    {
        var report = Audit.Run(SeedsReader.Read(MadeUp.SeedsFolder), MadeUp.TextsFolder);

        Assert.Equal(9, report.Problems.Count(p => p.Code == ProblemCodes.Unaccounted));
        Assert.Contains(report.Problems, p => p.Code == ProblemCodes.TotalsChanged);
        Assert.Equal(9, report.Files.Sum(f => f.Unaccounted));
    }

    [Fact]
    public void A_text_that_nothing_names_is_audited_and_one_that_is_named_is_missed()
    {
        File.WriteAllText(Path.Combine(_made.Texts, "new.txt"), "Seven bees.\n");
        var gained = _made.Audit().Problems;
        File.Delete(Path.Combine(_made.Texts, Valley));

        Assert.Equal(("new.txt", 1), (Assert.Single(gained).File, gained[0].Line));
        Assert.Equal([Valley], Audit.Missing(SeedsReader.Read(_made.Folder.Path), _made.Texts));
    }
}
