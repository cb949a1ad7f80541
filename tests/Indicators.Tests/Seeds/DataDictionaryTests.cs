using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Seeds;

public sealed class DataDictionaryTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Of("seeds", "README.md"));

    [Fact]
    public void Every_problem_is_explained_with_its_meaning()
    {
        Assert.All(ProblemCodes.All, code => Assert.Contains($"| `{code.Code}` | {code.Meaning} |", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_of_every_list_is_explained()
    {
        Assert.All(
            Lines<BibliographicBasis>("Bibliographic basis")
                .Concat(Lines<UrlKind>("URL kind"))
                .Concat(Lines<TextLayout>("Layout"))
                .Concat(Lines<Shape>("Shape"))
                .Concat(Lines<Hedge>("Hedge"))
                .Concat(Lines<Status>("Status"))
                .Concat(Lines<Direction>("Direction"))
                .Concat(Lines<CurrencyBasis>("Currency basis"))
                .Concat(Lines<PeriodBasis>("Period basis"))
                .Concat(Lines<CreditRelation>("Credit relation"))
                .Concat(Lines<CreditSpecificity>("Credit specificity"))
                .Concat(Lines<AnchorRole>("Anchor role"))
                .Concat(Lines<Rank>("Rank"))
                .Concat(Lines<RelationKind>("Relation kind"))
                .Concat(Lines<IndicatorKind>("Indicator kind"))
                .Concat(Lines<Measure>("Measure"))
                .Concat(Lines<UnitDimension>("Unit dimension"))
                .Concat(Lines<AreaKind>("Area kind")),
            line => Assert.Contains(line.Row, Section(line.Heading), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_key_of_a_figure_and_a_document_is_explained()
    {
        var seeds = MadeUp.SeedsFolder;
        var keys = new SeedsFolder(seeds)
            .Documents()
            .SelectMany(File.ReadAllLines)
            .Select(l => l.TrimStart(' ', '-'))
            .Where(l => l.Contains(": ", StringComparison.Ordinal) && !l.StartsWith('{'))
            .Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])
            .Distinct();

        Assert.All(keys, key => Assert.Contains($"`{key}`", Readme, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Heading, string Row)> Lines<T>(string heading)
        where T : struct, Enum => Codes.All<T>().Select(code => (heading, $"| `{code}` |"));

    private static string Section(string heading)
    {
        var start = Readme.IndexOf($"### {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no section {heading}");
        return Readme[start..Readme.IndexOf("\n#", start + 1, StringComparison.Ordinal)];
    }
}
