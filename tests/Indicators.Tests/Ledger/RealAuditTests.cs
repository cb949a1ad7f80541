using Indicators.Ledger;
using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Ledger;

/// <summary>The curated seeds against the source texts, wherever these are at hand.</summary>
public sealed class RealAuditTests
{
    private static string SeedsFolder => Path.Combine(Repository.Root, "seeds");

    private static string Texts => RealTexts.Folder ?? throw new InvalidOperationException("CI=true, and the source texts are not at hand");

    [RealTextsFact]
    public void Every_numeral_of_the_texts_is_accounted_for()
    {
        var report = Audit.Run(SeedsReader.Read(SeedsFolder), Texts);

        Assert.Empty(report.Problems);
        Assert.All(report.Files, file => Assert.Equal(0, file.Unaccounted));
    }

    [RealTextsFact]
    public void No_rule_matches_a_numeral_of_a_curated_figure()
    {
        var (seeds, witnesses) = (SeedsReader.Read(SeedsFolder), new WitnessTexts(Texts));
        var swallowed = new List<string>();
        var looked = 0;
        foreach (var document in seeds.Documents.Select(d => AnchorFiller.Fill(d, witnesses).Document))
        {
            foreach (var anchor in document.Figures.SelectMany(f => f.Anchors).Where(a => a.Role == AnchorRole.Value))
            {
                var paragraph = witnesses.Of(document.Witnesses[anchor.Witness - 1]).Text!.OnLine(anchor.Line)!;
                foreach (
                    var numeral in NumeralFinder
                        .Find(document.Slug, anchor.Line, paragraph.Text)
                        .Where(n => anchor.At!.Span.Contains(n.Span))
                )
                {
                    looked++;
                    var (start, end) = CodePoints.ToUtf16(paragraph.Text, numeral.Span);
                    swallowed.AddRange(
                        AccountingRule
                            .All.Where(r => r.Matches(new(paragraph.Text, start, end, paragraph.Kind)))
                            .Select(r => $"{r.Name}: {numeral}")
                    );
                }
            }
        }

        Assert.True(looked > 0);
        Assert.Empty(swallowed);
    }

    [RealTextsFact]
    public void A_numeral_more_in_a_real_text_is_found()
    {
        var file = RealTexts.Read("001");
        var before = NumeralFinder.Find(file).Count;
        var gained = SourceFile.FromText(file.FileName, string.Join('\n', file.Lines) + "\nand eleven more\n");

        Assert.Equal(before + 1, NumeralFinder.Find(gained).Count);
    }
}
