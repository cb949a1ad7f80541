using Indicators.Checks;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Checks;

/// <summary>The words of a dataset are checked with its seeds.</summary>
public sealed class VocabularyRulesTests
{
    [Fact]
    public void A_pattern_that_names_no_side_is_found_at_its_line()
    {
        var problem = Assert.Single(
            ProblemsOf("flows.yaml", "flows:\n- kind: money\n  patterns:\n  - \"{receiver} ... owes?\"\n  - somebody owes\n")
        );

        Assert.Equal(("bad-pattern", 5), (problem.Code.Code, problem.Line));
        Assert.EndsWith("flows.yaml", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_code_that_no_registry_has_are_found()
    {
        var problem = Assert.Single(ProblemsOf("names.yaml", "forms:\n- code: XBQ\n  forms:\n  - Brennish\n"));

        Assert.Equal("unknown-code", problem.Code.Code);
    }

    [Theory]
    [InlineData("Bread")]
    [InlineData("bread,, loaf")]
    [InlineData("bread, *")]
    public void A_line_of_words_that_cannot_be_read_is_found(string line)
    {
        var problem = Assert.Single(ProblemsOf("synonyms.yaml", $"synonyms:\n- words:\n  - {line}\n"), p => p.Code.Code != "not-canonical");

        Assert.Equal("bad-word", problem.Code.Code);
    }

    private static IReadOnlyList<Problem> ProblemsOf(string file, string text)
    {
        var seeds = MadeUp.CopyOfSeeds();
        Directory.CreateDirectory(Path.Combine(seeds, "vocabulary"));
        File.WriteAllText(Path.Combine(seeds, "vocabulary", file), text);
        return SeedsCheck.Run(seeds, MadeUp.TextsFolder).Problems;
    }
}
