using Indicators.Checks;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Checks;

public sealed class SeedsCheckTests
{
    /// <summary>Codes that need more than a replaced word, each with a test of its own below, and those of the ledger.</summary>
    private static readonly string[] Elsewhere =
    [
        "unreadable-file",
        "too-large",
        "duplicate-figure",
        "duplicate-anchor",
        "bad-pattern", // VocabularyRulesTests
        "bad-word",
        .. Ledger.LedgerCodes.Tested,
    ];

    public static TheoryData<string> Names => new(Breakages.All.Select(b => b.ToString()));

    [Fact]
    public void Good_seeds_have_no_problem_with_and_without_their_texts()
    {
        var without = SeedsCheck.Run(MadeUp.SeedsFolder);
        var with = SeedsCheck.Run(MadeUp.SeedsFolder, MadeUp.TextsFolder, forRelease: true);

        Assert.Empty(without.Problems);
        Assert.Empty(with.Problems);
        Assert.True(with.Passed && with.WithTexts && !without.WithTexts);
        Assert.Equal((2, 27, 1), (with.Documents, with.Figures, with.ManualReadings));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_mistake_is_found_in_its_line(string name)
    {
        var breakage = Breakages.All.Single(b => b.ToString() == name);
        var (seeds, texts) = (MadeUp.CopyOfSeeds(), MadeUp.CopyOfTexts());
        var (file, line) = breakage.Apply(seeds, texts);

        var report = SeedsCheck.Run(seeds, breakage.NeedsTexts ? texts : null, breakage.ForRelease);

        Assert.True(
            report.Problems.Any(p => p.Code.Code == breakage.Code && p.File == file && p.Line == line),
            $"{breakage.Code} is not found in {file}:{line}, only\n{string.Join('\n', report.Problems)}"
        );
        if (breakage.NeedsTexts)
            Assert.DoesNotContain(SeedsCheck.Run(seeds).Problems, p => p.Code.Code == breakage.Code && p.File == file && p.Line == line);
        if (breakage.ForRelease)
            Assert.Empty(SeedsCheck.Run(seeds).Problems);
    }

    [Fact]
    public void Every_code_has_a_test_that_finds_it()
    {
        var known = ProblemCodes.All.Select(c => c.Code).ToList();

        Assert.Equal(known.Order(), Breakages.All.Select(b => b.Code).Concat(Elsewhere).Distinct().Order());
        Assert.Equal(known.Count, known.Distinct().Count());
    }

    [Fact]
    public void Problems_are_sorted_by_file_and_line_and_each_is_told_once()
    {
        var seeds = MadeUp.CopyOfSeeds();
        foreach (var breakage in Breakages.All.Where(b => b.Code is "unknown-topic" or "unit-currency" or "bad-version"))
            breakage.Apply(seeds, MadeUp.TextsFolder);

        var problems = SeedsCheck.Run(seeds, MadeUp.TextsFolder).Problems;

        Assert.True(problems.Count >= 3);
        Assert.Equal(
            problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).Select(p => p.ToString()),
            problems.Select(p => p.ToString())
        );
        Assert.Equal(problems.Count, problems.Distinct().Count());
    }

    [Fact]
    public void A_mistake_in_one_figure_hides_none_in_another()
    {
        var seeds = MadeUp.CopyOfSeeds();
        new Breakage("unknown-key", "documents/ash-2023-honey.yaml", "  hedge: nearly", "  hegde: nearly").Apply(seeds, MadeUp.TextsFolder);
        new Breakage("range-empty", "documents/ash-2023-honey.yaml", "low: 20000", "low: 30000").Apply(seeds, MadeUp.TextsFolder);

        var codes = SeedsCheck.Run(seeds).Problems.Select(p => p.Code.Code).ToList();

        Assert.Contains("unknown-key", codes);
        Assert.Contains("range-empty", codes);
        Assert.DoesNotContain("unknown-figure", codes);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_or_too_large_is_named_and_the_others_are_checked()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        File.WriteAllBytes(folder.Document("harbour-notes-honey"), [0x73, 0xFF, 0xFE]);
        File.WriteAllText(folder.Registry("items"), new string(' ', SeedsReader.MaxFileSize + 1));

        var problems = SeedsCheck.Run(folder.Path).Problems;

        Assert.Contains(problems, p => p.Code == ProblemCodes.UnreadableFile && p.File == folder.Document("harbour-notes-honey"));
        Assert.Contains(problems, p => p.Code == ProblemCodes.TooLarge && p.File == folder.Registry("items"));
        Assert.Contains(problems, p => p.Code == ProblemCodes.UnknownCode);
    }

