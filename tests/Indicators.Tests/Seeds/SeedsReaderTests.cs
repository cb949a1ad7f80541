using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Seeds;

public sealed class SeedsReaderTests
{
    [Fact]
    public void Every_field_is_read_and_knows_its_line()
    {
        var seeds = SeedsReader.Read(MadeUp.SeedsFolder);
        var document = seeds.Documents.Single(d => d.Slug == "ash-2023-honey");
        var figure = document.Figures.Single(f => f.Key == "honey-exports-2022");
        var lines = File.ReadAllLines(document.File);

        Assert.Empty(seeds.Problems);
        Assert.Equal(new StatedValue(Shape.Point, 150_000_000m, null, null, null, null, Hedge.Nearly, -6), figure.Stated);
        Assert.Equal("2022-01/2022-06", figure.Period.Edtf);
        Assert.Equal("customs data", Assert.Single(figure.Credits).Printed);
        Assert.Equal([AnchorRole.Value, AnchorRole.Period, AnchorRole.Credit], figure.Anchors.Select(a => a.Role));
        Assert.Equal("- key: honey-exports-2022", lines[figure.Marks.Of("key") - 1]);
        Assert.Equal("  hedge: nearly", lines[figure.Marks.Of("hedge") - 1]);
        Assert.Contains("By June 2022", lines[figure.Also[0].Marks.Of("printed") - 1], StringComparison.Ordinal);
        Assert.StartsWith("  claim:", lines[figure.Marks.Of("claim") - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_document_are_found_at_once()
    {
        const string text = """
            slug: x
            title: null
            titleBasis: guessed
            author: Rowan Ash
            outlet: ""
            publisher: P
            published: {edtf: 2023, basis: stated, latest: 31 May 2023}
            language: en
            language: ru
            rights: R
            witnesses:
            - {file: a.txt, lines: 9-3, layout: line_per_paragraph}
            figures:
            - key: one
              line: two
              printed: [5]
              unit: PN
              area: XBR
              indikator: hives
              value: 4,000
              low: 3
              decimals: 0
              period: {basis: explicit, edtf: 2022}
              claim: A claim that is long enough.
            - just a text
            """;
        var log = new ProblemLog("x.yaml");

        var document = DocumentFields.Read(text, log);

        Assert.NotNull(document);
        Assert.False(document.IsWhole);
        Assert.Empty(document.Figures);
        Assert.Equal("one", Assert.Single(document.FigureKeys));
        Assert.Equal(
            """
            x.yaml:3: bad-code 'guessed' is not a valid titleBasis — use one of stated, page, inferred, unknown
            x.yaml:4: unknown-key unknown key 'author' — did you mean 'authors'?
            x.yaml:5: blank-text 'outlet' is blank — fill it in, or remove the key
            x.yaml:7: wrong-type 'latest' must be a day as YYYY-MM-DD, not '31 May 2023'
            x.yaml:9: duplicate-key duplicate key 'language'; first on line 8
            x.yaml:12: wrong-type 'lines' must be lines as 15-19 or 15, not '9-3'
            x.yaml:14: missing-key missing key 'indicator'
            x.yaml:15: wrong-type 'line' must be a whole number, not 'two'
            x.yaml:16: wrong-type 'printed' must be text
            x.yaml:19: unknown-key unknown key 'indikator' — did you mean 'indicator'?
            x.yaml:20: value-and-bounds a figure cannot have both a value and bounds — for a range, write low and high and no value
            x.yaml:20: wrong-type 'value' must be a number in plain digits, at most 20 before and 8 after the point, not '4,000' — write 4000000000, without separators, exponents or units
            x.yaml:21: inclusive-missing 'low' needs 'lowInclusive' — write true for "at least", false for "more than"
            x.yaml:25: wrong-type a figure must be a mapping of keys to values
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Problem.Sort(log.Problems))
        );
    }

    [Fact]
    public void A_folder_without_files_says_which_are_missing()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;

        var seeds = SeedsReader.Read(folder);

        Assert.Equal(
            [
                "registries/areas.yaml",
                "registries/indicators.yaml",
                "registries/items.yaml",
                "registries/topics.yaml",
                "registries/units.yaml",
                "release.yaml",
            ],
            seeds.Problems.Select(p => Path.GetRelativePath(folder, p.File))
        );
        Assert.All(seeds.Problems, p => Assert.Equal(ProblemCodes.UnreadableFile, p.Code));
    }

    [Fact]
    public void A_problem_fits_on_one_line_whatever_is_in_the_file()
    {
        var problem = new Problem("a.yaml", 3, ProblemCodes.BadCode, "'x\ny\u001b[31m' is no hedge", "one\r\ntwo");

        Assert.Equal("a.yaml:3: bad-code 'x⏎y\uFFFD[31m' is no hedge — one⏎⏎two", problem.ToString());
    }
}
