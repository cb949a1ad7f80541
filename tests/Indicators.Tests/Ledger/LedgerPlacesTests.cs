using Indicators.Ledger;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Ledger;

/// <summary>Where the rows of a ledger stand in the paragraphs of a text.</summary>
public sealed class LedgerPlacesTests
{
    [Fact]
    public void A_row_stands_at_its_place_in_the_paragraph()
    {
        var text = Harbour(5, 12);
        var places = LedgerPlaces.Find(
            text,
            new SeedLedger("ledger/made-up-harbour.csv", [Row(6, "2021", null), Row(8, "2021", null), Row(12, "6,000", null)])
        );
        Assert.Equal(["2021", "2021", "6,000"], places.Select(place => Printed(text, place)));
        Assert.Equal([1, 1, 2], places.Select(place => place.Paragraph));
        Assert.NotEqual(places[0].Span, places[1].Span);
    }

    [Fact]
    public void A_word_that_the_file_breaks_has_its_place_in_the_paragraph()
    {
        var text = Harbour(5, 12);
        var place = Assert.Single(LedgerPlaces.Find(text, new SeedLedger("ledger/made-up-harbour.csv", [Row(7, "inspec-", null)])));
        Assert.Equal("inspectors", Printed(text, place));
    }

    [Fact]
    public void A_row_that_does_not_fit_is_left_out()
    {
        var rows = new[] { Row(6, "1999", null), Row(6, "2021", 2), Row(14, "2", null), Row(90, "1", null) };
        Assert.Empty(LedgerPlaces.Find(Harbour(5, 12), new SeedLedger("ledger/made-up-harbour.csv", rows)));
    }

    [RealTextsFact]
    public void Every_row_of_the_seeds_in_a_document_has_a_place()
    {
        var seeds = SeedsReader.Read(RepositoryRoot.Of("seeds"));
        var lost = new List<string>();
        var found = 0;
        foreach (var witness in seeds.Documents.SelectMany(document => document.Witnesses))
        {
            var file = SourceFile.Read(Path.Combine(RealTexts.Folder!, witness.File));
            var text = CanonicalText.Read(file, witness.Lines, witness.Omit, witness.Layout);
            var lines = text.Paragraphs.SelectMany(paragraph => paragraph.LineStarts.Select(start => start.Line)).ToHashSet();
            var ledger = seeds.Ledgers.Single(one => one.Text == witness.File);
            foreach (var row in ledger.Rows.Where(row => lines.Contains(row.Line)))
            {
                var places = LedgerPlaces.Find(text, ledger with { Rows = [row] });
                found += places.Count;
                if (places.Count == 0)
                    lost.Add($"{witness.File}:{row.Line} {row.Printed} {row.Nth}");
            }
        }

        Assert.Empty(lost);
        Assert.True(found > 1000, $"{found} places");
    }

    private static CanonicalText Harbour(int first, int last) =>
        CanonicalText.Read(
            SourceFile.Read(Path.Combine(MadeUp.TextsFolder, "made-up-harbour.txt")),
            new LineRange(first, last),
            [],
            TextLayout.HardWrapped
        );

    private static SeedLedgerRow Row(int line, string printed, int? nth) => new(1, line, printed, nth, LedgerReason.Year, null);

    private static string Printed(CanonicalText text, LedgerPlace place) =>
        CodePoints.Slice(text.Paragraphs.Single(paragraph => paragraph.Ordinal == place.Paragraph).Text, place.Span);
}
