using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Seeds;

public sealed class CanonicalFormTests
{
    [Fact]
    public void Reading_and_writing_again_gives_every_file_back()
    {
        var seeds = SeedsReader.Read(MadeUp.SeedsFolder);

        var forms = CanonicalForm.Of(seeds);

        Assert.Equal(11, forms.Count);
        Assert.All(forms, form => Assert.Equal(File.ReadAllText(form.Key), form.Value));
    }

    [Fact]
    public void Format_orders_keys_drops_defaults_and_unquotes_and_leaves_the_rest_alone()
    {
        var folder = MadeUp.CopyOfSeeds();
        var path = new SeedsFolder(folder).Document("harbour-notes-honey");
        var canonical = File.ReadAllText(path);
        var sloppy = canonical
            .Replace(
                "slug: harbour-notes-honey\ntitle: Honey across the water\n",
                "# ours\ntitle: 'Honey across the water'\nslug: \"harbour-notes-honey\"\n",
                StringComparison.Ordinal
            )
            .Replace("  decimals: -6\n", "  hedge: none\n  status: actual\n  decimals: -6\n  counterpart: XCO\n", StringComparison.Ordinal)
            .Replace("  counterpart: XCO\n  item", "  item", StringComparison.Ordinal)
            .Replace("value: 95000000", "value: 95000000.00", StringComparison.Ordinal)
            .Replace("period: {edtf: 2021, basis: explicit}", "period:\n    basis: explicit\n    edtf: '2021'", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);
        sloppy = sloppy.Replace(
            "  counterpart: XCO\r\n  period:\r\n    basis: explicit\r\n    edtf: '2021'\r\n  claim: Inspectors",
            "  period: {basis: explicit, edtf: 2021}\r\n  claim: Inspectors",
            StringComparison.Ordinal
        );
        File.WriteAllText(path, sloppy);

        var report = SeedsRewriter.Format(folder);

        Assert.Empty(report.Problems);
        Assert.Equal([path], report.Changed);
        Assert.Equal(canonical, File.ReadAllText(path));
        Assert.Empty(SeedsRewriter.Format(folder).Changed);
    }

    [Fact]
    public void A_document_without_figures_keeps_its_empty_list()
    {
        var folder = MadeUp.CopyOfSeeds();
        var path = new SeedsFolder(folder).Document("harbour-notes-honey");
        var text = File.ReadAllText(path);
        var empty = text[..text.IndexOf("figures:\n", StringComparison.Ordinal)] + "figures: []\n";
        File.WriteAllText(path, empty);

        var seeds = SeedsReader.Read(folder);

        Assert.Empty(seeds.Documents.Single(document => document.Slug == "harbour-notes-honey").Figures);
        Assert.Equal(empty, CanonicalForm.Of(seeds)[path]);
        Assert.Empty(SeedsRewriter.Format(folder).Changed);
    }

    [Fact]
    public void A_file_with_a_problem_is_not_rewritten()
    {
        var folder = MadeUp.CopyOfSeeds();
        var path = new SeedsFolder(folder).Document("harbour-notes-honey");
        var broken = File.ReadAllText(path).Replace("hedge: about", "hedge: abuot", StringComparison.Ordinal) + "\n\n";
        File.WriteAllText(path, broken);

        var report = SeedsRewriter.Format(folder);

        Assert.Empty(report.Changed);
        Assert.Equal(broken, File.ReadAllText(path));
        Assert.Equal("did you mean 'about'?", Assert.Single(report.Problems).Hint);
    }
}