    [Fact]
    public void The_same_assertion_in_the_same_place_is_a_duplicate()
    {
        var problems = WithSecondExports(figure => figure);

        Assert.Contains(problems, p => p.Code == ProblemCodes.DuplicateFigure);
        Assert.DoesNotContain(problems, p => p.Code == ProblemCodes.UndecidedConflict);
    }

    [Fact]
    public void An_anchor_that_is_there_twice_is_a_duplicate()
    {
        var problems = WithSecondExports(figure => figure + figure[figure.IndexOf("  - role: value", StringComparison.Ordinal)..]);

        Assert.Contains(problems, p => p.Code == ProblemCodes.DuplicateAnchor);
    }

    [Fact]
    public void A_document_stands_somewhere()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        var path = folder.Document("harbour-notes-honey");
        var text = File.ReadAllText(path);
        var (start, end) = (text.IndexOf("witnesses:", StringComparison.Ordinal), text.IndexOf("figures:", StringComparison.Ordinal));
        File.WriteAllText(path, text[..start] + "witnesses: []\n" + text[end..]);

        var problems = SeedsCheck.Run(folder.Path, MadeUp.TextsFolder).Problems;

        Assert.Contains(problems, p => p.Code == ProblemCodes.WitnessMissing && p.File == path);
    }

    [Fact]
    public void A_relation_decides_from_whichever_side_it_is_written()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        const string atHarbour =
            "  relations:\n  - {kind: contradicts, to: ash-2023-honey#honey-exports-2021, why: The same sales of the same year are put at 120 million there.}\n";
        const string atAsh =
            "  relations:\n  - {kind: contradicts, to: harbour-notes-honey#honey-exports-2021, why: The harbour puts the same sales at 95 million.}\n";
        var (harbour, ash) = (folder.Document("harbour-notes-honey"), folder.Document("ash-2023-honey"));
        File.WriteAllText(harbour, File.ReadAllText(harbour).Replace(atHarbour, "", StringComparison.Ordinal));
        Assert.Contains(SeedsCheck.Run(folder.Path).Problems, p => p.Code == ProblemCodes.UndecidedConflict);

        File.WriteAllText(
            ash,
            File.ReadAllText(ash).Replace("- key: honey-export-share", atAsh + "- key: honey-export-share", StringComparison.Ordinal)
        );

        Assert.Empty(SeedsCheck.Run(folder.Path).Problems);
    }

    [Fact]
    public void Disjoint_values_in_one_document_need_a_relation_too()
    {
        var unrelated = WithSecondExports(figure => figure.Replace("value: 120000000", "value: 125000000", StringComparison.Ordinal));
        var related = WithSecondExports(figure =>
            figure.Replace("value: 120000000", "value: 125000000", StringComparison.Ordinal)
            + "  relations:\n  - {kind: revises, to: honey-exports-2021, why: The author corrects it here.}\n"
        );

        Assert.Contains(unrelated, p => p.Code == ProblemCodes.UndecidedConflict);
        Assert.DoesNotContain(related, p => p.Code == ProblemCodes.UndecidedConflict);
        Assert.DoesNotContain(related, p => p.Code == ProblemCodes.DuplicateFigure);
    }

    [Fact]
    public void A_third_in_words_is_as_precise_as_it_is_read()
    {
        string Third(string figure, int decimals) =>
            figure
                .Replace("printed: US$ 120 million", "printed: a third", StringComparison.Ordinal)
                .Replace("unit: USD", "unit: PT", StringComparison.Ordinal)
                .Replace("indicator: exports", "indicator: export-share", StringComparison.Ordinal)
                .Replace("value: 120000000", "value: 33.333333", StringComparison.Ordinal)
                .Replace("decimals: -6", $"decimals: {decimals}", StringComparison.Ordinal);

        Assert.DoesNotContain(WithSecondExports(figure => Third(figure, 0)), p => p.Code == ProblemCodes.DecimalsImpossible);
        Assert.Contains(WithSecondExports(figure => Third(figure, -1)), p => p.Code == ProblemCodes.DecimalsImpossible);
    }

    private static IReadOnlyList<Problem> WithSecondExports(Func<string, string> change)
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        var path = folder.Document("ash-2023-honey");
        var text = File.ReadAllText(path);
        var (start, end) = (
            text.IndexOf("- key: honey-exports-2021", StringComparison.Ordinal),
            text.IndexOf("- key: honey-export-share", StringComparison.Ordinal)
        );
        var figure = change(text[start..end].Replace("key: honey-exports-2021", "key: honey-exports-2021-again", StringComparison.Ordinal));
        File.WriteAllText(path, text.Insert(end, figure));
        // The harbour's figure is against the second one too, and asks for a relation of its own.
        return [.. SeedsCheck.Run(folder.Path).Problems.Where(p => p.File == path)];
    }
}
