using System.Globalization;
using System.Text;
using Indicators.Ledger;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Quantities;

/// <summary>The reader of quantities on the curated texts, wherever these are at hand.</summary>
public sealed class ReaderMeasureTests
{
    private const string Begin = "<!-- measured: ReaderMeasureTests writes what follows with REWRITE_DOCS=1 -->\n";
    private const string End = "<!-- end of what is measured -->";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "data-quality.md");

    private static readonly Lazy<ReaderMeasure> Measured = new(() =>
        ReaderMeasure.Of(
            SeedsReader.Read(Path.Combine(Repository.Root, "seeds")),
            RealTexts.Folder ?? throw new InvalidOperationException("CI=true, and the source texts are not at hand")
        )
    );

    [RealTextsFact]
    public void Of_the_printed_figures_98_percent_are_read_back_as_stated() =>
        AssertShare(Measured.Value.NotReadBack, Measured.Value.Figures, 0.02);

    [RealTextsFact]
    public void Of_the_figures_97_percent_are_found_in_the_texts() => AssertShare(Measured.Value.NotFound, Measured.Value.Figures, 0.03);

    [RealTextsFact]
    public void Of_what_is_proposed_10_percent_are_false_at_most() => AssertShare(Measured.Value.False, Measured.Value.Proposed, 0.10);

    [RealTextsFact]
    public void The_numbers_in_the_docs_are_those_measured_now()
    {
        var page = File.ReadAllText(Page);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var now = page[..begin] + Told(Measured.Value) + page[end..];
        if (Environment.GetEnvironmentVariable("REWRITE_DOCS") == "1")
            File.WriteAllText(Page, now);
        else
            Assert.True(now == page, "docs/data-quality.md does not say what is measured; run this test with REWRITE_DOCS=1");
    }

    private static void AssertShare(IReadOnlyCollection<ReaderMiss> misses, int of, double most)
    {
        Assert.True(of > 100, $"{of}");
        Assert.True(misses.Count <= most * of, string.Join('\n', misses));
    }

    private static string Told(ReaderMeasure measure)
    {
        var told = new StringBuilder();
        told.Append(CultureInfo.InvariantCulture, $"| | of | goal | reached |\n| --- | --- | --- | --- |\n");
        told.Append(
            CultureInfo.InvariantCulture,
            $"| figures read back as stated | {measure.Figures} | 98 % | {Share(measure.Figures - measure.NotReadBack.Count, measure.Figures)} |\n"
        );
        told.Append(
            CultureInfo.InvariantCulture,
            $"| figures found in the texts | {measure.Figures} | 97 % | {Share(measure.Figures - measure.NotFound.Count, measure.Figures)} |\n"
        );
        told.Append(
            CultureInfo.InvariantCulture,
            $"| false ones among what is proposed | {measure.Proposed} | at most 10 % | {Share(measure.False.Count, measure.Proposed)} |\n\n"
        );
        told.Append(
            CultureInfo.InvariantCulture,
            $"Of the {measure.Proposed} proposals {measure.ProposedFigures} are figures and {measure.Proposed - measure.ProposedFigures - measure.False.Count} are quantities that the ledger names.\n\n"
        );
        Tell(told, "Not read back", measure.NotReadBack);
        Tell(told, "Not found", measure.NotFound);
        Tell(told, "False", measure.False);
        return told.ToString();
    }

    private static void Tell(StringBuilder told, string what, IReadOnlyList<ReaderMiss> misses)
    {
        told.Append(what).Append(misses.Count == 0 ? ": none.\n\n" : ":\n\n");
        foreach (var miss in misses)
            told.Append(CultureInfo.InvariantCulture, $"- {miss.File}:{miss.Line}: `{miss.Printed}` ({miss.Why})\n");
        told.Append(misses.Count == 0 ? "" : "\n");
    }

    private static string Share(int part, int of) => string.Create(CultureInfo.InvariantCulture, $"{part}, {100.0 * part / of:0.0} %");
}
