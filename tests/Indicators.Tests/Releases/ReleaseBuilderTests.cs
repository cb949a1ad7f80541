using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class ReleaseBuilderTests
{
    private static readonly Release Release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));

    [Fact]
    public void Observations_stand_in_the_order_of_documents_and_of_the_text()
    {
        Assert.Equal(["ash-2023-honey", "harbour-notes-honey"], Release.Documents.Select(d => d.Slug));
        Assert.Equal(Release.Observations.OrderBy(o => o.Document, StringComparer.Ordinal).ThenBy(o => o.Position), Release.Observations);
        Assert.Equal(Enumerable.Range(1, 23), Release.Observations.Where(o => o.Document == "ash-2023-honey").Select(o => o.Position));
    }

    [Fact]
    public void What_the_seeds_leave_out_is_filled_in()
    {
        var bound = Find("ash-2023-honey", "honey-export-share-2021");
        var exports = Find("ash-2023-honey", "honey-exports-2022");

        Assert.Equal(new StatedValue(Shape.LowerBound, null, 40, null, false, null, Hedge.None, 0), bound.Stated);
        Assert.Null(bound.CurrencyBasis);
        Assert.Equal(Measure.Share, bound.Measure);
        Assert.Equal(CurrencyBasis.Explicit, exports.CurrencyBasis);
        Assert.Equal(
            new ObservationPeriod("2022-01/2022-06", new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 30), PeriodBasis.Explicit),
            exports.Period
        );
        Assert.Equal("hives.XBR._Z._T.PN.A", Find("ash-2023-honey", "hives-2022").Series.ToString());
    }

    [Fact]
    public void The_outlet_is_the_first_whom_a_figure_is_credited_to()
    {
        Assert.All(Release.Observations, o => Assert.Equal((0, CreditRelation.Publishes), (o.Credits[0].Hop, o.Credits[0].Relation)));
        Assert.Equal(
            ["The Valley Letter", "Customs service of Brennia"],
            Find("ash-2023-honey", "honey-exports-2022").Credits.Select(c => c.Agent)
        );
    }

    [Fact]
    public void A_relation_leads_to_the_id_of_the_other_document_s_figure()
    {
        var relation = Assert.Single(Find("harbour-notes-honey", "honey-exports-2021").Relations);

        Assert.Equal((RelationKind.Contradicts, Find("ash-2023-honey", "honey-exports-2021").Id), (relation.Kind, relation.Observation));
    }

    [Fact]
    public void Every_code_of_every_list_is_there_to_be_tested_with()
    {
        // Changes without a number have tests of their own.
        Assert.Equal(
            Enum.GetValues<Shape>().Except([Shape.ChangeOnly]),
            Release.Observations.Select(o => o.Stated.Shape).Distinct().Order()
        );
        Assert.Equal(Enum.GetValues<Hedge>(), Release.Observations.Select(o => o.Stated.Hedge).Distinct().Order());
        Assert.Equal(Enum.GetValues<Status>(), Release.Observations.Select(o => o.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<PeriodBasis>(), Release.Observations.Select(o => o.Period.Basis).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<CurrencyBasis>(),
            Release.Observations.Select(o => o.CurrencyBasis).OfType<CurrencyBasis>().Distinct().Order()
        );
        Assert.Equal(Enum.GetValues<Direction>(), Release.Observations.Select(o => o.Direction).OfType<Direction>().Distinct().Order());
        Assert.Equal(Enum.GetValues<Measure>(), Release.Observations.Select(o => o.Measure).Distinct().Order());
    }

    [Fact]
    public void Figures_that_agree_in_all_but_their_key_have_different_ids()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        var path = folder.Document("ash-2023-honey");
        var text = File.ReadAllText(path);
        var (start, end) = (
            text.IndexOf("- key: hives-2022", StringComparison.Ordinal),
            text.IndexOf("- key: hives-north-2022", StringComparison.Ordinal)
        );
        File.WriteAllText(path, text.Insert(end, text[start..end].Replace("hives-2022", "hives-2022-again", StringComparison.Ordinal)));

        var release = ReleaseBuilder.Build(SeedsReader.Read(folder.Path));

        Assert.Equal(Find("ash-2023-honey", "hives-2022").Id, release.Observations.Single(o => o.Key == "hives-2022").Id);
        Assert.Equal(release.Observations.Count, release.Observations.Select(o => o.Id).Distinct().Count());
    }

    [Fact]
    public void Seeds_with_problems_make_no_release()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        File.WriteAllText(folder.Release, "version: [");

        Assert.Throws<InvalidOperationException>(() => ReleaseBuilder.Build(SeedsReader.Read(folder.Path)));
    }

    private static Observation Find(string document, string key) =>
        Release.Observations.Single(o => o.Document == document && o.Key == key);
}
